import bundled from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { ClockError } from './clock-error'
import { isLocalDate, weekdayOf, type LocalDate } from './local-date'

/** One day that differs from Monday-to-Friday: free (`off`), or worked although it would be free (`work`). */
export interface SpecialDay {
  date: LocalDate
  name: string
  kind: 'off' | 'work'
}

/** The State Council's notice for one year, as entered in the console: the bundled table may not have it yet, or have it wrong. */
export interface NationalYear {
  year: number
  days: SpecialDay[]
}

export type DayReason = 'weekday' | 'weekend' | 'nationalHoliday' | 'localHoliday' | 'shiftedWorkday' | 'localWorkday'

export interface DayKind {
  work: boolean
  why: DayReason
  /** The holiday's name in Chinese, where there is one. */
  name?: string
  /** True (预计) where no notice is known yet: the day is taken by its weekday alone and may still change. */
  provisional: boolean
}

export interface WorkCalendar {
  dayKind(date: LocalDate): DayKind
  /** The last year in an unbroken row whose national notice is known. */
  coveredThrough: number
}

export interface WorkCalendarInput {
  /** The tenant's own days, e.g. 开斋节 and 古尔邦节 in Ningxia (《全国年节及纪念日放假办法》第四条). One row per date. */
  localHolidays?: SpecialDay[]
  /** Each takes the place of the bundled notice for its year, and counts as covered. */
  nationalYears?: NationalYear[]
}

const bundledOff: Record<string, string> = bundled.holidays
const bundledWork: Record<string, string> = bundled.workdays
const bundledYears = Object.keys(bundledOff).map((date) => Number(date.slice(0, 4)))
const BUNDLED_FROM = Math.min(...bundledYears)
const BUNDLED_THROUGH = Math.max(...bundledYears)

/** The table writes "Spring Festival,春节,4": English, Chinese, statutory days. */
const chineseName = (entry: string): string => entry.split(',')[1] ?? entry

/** A notice may move the last days of the December before its year, never earlier than the 29th (2004 to 2026). */
const noticeYearOf = (date: LocalDate): number => Number(date.slice(0, 4)) + (date.slice(5) < '12-29' ? 0 : 1)

function byDate(days: SpecialDay[]): Map<LocalDate, SpecialDay> {
  for (const { date } of days) if (!isLocalDate(date)) throw new ClockError('clock.badDate', date)
  return new Map(days.map((day) => [day.date, day]))
}

/**
 * Which days are working days: not a weekend or holiday, plus the weekends worked in exchange (调休).
 *
 * The bundled table (`chinese-days`) answers years it does not know as plain Monday-to-Friday without a word;
 * here such days are `provisional`. The last days of December stay so until the next year is known: 2018-12-29 to 31
 * came with the notice for 2019.
 */
export function makeWorkCalendar({ localHolidays = [], nationalYears = [] }: WorkCalendarInput = {}): WorkCalendar {
  const local = byDate(localHolidays)
  const notices = byDate(nationalYears.flatMap((notice) => notice.days))
  const noticeYears = new Set(nationalYears.map((notice) => notice.year))
  const covered = (year: number): boolean => (year >= BUNDLED_FROM && year <= BUNDLED_THROUGH) || noticeYears.has(year)

  function national(date: LocalDate): SpecialDay | undefined {
    const notice = notices.get(date)
    if (notice) return notice
    if (noticeYears.has(noticeYearOf(date))) return undefined
    const off = bundledOff[date]
    if (off) return { date, name: chineseName(off), kind: 'off' }
    const work = bundledWork[date]
    return work ? { date, name: chineseName(work), kind: 'work' } : undefined
  }

  function nationalKind(date: LocalDate): DayKind {
    const weekday = weekdayOf(date)
    const weekend = weekday === 0 || weekday === 6
    const special = national(date)
    if (special?.kind === 'off') return { work: false, why: 'nationalHoliday', name: special.name, provisional: false }
    if (special && weekend) return { work: true, why: 'shiftedWorkday', name: special.name, provisional: false }

    const year = Number(date.slice(0, 4))
    const known = special !== undefined || (covered(year) && covered(noticeYearOf(date)))
    return weekend
      ? { work: false, why: 'weekend', provisional: !known }
      : { work: true, why: 'weekday', provisional: !known }
  }

  let coveredThrough = BUNDLED_THROUGH
  while (noticeYears.has(coveredThrough + 1)) coveredThrough += 1

  return {
    coveredThrough,
    dayKind(date) {
      const kind = nationalKind(date)
      const own = local.get(date)
      if (own?.kind === 'off') return { work: false, why: 'localHoliday', name: own.name, provisional: false }
      if (own && !kind.work) return { work: true, why: 'localWorkday', name: own.name, provisional: false }
      return kind
    },
  }
}
