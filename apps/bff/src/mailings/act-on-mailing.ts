import type { MailingDraft, Mailings } from '@mingbai/contracts/mailings'
import { stopPath } from '@mingbai/contracts/routes'
import { dayEnd } from '@mingbai/rules/clock/local-date'
import { findPersonalData } from '@mingbai/rules/privacy/find-personal-data'
import * as z from 'zod/mini'
import type { Tx } from '../database/transaction'
import { newId } from '../engine/ids'
import { logChange } from '../engine/log-change'
import { eachReachable } from '../outbox/phones/followers'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { Message } from '../outbox/message.entity'
import { planMessage } from '../outbox/plan-message'
import { ownNumbers } from '../tenant/book'
import { bumpBook } from '../tenant/generation'
import { Tenant } from '../tenant/tenant.entity'
import { Mailing } from './mailing.entity'
import { countRecipients, nameOf, previewMailing, readMailed, readMailings, type MailedNotice } from './read-mailings'

const mailingRow = z.object({ id: z.string(), words: z.string(), kind: z.enum(['village', 'area']), code: z.string(), state: z.string(), draftedBy: z.string(), noticeId: z.nullable(z.string()) })
type Row = z.infer<typeof mailingRow>

/** How the posting of a notice by text message is recorded; from the postings, which know the channels. */
export type RecordPosting = (noticeId: string, recipients: number, scope: StaffScope) => Promise<void>

/** Throws notFound, noticeNotFound, noticeOver, personalDataFound, mailingUnfit. */
export async function draftMailing(draft: MailingDraft, scope: StaffScope): Promise<Mailings> {
  const { db, tenant, now, at, actor } = scope
  const words = draft.words.trim()
  const { pieces } = await previewMailing(draft, scope)
  if (pieces > 2) throw new Refusal('mailingUnfit')
  const found = findPersonalData(words, ownNumbers(tenant))
  if (found.length > 0) throw new Refusal('personalDataFound', { detail: found.map(({ text }) => text).join('、') })
  const disclosureId = (await readMailed(draft.notice, db, scope))?.id ?? null
  await db.write((tx) => tx.insert(Mailing, { id: newId(now), tenant: tenant.code, words, kind: draft.kind, code: draft.code, disclosureId, state: 'drafted', draftedBy: actor.id, approvedBy: null, createdAt: at, price: null }))
  return readMailings(scope)
}

async function find(tx: Pick<Tx, 'read'>, id: string, tenant: string): Promise<Row> {
  const [row] = await tx.read(mailingRow, 'SELECT m.id, m.words, m.kind, m.code, m.state, m.drafted_by, d.public_id AS notice_id FROM mailing m LEFT JOIN disclosure d ON d.id = m.disclosure_id WHERE m.id = ? AND m.tenant = ?', [id, tenant])
  if (!row) throw new Refusal('notFound')
  return row
}

/**
 * By somebody who did not write it. `recipients`: what stood before their eyes; when others have come or gone they look again.
 * Throws notFound, ownDraft, notNow, messagesOff, mailingChanged, noticeNotFound, noticeOver.
 */
export async function approveMailing(id: string, recipients: number, record: RecordPosting, scope: StaffScope): Promise<Mailings> {
  const { db, tenant, actor, channels } = scope
  if (!channels.some(({ name }) => name === 'sms')) throw new Refusal('messagesOff')
  const row = await db.write(async (tx) => {
    const found = await find(tx, id, tenant.code)
    if (found.draftedBy === actor.id) throw new Refusal('ownDraft')
    const notice = await readMailed(found.noticeId, tx, scope)
    if ((await countRecipients(found, notice?.forGroups ?? '', tenant.code, tx)) !== recipients) throw new Refusal('mailingChanged')
    const isMine = await tx.update(Mailing, { id, state: 'drafted' }, { state: 'sending', approvedBy: actor.id, price: tenant.settings.messagePrice ?? null })
    if (isMine === 0) throw new Refusal('notNow')
    await plan(tx, found, notice, scope)
    await logChange(tx, scope, { objectType: 'message', objectId: id, verb: 'sendMailing', label: `${nameOf(found, scope) ?? found.code}：${found.words}` })
    return found
  })
  if (row.noticeId !== null && recipients > 0) await record(row.noticeId, recipients, scope)
  return readMailings(scope)
}

async function plan(tx: Tx, { id, words, kind, code }: Row, notice: MailedNotice | null, { tenant, channels, now, at }: StaffScope): Promise<void> {
  await eachReachable(tx, { tenant: tenant.code, kind, code, groups: notice?.forGroups }, at, async ({ id: recipient, stopCode }) => {
    await planMessage(tx, { tenant: tenant.code, recipientKind: 'follower', recipient, objectType: 'mailing', objectId: id, occasion: 'mailing', template: 'notice', params: { words, path: stopPath(stopCode) }, bestBefore: notice?.lastDay ? dayEnd(notice.lastDay) : null }, { channels, now })
  })
}

/** A draft is thrown away; of one that is going out, what has not gone yet stays. */
export async function cancelMailing(id: string, scope: StaffScope): Promise<Mailings> {
  await scope.db.write(async (tx) => {
    await find(tx, id, scope.tenant.code)
    await tx.update(Mailing, { id, state: 'drafted' }, { state: 'cancelled' })
    await tx.update(Message, { objectId: id, state: 'waiting', claimedUntil: '' }, { state: 'dropped', reason: 'cancelled', doneAt: scope.at })
    await logChange(tx, scope, { objectType: 'message', objectId: id, verb: 'cancelMailing', label: '' })
  })
  return readMailings(scope)
}

export async function saveMessagePrice(price: number | null, scope: StaffScope): Promise<Mailings> {
  const { db, tenant } = scope
  const { messagePrice: before, ...settings } = tenant.settings
  await db.write(async (tx) => {
    await tx.update(Tenant, { code: tenant.code }, { settings: JSON.stringify({ ...settings, ...(price === null ? {} : { messagePrice: price }) }) })
    await bumpBook(tx, tenant.code)
    await logChange(tx, scope, { objectType: 'tenant', objectId: tenant.code, verb: 'settings', label: '', before: { messagePrice: String(before ?? '') }, after: { messagePrice: String(price ?? '') } })
  })
  scope.forgetBook()
  return readMailings({ ...scope, tenant: await scope.book() })
}
