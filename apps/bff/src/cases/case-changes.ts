import type { Decision } from '@mingbai/rules/engine/decide'
import type { VerbRow } from '@mingbai/rules/engine/procedure'
import type { CaseFacts, CaseState, CaseVerb } from '@mingbai/rules/procedures/case-vocabulary'
import type { CaseProcedure } from '@mingbai/rules/procedures/cases'
import type { EventText } from '../engine/append-event'
import type { Values } from '../engine/parse-fields'
import type { Scope } from '../house'
import { extendClock, isPaused, pauseClock, resumeClock, startClock, stoppedClock } from './case-clock'
import type { CaseFile } from './case-file.entity'
import type { CaseRow } from './case-row'
import { caseEffects } from './effects'
import { requestFacts } from './request-facts'

export type Decided = Extract<Decision<CaseState, CaseVerb, CaseFacts>, { ok: true }>

export function caseFacts(row: CaseRow, scope: Scope): CaseFacts {
  return {
    wordsState: row.wordsState, reopened: row.reopened, rated: row.satisfaction !== null, held: row.held,
    paused: isPaused(row), extended: row.clockExtensions.length > 0, fromOutside: row.outsideSystem !== null, details: row.details,
    ...requestFacts(row, scope), byAnother: row.details.draftedBy !== scope.actor?.id,
    helped: row.helpers.length > 0, joined: row.mergedInto !== null,
  }
}

/** What a verb writes into the row: the state and clock of its line in the procedure, what the case keeps, and what is the verb's own. */
export function caseChanges(row: CaseRow, procedure: CaseProcedure, { row: line, to }: Decided, values: Values, scope: Scope): Partial<CaseFile> {
  const moved = to === row.state ? {} : { state: to, previousState: row.state }
  const effect = caseEffects[line.verb]
  return { ...moved, ...clockChanges(row, line, values, scope), ...admitted(row, line.verb), ...kept(row, procedure, values), ...effect?.({ row, values, scope }) }
}

function clockChanges(row: CaseRow, { clock }: VerbRow<CaseState, CaseVerb, CaseFacts>, { text }: Values, { tenant, today }: Scope): Partial<CaseFile> {
  if (!clock) return {}
  if (clock === 'stop') return stoppedClock
  if (clock === 'pause') return pauseClock(row, today, tenant.calendar)
  if (clock === 'resume') return resumeClock(row, today, tenant.calendar)
  if (clock === 'extend') return extendClock(row, text.extendBy ? Number(text.extendBy) : null, text.words ?? '', today, tenant.calendar)
  return startClock(clock.start, today, row.receivedOn, tenant)
}

/** 待核 ends when somebody has looked: by letting it pass, or by taking the case up. */
const taken: ReadonlySet<CaseVerb> = new Set(['admit', 'accept', 'refer'])

function admitted(row: CaseRow, verb: CaseVerb): Partial<CaseFile> {
  return row.held && taken.has(verb) ? { held: false, audience: 'public', publicFrom: row.receivedAt } : {}
}

function kept({ details }: CaseRow, { keeps }: CaseProcedure, { text }: Values): Partial<CaseFile> {
  const given = keeps.flatMap((name) => (text[name] ? [[name, text[name]] as const] : []))
  return given.length === 0 ? {} : { details: JSON.stringify({ ...details, ...Object.fromEntries(given) }) }
}

/** Splits what came with a verb into what everybody reads and what only the parties or the staff read. */
export function caseEventTexts(line: Decided['row'], values: Values, by: string, organisation: string): { publicText: EventText; privateText: EventText } {
  const { words = '', note = '', publicWords = '', organisation: code = '', ...facts } = values.text
  const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== ''))
  const isPublic = line.words === 'public'
  return {
    publicText: { by, ...(isPublic ? given : {}), ...(isPublic && words ? { words } : {}), ...(organisation ? { organisation } : {}), ...(publicWords ? { publicWords } : {}) },
    privateText: { ...(isPublic ? {} : given), ...(!isPublic && words ? { words } : {}), ...(note ? { note } : {}), ...(code ? { organisationCode: code } : {}) },
  }
}
