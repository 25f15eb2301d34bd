import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import { decide } from '@mingbai/rules/engine/decide'
import { disclosureProcedureOf } from '@mingbai/rules/procedures/disclosure'
import * as z from 'zod/mini'
import { runJob } from '../database/jobs'
import { readEvents } from '../engine/read-events'
import type { House } from '../house'
import { organisationName } from '../tenant/book'
import { applyNoticeVerb } from './apply-notice-verb'
import { findNotice } from './notice-row'
import { disclosureFacts } from './notice-standing'
import { scheduleTexts } from './texts'

const LEASE_MS = 30_000
const BATCH = 50
const dueRow = z.object({ publicId: z.string() })

/** Publishes and withdraws what has its day, from 00:00 in Shanghai. @returns how many steps were taken */
export async function keepSchedule({ db, clock, book, log }: House): Promise<number> {
  let done = 0
  await runJob(db, 'notices.schedule', clock(), LEASE_MS, async () => {
    const now = clock()
    const at = now.toISOString()
    const today = shanghaiDate(now)
    const tenant = await book()
    const take = async (verb: 'publish' | 'withdraw', where: string) => {
      const due = await db.read(dueRow, `SELECT public_id FROM disclosure WHERE tenant = ? AND ${where} LIMIT ${BATCH}`, [tenant.code, today])
      for (const { publicId } of due) {
        try {
          await db.write(async (tx) => {
            const row = await findNotice(tx, tenant.code, publicId)
            if (!row) return
            const facts = disclosureFacts(row, await readEvents(tx, row.id), { id: '' }, tenant)
            const decision = decide(disclosureProcedureOf(row.procedureVersion), { state: row.state, previousState: null, facts }, new Set(['system'] as const), verb)
            if (!decision.ok) return
            const text: Record<string, string> = verb === 'withdraw' ? { note: scheduleTexts.withdraw } : {}
            await applyNoticeVerb(tx, { row, decided: decision.row, to: decision.to, actorId: null, party: 'system', text, by: organisationName(tenant, row.organisation) }, { tenant, now, at, today })
          })
          done += 1
        } catch (error) {
          log.error({ err: error, publicId, verb }, 'a scheduled step failed')
        }
      }
    }
    await take('publish', "publish_on <= ? AND state = 'scheduled'")
    await take('withdraw', "withdraw_on <= ? AND state = 'published'")
  })
  return done
}
