import type { Receipt } from '@mingbai/contracts/submit-case'
import type { EnteredRequest, InfoRequest } from '@mingbai/contracts/info-requests'
import { canonical } from '@mingbai/rules/ledger/hash'
import { receiptRules, type RequestChannel } from '@mingbai/rules/requests/applicants'
import { createCase, type NewCase } from '../create-case'
import { createOnce } from '../create-once'
import { toldOnReceipt } from '../request-facts'
import { officeOf } from '../staff-case'
import { bindCase } from '../resident-cases'
import { isBeyondBudget } from '../submission-budget'
import { letterNumber, partyTexts } from '../texts'
import type { Tx } from '../../database/transaction'
import type { Scope, StaffScope } from '../../house'
import { Refusal } from '../../http/refusal'
import { sha256 } from '../../keys/seal'
import { nextNumber } from '../../tenant/next-number'
import { attach } from '../../uploads/attach'
import { IDENTITY_SEQ } from './read-identity'
import { infoMissing, requestWords } from './texts'

type Form = Omit<InfoRequest, 'board'>

/** 申请公开, sent by the applicant: nothing is reckoned until both sides have confirmed it (条例 §31). */
export async function submitInfoRequest(request: InfoRequest, scope: Scope): Promise<Receipt> {
  const board = request.board ? scope.tenant.boardsByCode.get(request.board) : undefined
  return create(request, scope, async (tx) => ({
    ...newCase(request, 'online', scope), boardId: board?.id ?? null, source: board ? 'board' : 'app', held: await isBeyondBudget(tx, scope), by: partyTexts.resident,
  }))
}

/** On paper, by fax or told: entered by the office, which says how and when it came. */
export async function enterInfoRequest(request: EnteredRequest, scope: StaffScope): Promise<Receipt> {
  const { channel, arrivedOn } = request
  const { actor, today, tenant } = scope
  if (arrivedOn > today) throw new Refusal('dayAheadUnfit')
  const office = actor.appointments.find(({ role }) => role === 'office')
  if (!office) throw new Refusal('notAllowed')
  const atOnce = receiptRules[channel] === 'atOnce'
  const by = officeOf(scope)
  return create(request, scope, async (tx) => {
    const made = newCase(request, channel, scope)
    const year = today.slice(0, 4)
    const received: Record<string, string> = atOnce ? { confirmedOn: arrivedOn, receiptNumber: letterNumber(tenant.name, year, await nextNumber(tx, tenant.code, `request.letter.${year}`)), ...toldOnReceipt(arrivedOn, tenant.calendar) } : {}
    return {
      ...made, details: { ...made.details, ...received }, receivedOn: arrivedOn, source: channel, entered: { staffId: actor.id, party: office.role, by }, by,
      // An ordinary letter is here; only the applicant's word is wanting. A fax waits for both.
      begins: atOnce ? { state: 'registered', clock: 'request.answer' } : { state: channel === 'ordinaryMail' ? 'toConfirm' : 'submitted', clock: null },
    }
  })
}

async function create(form: Form, scope: Scope, make: (tx: Tx) => Promise<NewCase>): Promise<Receipt> {
  if (!form.infoTitle.trim() && !form.infoFeatures.trim()) throw new Refusal('fieldMissing', { detail: infoMissing })
  return createOnce(form.submissionKey, digestOf(form), scope, async (tx) => {
    const id = await createCase(tx, await make(tx), scope)
    // With the name, and never among the pictures of the case: no event has this number.
    await attach(tx, form.identityPhotos, { tenant: scope.tenant.code, objectType: 'case', objectId: id, eventSeq: IDENTITY_SEQ, audience: 'parties' })
    if (scope.resident) await bindCase(tx, scope.resident.id, id, scope.at)
  })
}

const digestOf = (form: Form): string => sha256(canonical(form))

function newCase(form: Form, channel: RequestChannel, scope: Scope): Omit<NewCase, 'source' | 'by'> {
  const { applicantKind, deliveryForm, deliveryWay, readingHelp, identityKind, identityNumber, email, address } = form
  return {
    kind: 'infoRequest', submissionKey: form.submissionKey, submissionDigest: digestOf(form), words: requestWords(form), wordsMayBePublic: false,
    // Where somebody lives and what it is about are the applicant's too.
    category: null, village: null, spot: '', contactName: form.name.trim(), contactPhone: form.phone, hideFromHandler: true, photos: form.photos, receivedOn: scope.today,
    details: { applicantKind, channel, deliveryForm, deliveryWay, ...(readingHelp ? { readingHelp: 'yes' } : {}) },
    sealedDetails: { identityKind, identityNumber, email, address },
  }
}
