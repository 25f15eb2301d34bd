import type { Party, Procedure } from '@mingbai/rules/engine/procedure'

/** A procedure with the words that its screens use. */
export interface Told {
  title: string
  states: Record<string, string>
  /** Of a verb, by whom: the applicant reads another word than the office. */
  verb: (verb: string, party: Party) => string
  procedure: AnyProcedure
}
// What a guard asks for differs from kind to kind; the table only tells that there is one.
export type AnyProcedure = Omit<Procedure<string, string, never>, 'rows'> & { rows: readonly AnyRow[] }
type AnyRow = Omit<Procedure<string, string, never>['rows'][number], 'when'> & { when?: (facts: never) => boolean }

const START = '起点'
const END = '终点'

/** Who may do what from where, one line for each state and role, so that a change of the rules is a change of one line. */
export function writeTable({ title, states, verb, procedure }: Told, parties: Record<Party, string>): string {
  const { initial, final, rows } = procedure
  const mark = (state: string) => [state === initial ? START : '', final.includes(state) ? END : ''].filter(Boolean).map((word) => `（${word}）`).join('')
  const lead = (row: AnyRow) => (row.to === 'same' ? '' : `→${row.to === 'previous' ? '回到上一步' : (states[row.to] ?? row.to)}`)
  const lines = procedure.states.flatMap((state) =>
    named(parties).flatMap(([party, who]) => {
      const may = rows.filter((row) => row.from.includes(state) && row.by.includes(party)).map((row) => `${verb(row.verb, party)}${row.when ? '＊' : ''}${lead(row)}`)
      return may.length === 0 ? [] : [`| ${states[state] ?? state}${mark(state)} | ${who} | ${[...new Set(may)].join('、')} |`]
    }),
  )
  const silent = procedure.states.filter((state) => !rows.some(({ from }) => from.includes(state))).map((state) => `| ${states[state] ?? state}${mark(state)} | 没有人 | 到此为止 |`)
  return [`## ${title}`, '', '| 办到哪一步 | 谁 | 可以做什么（→做完到哪一步） |', '|---|---|---|', ...lines, ...silent, ''].join('\n')
}

const named = (parties: Record<Party, string>) => Object.entries(parties).filter((entry): entry is [Party, string] => entry[0] in parties)

/** Every state that some way from the start leads to, whoever walks it. */
export function reachable({ initial, rows }: AnyProcedure): Set<string> {
  const found = new Set<string>([initial])
  for (let before = 0; before !== found.size; ) {
    before = found.size
    for (const { from, to } of rows) if (to !== 'same' && to !== 'previous' && from.some((state) => found.has(state))) found.add(to)
  }
  return found
}
