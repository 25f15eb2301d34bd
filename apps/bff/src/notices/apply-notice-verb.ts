import type { NoticeDraft } from '@mingbai/contracts/staff-notices'
import type { Party, VerbRow } from '@mingbai/rules/engine/procedure'
import { disclosureProcedureOf } from '@mingbai/rules/procedures/disclosure'
import { addWorkingDays } from '@mingbai/rules/clock/add-working-days'
import type { DisclosureFacts, DisclosureState, DisclosureVerb } from '@mingbai/rules/procedures/disclosure-rows'
import { REVIEW_AFTER_DAYS } from '@mingbai/rules/procedures/review-chains'
import type { Tx } from '../database/transaction'
import { appendEvent, type EventText } from '../engine/append-event'
import type { Scope } from '../house'
import { Refusal } from '../http/refusal'
import { post } from '../outbox/post'
import { bumpGeneration } from '../tenant/generation'
import { nextNumber } from '../tenant/next-number'
import { letVoiceGo } from '../uploads/attach'
import { Disclosure } from './disclosure.entity'
import { listNotice, unlistNotice } from './listing'
import { findNotice, type NoticeRow } from './notice-row'
import { contentDigest, draftColumns } from './draft-columns'

export interface NoticeStep {
  row: NoticeRow
  decided: VerbRow<DisclosureState, DisclosureVerb, DisclosureFacts>
  to: DisclosureState
  actorId: string | null
  party: Party
  /** Name of the body that acts. */
  by: string
  /** The fields of the verb. */
  text: Record<string, string>
  /** The corrected text that comes with 更正. */
  draft?: NoticeDraft
  /** For whom the actor stands in. */
  standInFor?: string
}

type When = Pick<Scope, 'tenant' | 'now' | 'at' | 'today'>

const publishing: readonly DisclosureVerb[] = ['publish', 'publishUrgent']
const wording: readonly DisclosureVerb[] = [...publishing, 'correct']

/** Row, event, lists and messages of one step, in the caller's transaction. Throws changedMeanwhile. */
export async function applyNoticeVerb(tx: Tx, step: NoticeStep, when: When): Promise<void> {
  const { row, decided, to, text } = step
  const { tenant, now, at } = when
  const { verb } = decided
  const seq = row.seq + 1
  const changes = await verbChanges(tx, step, when)
  const updated = await tx.update(Disclosure, { id: row.id, seq: row.seq }, { ...changes, state: to, seq, updatedAt: at })
  if (updated === 0) throw new Refusal('changedMeanwhile')
  await appendEvent(tx, {
    tenant: tenant.code, objectType: 'disclosure', objectId: row.id, seq, now, verb, actorId: step.actorId, actorParty: step.party, procedureVersion: row.procedureVersion,
    publicText: { by: step.by, ...(decided.words === 'public' && text.words ? { words: text.words } : {}), ...published(verb, { title: row.title, summary: row.summary, text: row.text, version: row.version, ...changes }) },
    privateText: keptFields(text, step.standInFor), sample: row.sample,
  })
  const after = await findNotice(tx, tenant.code, row.publicId)
  if (after && wording.includes(verb)) await listNotice(tx, after, { reason: text.words ?? '', hidesChanges: text.hidesChanges === 'yes' }, when)
  if (verb === 'discard') await letVoiceGo(tx, row.id)
  if (verb === 'withdraw') await unlistNotice(tx, row.id, at)
  if (!row.sample && (wording.includes(verb) || verb === 'withdraw')) {
    await post(tx, { tenant: tenant.code, topic: 'search.index', objectType: 'disclosure', objectId: row.id, payload: {}, now })
  }
  if (!row.sample && publishing.includes(verb)) await post(tx, { tenant: tenant.code, topic: 'notice.public', objectType: 'disclosure', objectId: row.id, payload: {}, now })
  await bumpGeneration(tx, tenant.code)
}

/** What of the fields belongs to the record and not to the public. */
function keptFields(text: Record<string, string>, standInFor?: string): EventText {
  const kept: EventText = standInFor ? { standInFor } : {}
  for (const name of ['note', 'secrecyChecked', 'hidesChanges', 'publishOn', 'withdrawOn']) if (text[name]) kept[name] = text[name]
  return kept
}

/** The chain holds the digest of every wording that was published, so that none can be changed unseen. */
function published(verb: DisclosureVerb, { version, title, summary, text }: Pick<Disclosure, 'version' | 'title' | 'summary' | 'text'>): EventText {
  return wording.includes(verb) ? { version, content: contentDigest({ title, summary, text }) } : {}
}

async function verbChanges(tx: Tx, { row, decided: { verb }, text, draft }: NoticeStep, when: When): Promise<Partial<Disclosure>> {
  const { tenant, at, today } = when
  if (publishing.includes(verb)) {
    const withdrawOn = text.withdrawOn || row.withdrawOn
    return { audience: 'public', publicFrom: at, publicUntil: withdrawOn ? new Date(`${withdrawOn}T00:00:00+08:00`).toISOString() : null, publishedAt: at, publishedOn: today, version: row.version + 1, indexNumber: await indexNumber(tx, row, when), publishOn: null, withdrawOn, reviewBy: verb === 'publishUrgent' ? reviewDay(row, when) : null }
  }
  if (verb === 'schedule') return { publishOn: text.publishOn, withdrawOn: text.withdrawOn || null }
  if (verb === 'sendBack') return { publishOn: null, withdrawOn: null }
  if (verb === 'reviewAfter') return { reviewBy: null }
  if (verb === 'correct' && draft) return { ...draftColumns(draft, tenant), version: row.version + 1, reviewBy: reviewDay(row, when) }
  if (verb === 'withdraw' || verb === 'discard') return { audience: 'staff', publicUntil: row.publishedAt ? at : null, withdrawOn: null, reviewBy: null }
  return {}
}

/** By when somebody else has looked at words that one person made public. */
function reviewDay({ procedureVersion, reviewBy }: NoticeRow, { tenant, today }: When): string | null {
  const isOwed = disclosureProcedureOf(procedureVersion).rows.some(({ verb }) => verb === 'reviewAfter')
  return isOwed ? (reviewBy ?? addWorkingDays(today, REVIEW_AFTER_DAYS, tenant.calendar)) : null
}

/** 索引号: division code, year, running number. */
async function indexNumber(tx: Tx, row: NoticeRow, { tenant, today }: When): Promise<string> {
  if (row.indexNumber) return row.indexNumber
  const value = await nextNumber(tx, tenant.code, row.sample ? 'disclosure.sample' : `disclosure.${today.slice(0, 4)}`)
  return row.sample ? '' : `${tenant.code}/${today.slice(0, 4)}-${String(value).padStart(5, '0')}`
}
