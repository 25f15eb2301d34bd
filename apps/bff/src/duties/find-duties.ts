import { findDuties, pressing, type DutyState } from '@mingbai/rules/catalogue/duties'
import { publishLimit } from '@mingbai/rules/catalogue/publish-limits'
import { addDays, shanghaiDate } from '@mingbai/rules/clock/local-date'
import * as z from 'zod/mini'
import type { Scope } from '../house'
import type { BookItem } from '../tenant/book'
import { findArisings, type ArisenDuty } from './find-arisings'
import { findPlanPoints, type PlanDuty } from './find-plan-points'

const sinceRow = z.object({ createdAt: z.string() })
const publishedRow = z.object({ item: z.string(), organisation: z.string(), onDay: z.string() })
const nilRow = z.object({ item: z.string(), organisation: z.string(), period: z.string(), givenOn: z.string() })

/** Nothing older is asked for; the rules look back as far. */
const LOOK_BACK_DAYS = 730 + 366

/** A duty of the catalogue, or a point of the year's plan. */
export type OwedDuty = ArisenDuty & Partial<Pick<PlanDuty, 'plan'>>

/** Every duty: by the calendar, by what arose, by the year's plan. What is only a sample fulfils nothing. The most pressing first. */
export async function allDuties(scope: Scope): Promise<OwedDuty[]> {
  const [ofCatalogue, ofPlan] = await Promise.all([catalogueDuties(scope), findPlanPoints(scope)])
  return [...ofCatalogue, ...ofPlan].sort(pressing)
}

async function catalogueDuties(scope: Scope): Promise<ArisenDuty[]> {
  const { db, tenant, today } = scope
  const items = [...tenant.items.values()].filter(({ parent, active, limitCode }) => parent !== null && active && publishLimit(limitCode)?.kind === 'periodic')
  const [row] = await db.read(sinceRow, 'SELECT created_at FROM tenant WHERE code = ?', [tenant.code])
  if (!row || items.length === 0) return []
  const since = shanghaiDate(new Date(row.createdAt))
  // No period began before the year in which the house was opened.
  const earliest = [addDays(today, -LOOK_BACK_DAYS), `${since.slice(0, 4)}-01-01`].sort().at(-1) ?? today
  const places = items.map(() => '?').join(',')
  // Answered from the index alone, one row per organisation and month.
  const published = await db.read(publishedRow, `SELECT item, organisation, MIN(published_on) AS on_day FROM disclosure
    WHERE tenant = ? AND item IN (${places}) AND published_on >= ? AND state <> 'withdrawn' AND sample = 0 GROUP BY item, organisation, SUBSTR(published_on, 1, 7)`, [tenant.code, ...items.map(({ code }) => code), earliest])
  const nil = await db.read(nilRow, 'SELECT item, organisation, period, given_on FROM nil_return WHERE tenant = ? AND given_on >= ?', [tenant.code, earliest])
  const active = [...tenant.organisations.values()].filter((one) => one.active)
  const common = {
    villages: tenant.villages.map(({ code }) => code), township: tenant.code, offices: active.filter(({ kind }) => kind !== 'village').map(({ code }) => code),
    nilReturns: nil.map(({ item, organisation, period, givenOn }) => ({ item, organisation, period, on: givenOn })), today,
  }
  const byCalendar = findDuties({ ...common, items, published: published.map(({ item, organisation, onDay }) => ({ item, organisation, on: onDay })), since })
  return [...byCalendar, ...(await findArisings(earliest, common, scope))]
}

/** What the public may read: one word for each checked item. The worst of its bodies counts. */
export async function publicStates(scope: Scope): Promise<ReadonlyMap<string, DutyState>> {
  const states = new Map<string, DutyState>()
  // Sorted overdue, due, done: the first is the worst; of what was done only the last matters, and it is the same word.
  for (const { item, state } of await allDuties(scope)) if (isChecked(scope.tenant.items.get(item)) && !states.has(item)) states.set(item, state)
  return states
}

/** A rule that nobody has checked, or that is only our default, accuses nobody. */
function isChecked(item: BookItem | undefined): boolean {
  return Boolean(item?.verified && publishLimit(item.limitCode)?.verified)
}

/** What supervision is told of: a checked rule, or what the township itself resolved for the year. */
export const isHeldTo = ({ item, plan }: OwedDuty, { items }: Scope['tenant']): boolean => plan !== undefined || isChecked(items.get(item))
