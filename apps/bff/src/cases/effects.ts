import type { CaseVerb } from '@mingbai/rules/procedures/case-vocabulary'
import type { Tx } from '../database/transaction'
import type { Values } from '../engine/parse-fields'
import type { Scope } from '../house'
import type { CaseFile } from './case-file.entity'
import type { CaseRow } from './case-row'
import { commonEffects } from './effects-common'
import { convertEffects } from './effects-convert'
import { followUpEffects } from './effects-follow-up'
import { handlingEffects } from './effects-handling'
import { requestEffects } from './effects-request'
import { voiceEffects } from './effects-voice'

export interface EffectContext {
  /** The case as it was before the verb. */
  row: CaseRow
  values: Values
  scope: Scope
}

/** What a verb writes into the row beyond the state and clock of its line. One file per concern, gathered here. */
export type CaseEffects = Partial<Record<CaseVerb, (context: EffectContext) => Partial<CaseFile>>>

export const caseEffects: CaseEffects = { ...commonEffects, ...convertEffects, ...followUpEffects, ...requestEffects, ...handlingEffects, ...voiceEffects }

/**
 * What a verb asks of the database besides its own row, in the same transaction and before the row is written:
 * a check that needs other rows (throw a Refusal), or another object's change. What it gives back stands in the event
 * as if it had come with the verb: a number that the system itself hands out.
 */
export type CaseConsequences = Partial<Record<CaseVerb, (tx: Tx, context: EffectContext) => Promise<Record<string, string> | void>>>
