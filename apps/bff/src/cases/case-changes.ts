import type { Decision } from '@mingbai/rules/engine/decide'
import type { CaseFacts, CaseState, CaseVerb } from '@mingbai/rules/procedures/case-rows'
import type { EventText } from '../engine/append-event'
import type { Values } from '../engine/parse-fields'
import type { Book } from '../tenant/book'
import { startClock, stoppedClock } from './case-clock'
import type { CaseFile } from './case-file.entity'
import type { CaseRow } from './case-row'

type Decided = Extract<Decision<CaseState, CaseVerb, CaseFacts>, { ok: true }>

export function caseFacts(row: CaseRow): CaseFacts {
  return { wordsState: row.wordsState, reopened: row.reopened, rated: row.satisfaction !== null, held: row.held }
}

/** What a verb writes into the row: the state and clock of its line in the procedure, and what is the verb's own. */
export function caseChanges(row: CaseRow, { row: line, to }: Decided, values: Values, tenant: Book, today: string): Partial<CaseFile> {
  const clock = line.clock === 'stop' ? stoppedClock : line.clock ? startClock(line.clock.start, today, row.receivedOn, tenant) : {}
  const moved = to === row.state ? {} : { state: to, previousState: row.state }
  return { ...moved, ...clock, ...admitted(row, line.verb), ...ownChanges(row, line.verb, values.text, today) }
}

/** 待核 ends when somebody has looked: by letting it pass, or by taking the case up. */
const taken: ReadonlySet<CaseVerb> = new Set(['admit', 'accept', 'refer'])

function admitted(row: CaseRow, verb: CaseVerb): Partial<CaseFile> {
  return row.held && taken.has(verb) ? { held: false, audience: 'public', publicFrom: row.receivedAt } : {}
}

function ownChanges(row: CaseRow, verb: CaseVerb, text: Record<string, string>, today: string): Partial<CaseFile> {
  switch (verb) {
    case 'assign':
      return { assignedTo: text.organisation ?? null }
    case 'returnAssignment':
      return { assignedTo: null }
    case 'refer':
      return { askAgainOn: text.askAgainOn ?? null }
    case 'close':
      return { outcome: text.outcome ?? null, outcomeWords: text.words ?? '', closedOn: today, askAgainOn: null }
    case 'rate':
      return { satisfaction: text.satisfaction ?? null }
    case 'reopen':
      return { reopened: row.reopened + 1, outcome: null, outcomeWords: '', satisfaction: null, closedOn: null }
    case 'showWords':
      return { wordsState: 'shown', publicWords: text.publicWords ?? '', wordsReason: '' }
    case 'withholdWords':
      return { wordsState: 'withheld', publicWords: '', wordsReason: text.words ?? '' }
    case 'withdraw':
      return { closedOn: today, askAgainOn: null }
    default:
      return {}
  }
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
