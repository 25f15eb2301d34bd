import { makeWorkCalendar, type WorkCalendar } from '@mingbai/rules/clock/work-calendar'
import * as z from 'zod/mini'
import type { Database } from '../database/database'
import { rowJson } from '../database/row-types'
import type { TenantSettings } from './settings'

const daysSchema = z.array(z.object({ date: z.string(), name: z.string(), kind: z.enum(['off', 'work']) }))
const holidayYearRow = z.object({
  id: z.string(), year: z.number(), kind: z.enum(['national', 'local']), days: rowJson(daysSchema), source: z.string(), digest: z.string(), movedCases: z.number(), enteredBy: z.string(), confirmedAt: z.string(),
})
export type HolidayYearRow = z.infer<typeof holidayYearRow>

/** What the office has confirmed, oldest first. */
export function readHolidayYears(db: Pick<Database, 'read'>, tenant: string): Promise<HolidayYearRow[]> {
  return db.read(holidayYearRow, 'SELECT id, year, kind, days, source, digest, moved_cases, entered_by, confirmed_at FROM holiday_year WHERE tenant = ? ORDER BY year, kind', [tenant])
}

type Loaded = Pick<HolidayYearRow, 'year' | 'kind' | 'days'>

/** The region's days that came with the tenant's folder stand until the office has entered that year. */
export function tenantCalendar({ localHolidays }: Pick<TenantSettings, 'localHolidays'>, loaded: readonly Loaded[]): WorkCalendar {
  const local = loaded.filter(({ kind }) => kind === 'local')
  const entered = new Set(local.map(({ year }) => String(year)))
  return makeWorkCalendar({
    localHolidays: [...localHolidays.filter(({ date }) => !entered.has(date.slice(0, 4))), ...local.flatMap(({ days }) => days)],
    nationalYears: loaded.filter(({ kind }) => kind === 'national').map(({ year, days }) => ({ year, days })),
  })
}
