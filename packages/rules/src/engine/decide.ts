import type { Party, Procedure, VerbRow } from './procedure'

interface Standing<State extends string, Facts> {
  state: State
  previousState: State | null
  facts: Facts
}

export type Decision<State extends string, Verb extends string, Facts> =
  | { ok: true; row: VerbRow<State, Verb, Facts>; to: State }
  | { ok: false; because: 'unknownVerb' | 'wrongState' | 'wrongParty' | 'notNow' }

/** The rows open to these parties on this object: what a reply carries as `allowedActions`. */
export function allowedRows<State extends string, Verb extends string, Facts>(
  procedure: Procedure<State, Verb, Facts>,
  standing: Standing<State, Facts>,
  parties: ReadonlySet<Party>,
): VerbRow<State, Verb, Facts>[] {
  return procedure.rows.filter((row) => refusal(row, standing, parties) === null)
}

/**
 * Whether a verb may be done now, and where it leads.
 * When several rows share a verb, the first that is open wins; otherwise the nearest refusal is told.
 */
export function decide<State extends string, Verb extends string, Facts>(
  procedure: Procedure<State, Verb, Facts>,
  standing: Standing<State, Facts>,
  parties: ReadonlySet<Party>,
  verb: string,
): Decision<State, Verb, Facts> {
  const rows = procedure.rows.filter((row) => row.verb === verb)
  if (rows.length === 0) return { ok: false, because: 'unknownVerb' }
  const open = rows.find((row) => refusal(row, standing, parties) === null)
  if (open) return { ok: true, row: open, to: target(open, standing) }
  const refusals = rows.map((row) => refusal(row, standing, parties))
  const nearest = (['notNow', 'wrongState', 'wrongParty'] as const).find((reason) => refusals.includes(reason))
  return { ok: false, because: nearest ?? 'wrongState' }
}

function target<State extends string, Verb extends string, Facts>(
  row: VerbRow<State, Verb, Facts>,
  standing: Standing<State, Facts>,
): State {
  if (row.to === 'same') return standing.state
  if (row.to === 'previous') return standing.previousState ?? standing.state
  return row.to
}

// The party comes first: who has no business with an object learns nothing of its state.
function refusal<State extends string, Verb extends string, Facts>(
  row: VerbRow<State, Verb, Facts>,
  standing: Standing<State, Facts>,
  parties: ReadonlySet<Party>,
): 'wrongParty' | 'wrongState' | 'notNow' | null {
  if (!row.by.some((party) => parties.has(party))) return 'wrongParty'
  if (!row.from.includes(standing.state)) return 'wrongState'
  if (row.when && !row.when(standing.facts)) return 'notNow'
  return null
}
