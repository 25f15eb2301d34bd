import type { LocalDate } from '../clock/local-date'

/** What figures are made of: nothing of the persons, nothing of who handled it. */
export interface CountedCase {
  kind: string
  village: string | null
  receivedOn: LocalDate
  closedOn: LocalDate | null
  withdrawn: boolean
  /** Lies with another body, or lay there: that one's speed is not ours. */
  referred: boolean
  /** The law's limit of the clock that runs, or ran last. */
  lawDueOn: LocalDate | null
  /** Paused: nothing is due. */
  paused: boolean
  outcome: string | null
  satisfaction: string | null
  reopened: number
}

/**
 * Below this many cases no share and no middle is told: it would say something of single people, and nothing of the office.
 * How many there are is told however few: each case stands in the public list anyway.
 */
export const smallestCell = 5

/** `of`: out of how many; the share is null below the smallest cell. */
export interface Share {
  of: number
  share: number | null
}

export interface CaseFigures {
  received: number
  closed: number
  open: number
  withdrawn: number
  referred: number
  reopened: number
  /** Closed in the time of the law, of all whose time is up or that are closed: what is overdue and still open counts against us. */
  onTime: Share
  /** Of those that were rated: silence is not content. */
  satisfied: Share
  unrated: number
  /** Calendar days from receipt to the outcome, of the closed; null below the smallest cell. */
  medianDays: number | null
  /** Closed by outcome, most first: closed is not solved. */
  outcomes: { outcome: string; count: number }[]
}

const satisfiedWords: ReadonlySet<string> = new Set(['satisfied', 'fairlySatisfied'])

export function caseFigures(cases: readonly CountedCase[], today: LocalDate): CaseFigures {
  const kept = cases.filter(({ withdrawn }) => !withdrawn)
  const closed = kept.filter(({ closedOn }) => closedOn !== null)
  const open = kept.filter(({ closedOn }) => closedOn === null)
  const ours = kept.filter(({ referred, lawDueOn }) => !referred && lawDueOn !== null)
  const judged = ours.filter((one) => one.closedOn !== null || (!one.paused && isBefore(one.lawDueOn, today)))
  const inTime = judged.filter(({ closedOn, lawDueOn }) => closedOn !== null && lawDueOn !== null && closedOn <= lawDueOn)
  const rated = closed.filter(({ satisfaction }) => satisfaction !== null)
  return {
    received: cases.length,
    closed: closed.length,
    open: open.length,
    withdrawn: cases.length - kept.length,
    referred: kept.filter(({ referred }) => referred).length,
    reopened: kept.filter(({ reopened }) => reopened > 0).length,
    onTime: share(inTime.length, judged.length),
    satisfied: share(rated.filter(({ satisfaction }) => satisfiedWords.has(satisfaction ?? '')).length, rated.length),
    unrated: closed.length - rated.length,
    medianDays: closed.length < smallestCell ? null : median(closed.map(({ receivedOn, closedOn }) => daysBetween(receivedOn, closedOn ?? receivedOn))),
    outcomes: byOutcome(closed),
  }
}

const isBefore = (date: LocalDate | null, today: LocalDate) => date !== null && date < today
const share = (part: number, of: number): Share => ({ of, share: of < smallestCell ? null : part / of })
const daysBetween = (from: LocalDate, to: LocalDate) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return (low + high) / 2
}

function byOutcome(closed: readonly CountedCase[]): CaseFigures['outcomes'] {
  const counts = new Map<string, number>()
  for (const { outcome } of closed) if (outcome) counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  return [...counts].map(([outcome, count]) => ({ outcome, count })).sort((a, b) => b.count - a.count || a.outcome.localeCompare(b.outcome))
}
