import type { FieldValues } from '@mingbai/contracts/common'
import { tipOffPlaces } from '@mingbai/contracts/staff-tip-offs'
import { tipOffStateLabels } from '@mingbai/contracts/tip-off-labels'
import { decide, type Decision } from '@mingbai/rules/engine/decide'
import type { Party } from '@mingbai/rules/engine/procedure'
import { fromBase64Url } from '@mingbai/rules/tip-offs/base64url'
import { tipOffProcedure, tipOffResults, type TipOffFacts, type TipOffState, type TipOffVerb } from '@mingbai/rules/tip-offs/procedure'
import { sealText } from '@mingbai/rules/tip-offs/sealed-box'
import * as z from 'zod/mini'
import { isDuplicateKey } from '../../database/is-duplicate-key'
import type { Tx } from '../../database/transaction'
import type { EventText } from '../../engine/append-event'
import { parseFields } from '../../engine/parse-fields'
import type { Scope } from '../../house'
import { Refusal } from '../../http/refusal'
import { appendStep, sealReply } from './append-step'
import { factsOf } from './present-tip-off'
import { TipOff } from './tip-off.entity'
import { findTipOff, type TipOffRow } from './tip-off-row'

export interface TipOffAction {
  publicId: string
  verb: string
  /** The `seq` the person had before their eyes. */
  seq: number
  fields: FieldValues
  /** 内部记录, sealed in the console's browser. */
  noteBox?: string | undefined
}

interface Doer {
  party: Extract<Party, 'discipline' | 'resident'>
  staffId: string | null
}

type Decided = Extract<Decision<TipOffState, TipOffVerb, TipOffFacts>, { ok: true }>

/** One verb on one 举报, in one transaction. Throws the refusals of the rules, and changedMeanwhile. @returns its new `seq` */
export async function actOnTipOff(action: TipOffAction, doer: Doer, scope: Scope): Promise<number> {
  try {
    const found = await findTipOff(scope.db, scope.tenant.code, action.publicId)
    if (!found) throw new Refusal('notFound')
    const text = await textOf(found, action, doer, scope)
    return await scope.db.write((tx) => actInside(tx, found, action, doer, text, scope))
  } catch (error) {
    if (isDuplicateKey(error)) throw new Refusal('changedMeanwhile')
    throw error
  }
}

interface Prepared {
  decided: Decided
  values: Record<string, string>
  /** Sealed before the transaction begins. */
  box: string
}

async function textOf(row: TipOffRow, { verb, fields, noteBox }: TipOffAction, doer: Doer, { tenant }: Scope): Promise<Prepared> {
  const decided = decideOn(row, verb, doer)
  // A note that came in plain words would have been on the wire and in memory as such: the console seals it.
  if (typeof fields.note === 'string' && fields.note !== '') throw new Refusal('badRequest', { detail: 'note' })
  const { text } = parseFields(decided.row.fields ?? [], { ...fields, note: '' }, { isOrganisation: () => false })
  if (verb !== 'add') return { decided, values: text, box: noteBox ?? '' }
  const key = tenant.tipOffKey
  if (!key) throw new Refusal('tipOffClosed')
  return { decided, values: text, box: await sealText(fromBase64Url(key.publicKey), text.words ?? '', tipOffPlaces.addition(row.publicId)) }
}

function decideOn(row: TipOffRow, verb: string, { party }: Doer): Decided {
  const decision = decide(tipOffProcedure, { ...row, facts: factsOf(row) }, new Set<Party>([party]), verb)
  if (decision.ok) return decision
  if (decision.because === 'unknownVerb') throw new Refusal('notFound')
  if (decision.because === 'wrongParty') throw new Refusal('notAllowed')
  if (decision.because === 'notNow') throw new Refusal('notNow')
  throw new Refusal('wrongState', { state: tipOffStateLabels[row.state] })
}

async function actInside(tx: Tx, found: TipOffRow, action: TipOffAction, doer: Doer, { decided, values, box }: Prepared, scope: Scope): Promise<number> {
  if (await isStale(tx, found, action.seq)) throw new Refusal('changedMeanwhile')
  const { row: line, to } = decided
  const seq = found.seq + 1
  const moved = to === found.state ? {} : { state: to, previousState: found.state, closedOn: tipOffProcedure.final.includes(to) ? scope.today : null }
  const updated = await tx.update(TipOff, { id: found.id, seq: found.seq }, { ...moved, ...ownChanges(line.verb, values), seq })
  if (updated === 0) throw new Refusal('changedMeanwhile')
  await appendStep(tx, { id: found.id, seq, verb: line.verb, staffId: doer.staffId, text: eventText(found, seq, line.verb, values, box, scope), procedureVersion: found.procedureVersion }, scope)
  return seq
}

function ownChanges(verb: TipOffVerb, values: Record<string, string>): Partial<TipOff> {
  if (verb === 'handUp') return { handedUpOn: values.handedUpOn ?? null }
  if (verb === 'refer') return { referredOn: values.referredOn ?? null }
  if (verb === 'finish') return { result: tipOffResults.find((result) => result === values.result) ?? null }
  return verb === 'checkAgain' ? { result: null } : {}
}

/** Dates and choices as they are; a reply sealed for the receipt, a note and an addition in their boxes. */
function eventText({ id }: TipOffRow, seq: number, verb: TipOffVerb, { words = '', note: _note, ...rest }: Record<string, string>, box: string, { keys }: Scope): EventText {
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''))
  if (verb === 'add') return { ...given, addition: box }
  return { ...given, ...(words ? { reply: sealReply(words, id, seq, keys) } : {}), ...(box ? { note: box } : {}) }
}

const stepRow = z.object({ n: z.number() })

/** Opened meanwhile: that is on the record, but nothing one must have seen before acting. */
async function isStale(tx: Tx, row: TipOffRow, seen: number): Promise<boolean> {
  if (seen === row.seq) return false
  if (seen > row.seq) return true
  const steps = await tx.read(stepRow, "SELECT seq AS n FROM event WHERE object_id = ? AND seq > ? AND verb <> 'open' LIMIT 1", [row.id, seen])
  return steps.length > 0
}
