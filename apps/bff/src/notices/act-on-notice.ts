import type { FieldValues } from '@mingbai/contracts/common'
import { disclosureStateLabels } from '@mingbai/contracts/labels'
import type { NoticeDraft, StaffNotice } from '@mingbai/contracts/staff-notices'
import { decide } from '@mingbai/rules/engine/decide'
import { disclosureProcedureOf } from '@mingbai/rules/procedures/disclosure'
import { personalIn, refuseOpenChecks } from '../checks/open-checks'
import { isDuplicateKey } from '../database/is-duplicate-key'
import type { Tx } from '../database/transaction'
import { parseFields } from '../engine/parse-fields'
import { appointmentsOn } from '../engine/parties'
import { readEvents } from '../engine/read-events'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { organisationName } from '../tenant/book'
import { applyNoticeVerb } from './apply-notice-verb'
import { composedDraft, filledOf, refuseUnfitFields } from './filled'
import { keepExplanations } from './explanations'
import { findNotice, type NoticeRow } from './notice-row'
import { disclosureFacts, partiesFor } from './notice-standing'
import { mayRead, staffReadNotice } from './staff-notice'
import { correctedText } from './texts'
import { keepAttachments } from './write-notice'

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
  const { tenant, actor, today } = scope
  const draft = action.draft && composedDraft(action.draft, tenant)
  const row = await findNotice(tx, tenant.code, action.publicId)
  if (!row || !mayRead(actor, row)) throw new Refusal('noticeNotFound')
  const parties = partiesFor(actor, row, action.verb)
  const facts = disclosureFacts(row, await readEvents(tx, row.id), actor, tenant)
  const decision = decide(disclosureProcedureOf(row.procedureVersion), { state: row.state, previousState: null, facts }, parties, action.verb)
  if (!decision.ok) {
    if (decision.because === 'wrongParty') throw new Refusal('notAllowed')
    if (decision.because !== 'unknownVerb' && row.seq !== action.seq) throw new Refusal('changedMeanwhile')
    if (decision.because === 'wrongState') throw new Refusal('wrongState', { state: disclosureStateLabels[row.state] })
    if (decision.because === 'notNow' && publishing.has(action.verb) && (facts.section16 === 'needed' || facts.section16 === 'stopped')) throw new Refusal('section16Needed')
    if (decision.because === 'notNow' && leavingDraft.has(action.verb) && row.blocks.length === 0) throw new Refusal('textUnwritten')
    throw new Refusal(decision.because === 'notNow' ? (facts.byAnother || facts.isAuthor ? 'notNow' : 'reviewedAlready') : 'notFound')
  }
  if (row.seq !== action.seq) throw new Refusal('changedMeanwhile')
  const { text } = parseFields(decision.row.fields ?? [], action.fields, { isOrganisation: (code) => tenant.organisations.has(code) })
  // A day that is over cannot be waited for; what comes down before it went up was never public.
  if (text.publishOn && text.publishOn <= today) throw new Refusal('dayNotAhead')
  if (text.withdrawOn && text.withdrawOn <= (text.publishOn || today)) throw new Refusal('dayNotAhead')
  if (checked.has(action.verb)) {
    refuseUnfitFields(row.fieldValues, row.summary, tenant)
    refusePersonalData(row, scope)
    await refuseOpenChecks(row, row, { db: tx, tenant, today })
  }
  if (action.verb === 'correct') await takeCorrection(tx, row, draft, scope)
  // What one holds oneself comes before what one holds for somebody else.
  const held = appointmentsOn(actor.reviewsAs, [row.organisation]).find(({ role }) => parties.has(role) && decision.row.by.includes(role))
  await applyNoticeVerb(tx, {
    row, decided: decision.row, to: decision.to, actorId: actor.id, party: held?.role ?? 'system', text, draft, standInFor: held?.standInFor,
    by: organisationName(tenant, held?.organisation ?? actor.appointments[0]?.organisation ?? null),
  }, scope)
}

const publishing: ReadonlySet<string> = new Set(['publish', 'schedule', 'publishUrgent'])
const leavingDraft: ReadonlySet<string> = new Set(['submit', 'publishUrgent'])
/** Whatever is handed on or goes out is looked through first. */
const checked: ReadonlySet<string> = new Set(['submit', 'pass', 'publish', 'schedule', 'publishUrgent'])

async function takeCorrection(tx: Tx, row: NoticeRow, draft: NoticeDraft | undefined, scope: StaffScope): Promise<void> {
  if (!draft?.title.trim() || !draft.text.trim() || !draft.item) throw new Refusal('fieldMissing', { detail: correctedText })
  refuseUnfitFields(filledOf(draft, scope.tenant), draft.summary, scope.tenant)
  refusePersonalData(draft, scope)
  const shown = await staffReadNotice(row.publicId, scope)
  await keepAttachments(tx, row, draft.attachments, shown.draft.attachments, scope.tenant.code)
  await keepExplanations(tx, row, draft, scope)
  await refuseOpenChecks(draft, row, { db: tx, tenant: scope.tenant, today: scope.today }, row)
}

function refusePersonalData({ title, summary, text }: Pick<NoticeRow, 'title' | 'summary' | 'text'>, { tenant, today }: StaffScope): void {
  const found = personalIn(`${title}\n${summary}\n${text}`, tenant, today)
  if (found.length > 0) throw new Refusal('personalDataFound', { detail: found.slice(0, 5).join('、') })
}
