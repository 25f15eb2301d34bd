import { pageUrl, stopPath } from '@mingbai/contracts/routes'
import { stepWords } from '@mingbai/outputs/messages/step-words'
import { dayEnd } from '@mingbai/rules/clock/local-date'
import * as z from 'zod/mini'
import type { Tx } from '../database/transaction'
import type { Scope } from '../house'
import { eachReachable } from '../outbox/phones/followers'
import { planMessage } from '../outbox/plan-message'

const caseRow = z.object({ tenant: z.string(), publicId: z.string(), number: z.string(), verb: z.string(), at: z.string() })
const wordsByVerb: Record<string, string | null> = stepWords

/** A step of a public case, to those who follow it and left a number. */
export async function tellFollowers(tx: Tx, caseId: string, seq: number, scope: Pick<Scope, 'channels' | 'now'>): Promise<void> {
  const [row] = await tx.read(caseRow, "SELECT c.tenant, c.public_id, c.number, e.verb, e.at FROM case_file c JOIN event e ON e.object_id = c.id AND e.seq = ? WHERE c.id = ? AND c.audience = 'public' AND c.sample = 0", [seq, caseId])
  const words = row ? (wordsByVerb[row.verb] ?? null) : null
  if (!row || words === null) return
  await eachReachable(tx, { tenant: row.tenant, kind: 'case', code: row.publicId }, row.at, async ({ id, stopCode }) => {
    await planMessage(tx, {
      tenant: row.tenant, recipientKind: 'follower', recipient: id, objectType: 'case', objectId: caseId, occasion: `step.${seq}`, template: 'followStep',
      params: { number: row.number, words, path: stopPath(stopCode) },
    }, scope)
  })
}

const noticeRow = z.object({ publicId: z.string(), title: z.string(), area: z.string(), villages: z.string(), publishedAt: z.string(), lastDay: z.nullable(z.string()), forGroups: z.string() })

/** A new public notice, to those who follow its area or one of its villages, once to each; of what is over, nothing. */
export async function tellOfNotice(tx: Tx, id: string, scope: Scope): Promise<void> {
  const { tenant, at, today } = scope
  const [row] = await tx.read(noticeRow, `SELECT public_id, title, area, villages, published_at, last_day, for_groups FROM disclosure
    WHERE id = ? AND tenant = ? AND audience = 'public' AND public_from <= ? AND (public_until IS NULL OR public_until > ?) AND (last_day IS NULL OR last_day >= ?)`, [id, tenant.code, at, at, today])
  if (!row) return
  const villages = row.villages === '' ? tenant.villages.map(({ code }) => code) : row.villages.split(',')
  const followed = [{ kind: 'area', code: row.area }, ...villages.map((code) => ({ kind: 'village', code }))]
  for (const what of followed) {
    await eachReachable(tx, { tenant: tenant.code, ...what, groups: row.forGroups }, row.publishedAt, async ({ id: recipient }) => {
      await planMessage(tx, {
        tenant: tenant.code, recipientKind: 'follower', recipient, objectType: 'disclosure', objectId: id, occasion: 'news', template: 'followNews',
        params: { title: row.title, area: tenant.items.get(row.area)?.name ?? '', path: pageUrl('notice', { id: row.publicId }) }, bestBefore: row.lastDay ? dayEnd(row.lastDay) : null,
      }, scope)
    })
  }
}
