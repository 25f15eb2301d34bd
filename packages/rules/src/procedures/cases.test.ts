import { caseKinds } from '../case-kinds'
import { clockRules } from '../clock/clock-rules'
import { caseProcedures, currentCaseProcedure, type CaseProcedure } from './cases'
import { caseStates, caseVerbs } from './case-vocabulary'

const all: [string, CaseProcedure][] = caseKinds.flatMap((kind) => caseProcedures[kind].map((procedure): [string, CaseProcedure] => [`${kind} ${procedure.version}`, procedure]))

/** Every state that some way from the start leads to, whoever walks it. */
function reachable({ initial, rows }: CaseProcedure): Set<string> {
  const found = new Set<string>([initial])
  for (let before = 0; before !== found.size; ) {
    before = found.size
    for (const { from, to } of rows) if (to !== 'same' && to !== 'previous' && from.some((state) => found.has(state))) found.add(to)
  }
  return found
}

describe.each(all)('%s', (_name, procedure) => {
  it('reaches each of its states, and names none that it has not', () => {
    expect([...reachable(procedure)].sort()).toEqual([...procedure.states].sort())
    for (const row of procedure.rows) expect(row.from.every((state) => procedure.states.some((known) => known === state))).toBe(true)
  })

  it('waits for nobody only where it ends', () => {
    const left = procedure.states.filter((state) => !procedure.rows.some(({ from, to, verb }) => from.includes(state) && (to !== 'same' || !['showWords', 'withholdWords', 'rate', 'report', 'deliver'].includes(verb))))
    expect(left.filter((state) => !procedure.final.includes(state))).toEqual([])
  })

  it('starts only clocks that have a rule, or are our promise alone', () => {
    const started = [procedure.receiptClock, ...procedure.rows.flatMap(({ clock }) => (typeof clock === 'object' ? [clock.start] : []))].filter((clock) => clock !== null)
    const promised = ['suggestion.notice', 'suggestion.resolve', 'inquiry.notice', 'inquiry.resolve']
    expect(started.filter((clock) => !promised.includes(clock) && !clockRules.some(({ id }) => id === clock))).toEqual([])
  })

  it('does not say a verb twice for the same state and party without a condition that tells the two apart', () => {
    for (const [i, row] of procedure.rows.entries()) {
      const twins = procedure.rows.slice(i + 1).filter((other) => other.verb === row.verb && !other.when && !row.when && other.from.some((state) => row.from.includes(state)) && other.by.some((party) => row.by.includes(party)))
      expect(twins).toEqual([])
    }
  })
})

it('no state and no verb of the vocabulary is left without a procedure', () => {
  const rows = all.flatMap(([, { rows: own }]) => own)
  expect(caseVerbs.filter((verb) => !rows.some((row) => row.verb === verb))).toEqual([])
  expect(caseStates.filter((state) => !all.some(([, { states }]) => states.some((known) => known === state)))).toEqual([])
})

it('a new case pins the newest version for its day of receipt', () => {
  for (const kind of caseKinds) expect(currentCaseProcedure(kind, '2026-11-27')).toBe(caseProcedures[kind].findLast(({ receivedOn }) => !receivedOn?.until))
})
