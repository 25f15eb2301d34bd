import { mailingStates, type Mailing, type MailingDraft, type MailingPreview, type Mailings } from '@mingbai/contracts/mailings'
import { stopPath } from '@mingbai/contracts/routes'
import { isOverdue } from '@mingbai/rules/clock/due-state'
import { lengthOf } from '@mingbai/outputs/forms/source'
import { messageText } from '@mingbai/outputs/messages/message-text'
import { smsPieces } from '@mingbai/outputs/messages/short-message'
import * as z from 'zod/mini'
import type { Database } from '../database/database'
import { meetsGroups } from '../engine/meets-groups'
import { rowCount } from '../database/row-types'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'

const LISTED = 50
/** As long as every real one. */
const anyStopPath = stopPath('AAAAAAAAAA')

const mailingRow = z.object({
  id: z.string(), words: z.string(), kind: z.enum(['village', 'area']), code: z.string(), state: z.enum(mailingStates), draftedById: z.string(), createdAt: z.string(), price: z.nullable(z.number()),
  draftedBy: z.nullable(z.string()), approvedBy: z.nullable(z.string()), publicId: z.nullable(z.string()), title: z.nullable(z.string()),
})
const stateRow = z.object({ objectId: z.string(), state: z.string(), n: z.number(), arrived: z.number(), pieces: z.number() })
const listRow = z.object({ kind: z.enum(['village', 'area']), code: z.string(), n: z.number() })

/** Followers who agreed to messages and confirmed a number. */
const reached = `FROM follow f JOIN message_phone p ON p.owner = f.follower WHERE f.tenant = ? AND p.confirmed_at IS NOT NULL`

/** @param groups whom the notice is for that it is the short form of, apart by 、; empty: everybody */
export async function countRecipients({ kind, code }: Pick<MailingDraft, 'kind' | 'code'>, groups: string, tenant: string, db: Pick<Database, 'read'>): Promise<number> {
  const meets = meetsGroups('f.for_groups', groups)
  const [row] = await db.read(rowCount, `SELECT COUNT(*) AS n ${reached} AND f.kind = ? AND f.code = ?${meets.and}`, [tenant, kind, code, ...meets.params])
  return row?.n ?? 0
}

export const nameOf = ({ kind, code }: Pick<MailingDraft, 'kind' | 'code'>, { tenant }: Pick<StaffScope, 'tenant'>): string | null =>
  (kind === 'village' ? tenant.villages.find((one) => one.code === code)?.name : tenant.items.get(code)?.name) ?? null

const textOf = (words: string, { tenant, env }: StaffScope): string =>
  messageText('notice', { words, path: anyStopPath }, { signature: env.sms?.signature ?? tenant.name, phone: tenant.settings.office.phone, publicUrl: env.publicUrl }).text

const noticeRow = z.object({ id: z.string(), lastDay: z.nullable(z.string()), forGroups: z.string() })
export type MailedNotice = z.infer<typeof noticeRow>

/** Null: it is written by itself. Throws noticeNotFound, noticeOver. */
export async function readMailed(publicId: string | null, db: Pick<Database, 'read'>, { tenant, today }: Pick<StaffScope, 'tenant' | 'today'>): Promise<MailedNotice | null> {
  if (publicId === null) return null
  const [notice] = await db.read(noticeRow, "SELECT id, last_day, for_groups FROM disclosure WHERE public_id = ? AND tenant = ? AND audience = 'public' AND sample = 0", [publicId, tenant.code])
  if (!notice) throw new Refusal('noticeNotFound')
  if (notice.lastDay !== null && isOverdue(notice.lastDay, today)) throw new Refusal('noticeOver')
  return notice
}

/** Throws notFound, noticeNotFound, noticeOver. */
export async function previewMailing(draft: MailingDraft, scope: StaffScope): Promise<MailingPreview> {
  if (nameOf(draft, scope) === null) throw new Refusal('notFound')
  const notice = await readMailed(draft.notice, scope.db, scope)
  const text = textOf(draft.words.trim(), scope)
  const recipients = await countRecipients(draft, notice?.forGroups ?? '', scope.tenant.code, scope.db)
  const pieces = smsPieces(text)
  const price = scope.tenant.settings.messagePrice ?? null
  return { text, length: lengthOf(text), pieces, recipients, cost: price === null ? null : price * pieces * recipients }
}

export async function readMailings(scope: StaffScope): Promise<Mailings> {
  const { db, tenant, channels } = scope
  const [rows, states, lists] = await Promise.all([
    db.read(mailingRow, `SELECT m.id, m.words, m.kind, m.code, m.state, m.drafted_by AS drafted_by_id, m.created_at, m.price, a.name AS drafted_by, b.name AS approved_by, d.public_id, d.title
      FROM mailing m LEFT JOIN staff a ON a.id = m.drafted_by LEFT JOIN staff b ON b.id = m.approved_by LEFT JOIN disclosure d ON d.id = m.disclosure_id
      WHERE m.tenant = ? ORDER BY m.created_at DESC, m.id DESC LIMIT ${LISTED}`, [tenant.code]),
    db.read(stateRow, `SELECT object_id, state, COUNT(*) AS n, SUM(CASE WHEN delivered_at IS NULL THEN 0 ELSE 1 END) AS arrived, SUM(pieces) AS pieces
      FROM message WHERE tenant = ? AND object_type = 'mailing' GROUP BY object_id, state`, [tenant.code]),
    db.read(listRow, `SELECT f.kind, f.code, COUNT(*) AS n ${reached} AND f.kind IN ('village', 'area') GROUP BY f.kind, f.code`, [tenant.code]),
  ])
  const countOf = (kind: string, code: string) => lists.find((one) => one.kind === kind && one.code === code)?.n ?? 0
  const areas = [...tenant.items.values()].filter(({ parent, active }) => parent === null && active)
  return {
    isOn: channels.some(({ name }) => name === 'sms'), price: tenant.settings.messagePrice ?? null,
    lists: [
      ...tenant.villages.map(({ code, name }) => ({ kind: 'village' as const, code, name, recipients: countOf('village', code) })),
      ...areas.map(({ code, name }) => ({ kind: 'area' as const, code, name, recipients: countOf('area', code) })),
    ],
    items: rows.map((row) => present(row, states.filter(({ objectId }) => objectId === row.id), scope)),
  }
}

function present(row: z.infer<typeof mailingRow>, states: readonly z.infer<typeof stateRow>[], scope: StaffScope): Mailing {
  const count = (...names: string[]) => states.filter(({ state }) => names.includes(state)).reduce((sum, { n }) => sum + n, 0)
  const total = (of: (one: z.infer<typeof stateRow>) => number) => states.reduce((sum, one) => sum + of(one), 0)
  const isDrafted = row.state === 'drafted'
  return {
    id: row.id, words: row.words, to: nameOf(row, scope) ?? row.code, state: row.state, draftedBy: row.draftedBy ?? '', approvedBy: row.approvedBy ?? '', createdAt: row.createdAt,
    notice: row.publicId && row.title ? { id: row.publicId, title: row.title } : null,
    pieces: smsPieces(textOf(row.words, scope)), recipients: total(({ n }) => n), cost: row.price === null ? null : row.price * total(({ pieces }) => pieces),
    waiting: count('waiting'), sent: count('sent'), arrived: total(({ arrived }) => arrived), failed: count('dead', 'dropped'),
    mayApprove: isDrafted && row.draftedById !== scope.actor.id, mayCancel: isDrafted || count('waiting') > 0,
  }
}
