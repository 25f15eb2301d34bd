import type { Procedure } from '../engine/procedure'
import { disclosureRowsV1, disclosureRowsV2, disclosureRowsV3, type DisclosureFacts, type DisclosureState, type DisclosureVerb } from './disclosure-rows'

type DisclosureProcedure = Procedure<DisclosureState, DisclosureVerb, DisclosureFacts>

const states = ['draft', 'finalReview', 'published', 'withdrawn'] as const
const reviewed = [...states, 'firstReview', 'secondReview', 'villageReview', 'headReview', 'scheduled'] as const
const base = { id: 'disclosure', object: 'disclosure', initial: 'draft', final: ['withdrawn'] } as const

/** By version; a disclosure lives by the one it was created under. */
const versions: readonly DisclosureProcedure[] = [
  { ...base, version: 1, states, rows: disclosureRowsV1 },
  { ...base, version: 2, states: reviewed, rows: disclosureRowsV2 },
  { ...base, version: 3, states: reviewed, rows: disclosureRowsV3 },
]

export function disclosureProcedureOf(version: number): DisclosureProcedure {
  const found = versions.find((procedure) => procedure.version === version)
  if (!found) throw new Error(`no disclosure procedure ${version}`)
  return found
}

/** The version that new disclosures pin. */
export const disclosureProcedure = disclosureProcedureOf(3)
