import { addDays, type LocalDate } from '../clock/local-date'
import type { Duty } from './duties'
import type { PlanProgress } from './plan-progress'

/** `struck`: approved once, given up in the course of the year; it stays to be read and is owed by nobody. */
export const planPointStates = ['draft', 'submitted', 'approved', 'struck', 'removed'] as const
export type PlanPointState = (typeof planPointStates)[number]

/** One point of the year's plan for one organisation, as far as its time goes. */
export interface PlanTime {
  year: number
  month: number
  doneOn: LocalDate | null
}

const two = (n: number): string => String(n).padStart(2, '0')
const firstDay = ({ year, month }: Pick<PlanTime, 'year' | 'month'>): LocalDate => `${year}-${two(month)}-01`

/** The plan names months: the last day of one is its end. */
export function planDueOn({ year, month }: Pick<PlanTime, 'year' | 'month'>): LocalDate {
  return addDays(month === 12 ? `${year + 1}-01-01` : firstDay({ year, month: month + 1 }), -1)
}

/** Of a point that still stands. */
export function planProgress(point: PlanTime, today: LocalDate): Exclude<PlanProgress, 'struck'> {
  if (point.doneOn !== null) return 'done'
  if (planDueOn(point) < today) return 'overdue'
  return firstDay(point) <= today ? 'due' : 'ahead'
}

export interface ApprovedPoint extends PlanTime {
  id: string
  organisation: string
  /** Done with a reason and nothing to show: there was nothing to do. It counts. */
  isEmpty: boolean
}

/** Of no item of the catalogue: its word in a duty is this code, its period the id of the point. */
const PLAN_ITEM = ':plan'

/** The points as duties beside those of the catalogue; what lies in a month to come is none yet. */
export function planDuties(points: readonly ApprovedPoint[], today: LocalDate): Duty[] {
  return points.flatMap((point) => {
    const progress = planProgress(point, today)
    if (progress === 'ahead') return []
    return [{ item: PLAN_ITEM, organisation: point.organisation, period: point.id, dueOn: planDueOn(point), state: progress, doneOn: point.doneOn, isNil: point.doneOn !== null && point.isEmpty } satisfies Duty]
  })
}
