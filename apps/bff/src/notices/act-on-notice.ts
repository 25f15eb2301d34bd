import type { FieldValues } from '@mingbai/contracts/common'
import { disclosureStateLabels } from '@mingbai/contracts/labels'
import type { NoticeDraft, StaffNotice } from '@mingbai/contracts/notices'
import { decide } from '@mingbai/rules/engine/decide'
import { findPersonalData } from '@mingbai/rules/privacy/find-personal-data'
import { disclosureProcedure, type DisclosureVerb } from '@mingbai/rules/procedures/disclosure'
import { isDuplicateKey } from '../database/is-duplicate-key'
import type { Tx } from '../database/transaction'
import { appendEvent, type EventText } from '../engine/append-event'
import { parseFields } from '../engine/parse-fields'
import { partiesOn } from '../engine/parties'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { post } from '../outbox/post'
import { organisationName, ownNumbers } from '../tenant/book'
import { bumpGeneration } from '../tenant/generation'
import { nextNumber } from '../tenant/next-number'
import { Disclosure } from './disclosure.entity'
import { findNotice, type NoticeRow } from './notice-row'
import { listNotice, unlistNotice } from './listing'
import { disclosureFacts, mayRead, staffReadNotice } from './staff-notice'
import { correctedText } from './texts'
import { contentDigest, draftColumns, keepAttachments } from './write-notice'

export interface NoticeAction {
  publicId: string
  verb: string
  seq: number
  fields: FieldValues
  /** The corrected text that comes with 更正. */
  draft?: NoticeDraft
}

export async function actOnNotice(action: NoticeAction, scope: StaffScope): Promise<StaffNotice> {
  try {
    await scope.db.write((tx) => actInside(tx, action, scope))
  } catch (error) {
    if (isDuplicateKey(error)) throw new Refusal('changedMeanwhile')
    throw error
  }
  return staffReadNotice(action.publicId, scope)
}

async function actInside(tx: Tx, action: NoticeAction, scope: StaffScope): Promise<void> {
  const { tenant, actor, now, at } = scope
  const row = await findNotice(tx, tenant.code, action.publicId)
  if (!row || !mayRead(actor, row)) throw new Refusal('noticeNotFound')
  const parties = partiesOn(actor.appointments, [row.organisation])
  const decision = decide(disclosureProcedure, { state: row.state, previousState: null, facts: disclosureFacts(row, actor) }, parties, action.verb)
  if (!decision.ok) {
    if (decision.because === 'wrongParty') throw new Refusal('notAllowed')
    if (decision.because !== 'unknownVerb' && row.seq !== action.seq) throw new Refusal('changedMeanwhile')
    if (decision.because === 'wrongState') throw new Refusal('wrongState', { state: disclosureStateLabels[row.state] })
    throw new Refusal(decision.because === 'notNow' ? 'notNow' : 'notFound')
  }
  if (row.seq !== action.seq) throw new Refusal('changedMeanwhile')
  const { text } = parseFields(decision.row.fields ?? [], action.fields, { isOrganisation: (code) => tenant.organisations.has(code) })

  const { verb } = decision.row
  const seq = row.seq + 1
  const changes = await verbChanges(tx, verb, row, action, scope)
  const updated = await tx.update(Disclosure, { id: row.id, seq: row.seq }, { ...changes, state: decision.to, seq, updatedAt: at })
  if (updated === 0) throw new Refusal('changedMeanwhile')
  const isPublic = decision.row.words === 'public'
  await appendEvent(tx, {
    tenant: tenant.code, objectType: 'disclosure', objectId: row.id, seq, now, verb, actorId: actor.id,
    actorParty: decision.row.by.find((party) => parties.has(party)) ?? 'system', procedureVersion: row.procedureVersion,
    publicText: { by: organisationName(tenant, actor.appointments[0]?.organisation ?? null), ...(isPublic && text.words ? { words: text.words } : {}), ...published(verb, { title: row.title, summary: row.summary, text: row.text, version: row.version, ...changes }) },
    privateText: text.note ? { note: text.note } : {}, sample: row.sample,
  })
  const after = await findNotice(tx, tenant.code, action.publicId)
  if (after && (verb === 'publish' || verb === 'correct')) await listNotice(tx, after, text.words ?? '', scope)
  if (verb === 'withdraw') await unlistNotice(tx, row.id, at)
  if (!row.sample && ['publish', 'correct', 'withdraw'].includes(verb)) {
    await post(tx, { tenant: tenant.code, topic: 'search.index', objectType: 'disclosure', objectId: row.id, payload: {}, now })
  }
  await bumpGeneration(tx, tenant.code)
}

/** The chain holds the digest of every wording that was published, so that none can be changed unseen. */
function published(verb: DisclosureVerb, { version, title, summary, text }: Pick<Disclosure, 'version' | 'title' | 'summary' | 'text'>): EventText {
  return verb === 'publish' || verb === 'correct' ? { version, content: contentDigest({ title, summary, text }) } : {}
}

async function verbChanges(tx: Tx, verb: DisclosureVerb, row: NoticeRow, action: NoticeAction, scope: StaffScope): Promise<Partial<Disclosure>> {
  const { tenant, at, today } = scope
  if (verb === 'submit' || verb === 'publish') refusePersonalData(`${row.title}\n${row.summary}\n${row.text}`, scope)
  if (verb === 'publish') {
    const value = await nextNumber(tx, tenant.code, row.sample ? 'disclosure.sample' : `disclosure.${today.slice(0, 4)}`)
    // 索引号: division code, year, running number.
    const indexNumber = row.indexNumber || (row.sample ? '' : `${tenant.code}/${today.slice(0, 4)}-${String(value).padStart(5, '0')}`)
    return { audience: 'public', publicFrom: at, publicUntil: null, publishedAt: at, publishedOn: today, version: row.version + 1, indexNumber }
  }
  if (verb === 'correct') {
    if (!action.draft?.title.trim() || !action.draft.text.trim() || !action.draft.item) throw new Refusal('fieldMissing', { detail: correctedText })
    refusePersonalData(`${action.draft.title}\n${action.draft.summary}\n${action.draft.text}`, scope)
    const shown = await staffReadNotice(row.publicId, scope)
    await keepAttachments(tx, row, action.draft.attachments, shown.draft.attachments, tenant.code)
    return { ...draftColumns(action.draft, scope), version: row.version + 1 }
  }
  if (verb === 'withdraw' || verb === 'discard') return { audience: 'staff', publicUntil: row.publishedAt ? at : null }
  return {}
}

function refusePersonalData(text: string, { tenant }: StaffScope): void {
  const found = findPersonalData(text, ownNumbers(tenant))
  if (found.length > 0) throw new Refusal('personalDataFound', { detail: [...new Set(found.map((finding) => finding.text))].slice(0, 5).join('、') })
}
