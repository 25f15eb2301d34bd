import { normalise } from '../text/normalise'

/**
 * The same thing said again: of one spot, of one matter in one village, or of one unit. By place, matter and unit alone,
 * never by a member of staff. Ours: no law names a number.
 */
export const repeats = { days: 90, least: 3 } as const

export interface Said {
  number: string
  village: string | null
  category: string | null
  spot: string
  /** The unit complained about. */
  concerns: string | null
}

export type RepeatKind = 'spot' | 'matter' | 'unit'

export interface Repeat<Case extends Said> {
  kind: RepeatKind
  village: string | null
  category: string | null
  /** As the newest of them wrote it. */
  spot: string
  unit: string | null
  cases: Case[]
}

/** 三队东口、 三队 东口 and 三队，东口 are one spot. */
const spotOf = (spot: string): string => normalise(spot).replace(/[\s\p{P}]/gu, '')

const keys: Record<RepeatKind, (said: Said) => string | null> = {
  spot: ({ village, spot }) => (spotOf(spot) ? `${village ?? ''}|${spotOf(spot)}` : null),
  matter: ({ village, category }) => (village && category ? `${village}|${category}` : null),
  unit: ({ concerns }) => concerns,
}

/** The largest first. What is said of a spot is not said once more of its matter, if it is the same cases. Given the newest first. */
export function findRepeats<Case extends Said>(said: readonly Case[]): Repeat<Case>[] {
  const found: Repeat<Case>[] = []
  for (const kind of ['spot', 'matter', 'unit'] as const) {
    for (const cases of grouped(said, keys[kind])) {
      const [newest] = cases
      if (!newest || cases.length < repeats.least || found.some((other) => isSame(other.cases, cases) && kind === 'matter')) continue
      found.push({
        kind, cases, village: kind === 'unit' ? null : newest.village, category: kind === 'matter' ? newest.category : null,
        spot: kind === 'spot' ? newest.spot : '', unit: kind === 'unit' ? newest.concerns : null,
      })
    }
  }
  return found.sort((a, b) => b.cases.length - a.cases.length)
}

function grouped<Case extends Said>(said: readonly Case[], keyOf: (one: Said) => string | null): Case[][] {
  const groups = new Map<string, Case[]>()
  for (const one of said) {
    const key = keyOf(one)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()]
}

const isSame = (one: readonly Said[], other: readonly Said[]): boolean => one.length === other.length && one.every(({ number }, at) => number === other[at]?.number)
