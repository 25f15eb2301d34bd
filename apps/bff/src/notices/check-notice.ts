import type { NoticeCheck } from '@mingbai/contracts/checks'
import { CheckReason } from '../checks/check-reason.entity'
import { personalIn, unlookedFiles, wordsOf } from '../checks/open-checks'
import { isDuplicateKey } from '../database/is-duplicate-key'
import { appendEvent } from '../engine/append-event'
import { newId } from '../engine/ids'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { findNotice, type NoticeRow } from './notice-row'
import { mayRead } from './staff-notice'
import { keptWordText } from './texts'

async function readable(publicId: string, { db, tenant, actor }: StaffScope): Promise<NoticeRow> {
  const row = await findNotice(db, tenant.code, publicId)
  if (!row || !mayRead(actor, row)) throw new Refusal('noticeNotFound')
  return row
}

/** Everything that keeps a text from going out, before somebody tries. */
export async function checkNotice(publicId: string, scope: StaffScope): Promise<NoticeCheck> {
  const { db, tenant, today } = scope
  const row = await readable(publicId, scope)
  return { words: await wordsOf(row, publicId, scope), personal: personalIn(`${row.title}\n${row.summary}\n${row.text}`, tenant, today), files: await unlookedFiles(row.id, db) }
}

/** Somebody says, by name, why a word stays in this notice. Throws notFound when it is not in it, alreadyExists. */
export async function keepWords(publicId: string, { found, reason }: { found: string; reason: string }, scope: StaffScope): Promise<NoticeCheck> {
  const { db, tenant, actor, now, at } = scope
  const row = await readable(publicId, scope)
  if (!(await wordsOf(row, publicId, scope)).some((one) => one.found === found)) throw new Refusal('notFound')
  const id = newId(now)
  try {
    await db.write(async (tx) => {
      await tx.insert(CheckReason, { id, tenant: tenant.code, notice: publicId, found, reason, staffId: actor.id, at })
      await appendEvent(tx, {
        tenant: tenant.code, objectType: 'checkReason', objectId: id, seq: 1, now, verb: 'keepWords', actorId: actor.id, actorParty: actor.appointments[0]?.role ?? 'office', procedureVersion: 1,
        publicText: {}, privateText: { label: found, reason, notice: publicId }, sample: row.sample,
      })
    })
  } catch (error) {
    throw isDuplicateKey(error) ? new Refusal('alreadyExists', { detail: keptWordText }) : error
  }
  return checkNotice(publicId, scope)
}
