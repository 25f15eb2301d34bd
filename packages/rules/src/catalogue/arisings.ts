import type { ClockRule } from '../clock/clock-rules'
import { explainDue, type DueExplanation } from '../clock/explain-due'
import type { LocalDate } from '../clock/local-date'
import type { WorkCalendar } from '../clock/work-calendar'
import { acceptedFrom, type DutiesInput, type Duty } from './duties'
import { publishLimit } from './publish-limits'

/** Something arose that must be published: a budget was approved, a list was decided, money came. */
export interface Arising {
  id: string
  item: string
  limitCode: string
  organisation: string
  aroseOn: LocalDate
}

/** Null: the item's limit does not count from an event. A last day at rest moves on (《民法典》第二百零三条). */
export function arisenDue(limitCode: string, aroseOn: LocalDate, calendar: WorkCalendar): DueExplanation | null {
  const limit = publishLimit(limitCode)
  if (limit?.kind !== 'afterFormed') return null
  const rule: ClockRule = {
    id: `publish.${limitCode}`, what: limit.words, amount: limit.days, unit: limit.unit, dayZero: 'formed', article: limit.article,
    source: 'law', verified: limit.verified, inForce: { from: '2008-05-01' }, rollIfHoliday: limit.unit === 'calendarDays',
  }
  return explainDue({ rule, startedOn: aroseOn, calendar })
}

interface Input extends Pick<DutiesInput, 'published' | 'nilReturns' | 'villages' | 'township' | 'offices' | 'today'> {
  calendar: WorkCalendar
}

/**
 * Each thing that arose is a duty; each publication of its item by the body, on that day or later, fulfils one, the oldest
 * first. What was published before it arose was about something else.
 */
export function arisenDuties(arisings: readonly Arising[], input: Input): Duty[] {
  const left = [...input.published].sort((a, b) => (a.on < b.on ? -1 : 1))
  return [...arisings].sort((a, b) => (a.aroseOn < b.aroseOn ? -1 : a.aroseOn > b.aroseOn ? 1 : 0)).flatMap((arising) => {
    const due = arisenDue(arising.limitCode, arising.aroseOn, input.calendar)
    if (!due) return []
    const accepted = acceptedFrom(arising.organisation, input)
    const nil = input.nilReturns.find(({ item, organisation, period }) => item === arising.item && organisation === arising.organisation && period === arising.id)
    const at = nil ? -1 : left.findIndex((one) => one.item === arising.item && one.on >= arising.aroseOn && accepted.has(one.organisation))
    const [published] = at < 0 ? [] : left.splice(at, 1)
    const doneOn = nil?.on ?? published?.on ?? null
    const state = doneOn !== null ? 'done' : due.dueOn < input.today ? 'overdue' : 'due'
    return [{ item: arising.item, organisation: arising.organisation, period: arising.id, dueOn: due.dueOn, state, doneOn, isNil: nil !== undefined, aroseOn: arising.aroseOn, provisional: due.provisional } satisfies Duty]
  })
}
