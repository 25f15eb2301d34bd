import type { CaseKind } from '@mingbai/rules/case-kinds'
import type { Party } from '@mingbai/rules/engine/procedure'
import type { CaseState } from '@mingbai/rules/procedures/case-vocabulary'
import { currentCaseProcedure } from '@mingbai/rules/procedures/cases'
import { bareNumber } from '@mingbai/rules/privacy/find-personal-data'
import type { Tx } from '../database/transaction'
import { appendEvent } from '../engine/append-event'
import { newId, newPublicId } from '../engine/ids'
import type { Scope } from '../house'
import { lookupDigest, seal, sha256 } from '../keys/seal'
import { post } from '../outbox/post'
import { bumpGeneration } from '../tenant/generation'
import { nextNumber } from '../tenant/next-number'
import { attach } from '../uploads/attach'
import { noClock, startClock } from './case-clock'
import { CaseFile } from './case-file.entity'
import { receiptToken } from './present-receipt'
import { numberText } from './texts'

/** Everything that a new case is made of, wherever it came from. */
export interface NewCase {
  kind: CaseKind
  /** Unique per tenant: the same key is the same case. */
  submissionKey: string
  submissionDigest: string
  /** Left out: a new one. */
  publicId?: string
  words: string
  wordsMayBePublic: boolean
  category: string | null
  village: string | null
  spot: string
  boardId?: string | null
  dangerous?: boolean
  contactName: string
  contactPhone: string
  /** 代办: who spoke for the resident; sealed beside the name. */
  helper?: string
  hideFromHandler?: boolean
  /** 告诉我进展: the telephone may be used for a message at each step. */
  tellMe?: boolean
  /** The organisation it is about, as far as somebody said so. */
  concerns?: string | null
  about?: Pick<CaseFile, 'aboutType' | 'aboutId'>
  /** Where it came from: app, board, phone, letter … */
  source: string
  /** Left out: today. The law in force follows it. */
  receivedOn?: string
  /** The kind's own plain fields; those that its procedure keeps. */
  details?: Record<string, string>
  /** The same for what only few may open: any JSON, sealed here. */
  sealedDetails?: unknown
  photos: readonly string[]
  /** 留言: the upload of what was said instead of written. */
  voice?: string
  /** Where it begins, and with which clock, if not where its procedure says. */
  begins?: { state: CaseState; clock: string | null }
  held?: boolean
  sample?: boolean
  /** Who entered it in the office; left out: the resident did. */
  entered?: { staffId: string; party: Party; by: string }
  outside?: { system: string; number: string }
  /** Words for the first event's public side. */
  by: string
}

/** Writes case, first event and outbox in the caller's transaction. A key used before throws as a duplicate. */
export async function createCase(tx: Tx, made: NewCase, scope: Scope): Promise<string> {
  const { tenant, now, at, today } = scope
  const { sample = false, held = false, receivedOn = today, entered, outside } = made
  const details = { ...made.details, ...(made.voice === undefined ? {} : { voice: 'waiting' }) }
  const procedure = currentCaseProcedure(made.kind, receivedOn)
  const { state, clock } = made.begins ?? { state: procedure.initial, clock: procedure.receiptClock }
  const id = newId(now)
  const year = today.slice(0, 4)
  const value = await nextNumber(tx, tenant.code, sample ? 'case.sample' : `case.${year}`)
  const audience = held ? 'staff' : procedure.audience
  await tx.insert(CaseFile, {
    id, publicId: made.publicId ?? newPublicId(), tenant: tenant.code, number: numberText(tenant.settings.numberPrefix, year, value, sample),
    kind: procedure.id, procedureVersion: procedure.version, state, previousState: null, seq: 1,
    words: made.words, publicWords: '', wordsState: made.wordsMayBePublic ? 'waiting' : 'private', wordsReason: '',
    category: made.category, village: made.village, spot: made.spot, boardId: made.boardId ?? null, dangerous: made.dangerous ?? false,
    ...contactColumns(made, id, scope), hideFromHandler: made.hideFromHandler ?? false, tellMe: made.tellMe ?? false,
    assignedTo: null, helpers: null, concerns: made.concerns ?? null, concernsStaff: null, outcome: null, outcomeWords: '', satisfaction: null, reopened: 0,
    ...(clock ? startClock(clock, receivedOn, receivedOn, tenant) : noClock), askAgainOn: null,
    receivedAt: at, receivedOn, closedOn: null, updatedAt: at,
    source: made.source, enteredBy: entered?.staffId ?? null, outsideSystem: outside?.system ?? null, outsideNumber: outside?.number ?? null, mergedInto: null,
    details: JSON.stringify(details), answerBy: null, voiceState: made.voice === undefined ? null : 'waiting',
    detailsSealed: made.sealedDetails === undefined ? null : seal(scope.keys, { table: 'case_file', column: 'details_sealed', row: id }, JSON.stringify(made.sealedDetails)),
    submissionKey: made.submissionKey, submissionDigest: made.submissionDigest, tokenHash: sha256(receiptToken(made.submissionKey, scope)), held,
    aboutType: null, aboutId: null, ...made.about,
    audience, publicFrom: audience === 'public' ? at : null, publicUntil: null, sample,
  })
  const verb = entered ? 'enter' : 'submit'
  await appendEvent(tx, {
    tenant: tenant.code, objectType: 'case', objectId: id, seq: 1, now, verb, actorId: entered?.staffId ?? null, actorParty: entered?.party ?? 'resident',
    procedureVersion: procedure.version, publicText: { by: entered?.by ?? made.by },
    privateText: { words: made.words, spot: made.spot, ...(Object.keys(details).length > 0 ? { details: JSON.stringify(details) } : {}), ...(made.concerns ? { concerns: made.concerns } : {}), ...(held ? { held } : {}) }, sample,
  })
  await attach(tx, [...made.photos], { tenant: tenant.code, objectType: 'case', objectId: id, eventSeq: null, audience: 'parties' })
  if (made.voice !== undefined) await attach(tx, [made.voice], { tenant: tenant.code, objectType: 'case', objectId: id, eventSeq: null, audience: 'parties', kind: 'voice' })
  if (!sample) await post(tx, { tenant: tenant.code, topic: 'case.step', objectType: 'case', objectId: id, payload: { seq: 1, verb }, now })
  await bumpGeneration(tx, tenant.code)
  return id
}

function contactColumns({ contactName, contactPhone, helper = '' }: NewCase, row: string, { keys }: Scope): Pick<CaseFile, 'contactSealed' | 'phoneHmac'> {
  if (!contactName && !contactPhone && !helper) return { contactSealed: null, phoneHmac: null }
  const contact = JSON.stringify({ name: contactName, phone: contactPhone, ...(helper ? { helper } : {}) })
  const phone = bareNumber(contactPhone)
  return {
    contactSealed: seal(keys, { table: 'case_file', column: 'contact_sealed', row }, contact),
    phoneHmac: phone ? lookupDigest(keys, 'phone', phone) : null,
  }
}
