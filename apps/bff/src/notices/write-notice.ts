import type { NewNotice, NoticeDraft, StaffNotice } from '@mingbai/contracts/staff-notices'
import { disclosureProcedure } from '@mingbai/rules/procedures/disclosure'
import { permissionsOf } from '@mingbai/rules/roles'
import * as z from 'zod/mini'
import type { Tx } from '../database/transaction'
import { appendEvent } from '../engine/append-event'
import { newId, newPublicId } from '../engine/ids'
import { runOnce } from '../engine/run-once'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { organisationName } from '../tenant/book'
import { attach, letVoiceGo } from '../uploads/attach'
import { Attachment } from '../uploads/attachment.entity'
import { draftColumns } from './draft-columns'
import { Disclosure } from './disclosure.entity'
import { keepExplanations } from './explanations'
import { findNotice, type NoticeRow } from './notice-row'
import { mayRead, staffReadNotice } from './staff-notice'

/** The kept photographs of a draft: those no longer named go back to the orphans and are swept with them. */
export async function keepAttachments(tx: Tx, row: Pick<NoticeRow, 'id'>, ids: readonly string[], current: readonly string[], tenant: string): Promise<void> {
  for (const id of current.filter((known) => !ids.includes(known))) {
    await tx.update(Attachment, { id, objectId: row.id }, { objectType: 'none', objectId: null, audience: 'staff' })
  }
  const fresh = ids.filter((id) => !current.includes(id))
  await attach(tx, fresh, { tenant, objectType: 'disclosure', objectId: row.id, eventSeq: null, audience: 'staff' })
}

/** What was said of a draft: another one takes the place of the one before. */
async function keepVoice(tx: Tx, row: Pick<NoticeRow, 'id'>, { voice }: NoticeDraft, tenant: string): Promise<void> {
  if (voice === undefined) return
  await letVoiceGo(tx, row.id)
  if (voice) await attach(tx, [voice], { tenant, objectType: 'disclosure', objectId: row.id, eventSeq: null, audience: 'staff', kind: 'voice' })
}

export async function createNotice({ draftKey, ...given }: NewNotice, scope: StaffScope): Promise<StaffNotice> {
  const publicId = draftKey === undefined
    ? await scope.db.write((tx) => draftNotice(tx, given, scope))
    : await runOnce(() => findDrafted(draftKey, scope), scope, (tx) => draftNotice(tx, given, scope, draftKey))
  return staffReadNotice(publicId, scope)
}

const draftedRow = z.object({ publicId: z.string() })

/** A key is its author's own: it opens nobody else's draft. */
async function findDrafted(draftKey: string, { db, tenant, actor }: StaffScope): Promise<string | null> {
  const [row] = await db.read(draftedRow, 'SELECT public_id FROM disclosure WHERE tenant = ? AND author_id = ? AND draft_key = ?', [tenant.code, actor.id, draftKey])
  return row?.publicId ?? null
}

/** A new draft in the caller's transaction; gives its public id. */
export async function draftNotice(tx: Tx, given: NoticeDraft, scope: StaffScope, draftKey: string | null = null): Promise<string> {
  const { tenant, actor, now, at } = scope
  const draft = ownDraft(given, scope)
  const id = newId(now)
  const publicId = newPublicId()
  await tx.insert(Disclosure, {
    id, publicId, tenant: tenant.code, procedureVersion: disclosureProcedure.version, state: disclosureProcedure.initial, seq: 1,
    ...draftColumns(draft, tenant), indexNumber: '', version: 0, authorId: actor.id, draftKey,
    audience: 'staff', publicFrom: null, publicUntil: null, publishedAt: null, publishedOn: null, publishOn: null, withdrawOn: null, reviewBy: null, updatedAt: at, sample: false,
  })
  await appendEvent(tx, {
    tenant: tenant.code, objectType: 'disclosure', objectId: id, seq: 1, now, verb: 'create', actorId: actor.id, actorParty: actor.appointments[0]?.role ?? 'office',
    procedureVersion: disclosureProcedure.version, publicText: { by: organisationName(tenant, draft.organisation) }, privateText: { title: draft.title }, sample: false,
  })
  await keepAttachments(tx, { id }, draft.attachments, [], tenant.code)
  await keepVoice(tx, { id }, draft, tenant.code)
  await keepExplanations(tx, { id }, draft, scope)
  return publicId
}

/** The office writes for everybody; others for their own organisation, and a village's clerk for readers and boards of the village alone. */
function ownDraft(draft: NoticeDraft, { actor, tenant }: StaffScope): NoticeDraft {
  if (permissionsOf(actor.appointments).includes('notices.readAll')) return draft
  if (!actor.appointments.some(({ organisation }) => organisation === draft.organisation)) throw new Refusal('notAllowed')
  if (tenant.organisations.get(draft.organisation)?.kind !== 'village') return draft
  const isOwn = (village: string | null | undefined) => village === draft.organisation
  if (!draft.villages.every(isOwn) || !draft.boards.every((id) => isOwn(tenant.boards.get(id)?.village))) throw new Refusal('notAllowed')
  return { ...draft, villages: [draft.organisation] }
}

export async function saveNotice(publicId: string, seq: number, given: NoticeDraft, scope: StaffScope): Promise<StaffNotice> {
  const { tenant, actor, now, at } = scope
  const draft = ownDraft(given, scope)
  const shown = await staffReadNotice(publicId, scope)
  if (!shown.editable) throw new Refusal('wrongState', { state: shown.stateLabel })
  await scope.db.write(async (tx) => {
    const row = await findNotice(tx, tenant.code, publicId)
    if (!row || !mayRead(actor, row)) throw new Refusal('noticeNotFound')
    const saved = await tx.update(Disclosure, { id: row.id, seq, state: 'draft' }, { ...draftColumns(draft, tenant), seq: seq + 1, updatedAt: at })
    if (saved === 0) throw new Refusal('changedMeanwhile')
    await appendEvent(tx, {
      tenant: tenant.code, objectType: 'disclosure', objectId: row.id, seq: seq + 1, now, verb: 'edit', actorId: actor.id, actorParty: actor.appointments[0]?.role ?? 'office',
      procedureVersion: row.procedureVersion, publicText: {}, privateText: { title: draft.title }, sample: row.sample,
    })
    await keepExplanations(tx, row, draft, scope)
    await keepAttachments(tx, row, draft.attachments, shown.draft.attachments, tenant.code)
    await keepVoice(tx, row, draft, tenant.code)
  })
  return staffReadNotice(publicId, scope)
}
