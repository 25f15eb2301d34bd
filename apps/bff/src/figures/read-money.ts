import type { MoneyPage } from '@mingbai/contracts/figures'
import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import { smallestCell } from '@mingbai/rules/figures/case-figures'
import { subsidyYears, threeCostForms, threeCostsOf } from '@mingbai/rules/figures/money-figures'
import * as z from 'zod/mini'
import { rowJson } from '../database/row-types'
import type { Scope } from '../house'
import { figureTexts } from './texts'

const listRow = z.object({ village: z.string(), lastDay: z.nullable(z.string()), publicFrom: z.nullable(z.string()), households: z.number(), amount: z.coerce.number() })
const filledRow = z.object({
  publicId: z.string(), fieldValues: rowJson(z.object({ form: z.string(), values: z.record(z.string(), z.union([z.string(), z.array(z.record(z.string(), z.string()))])) })),
})
/** More notices of the “三公” than any township has years. */
const MOST = 100

/** 钱花到哪里了: 补贴 from the totals that lists keep after their 公示, “三公” from the forms in which they were published. */
export async function readMoney(query: { year?: string | undefined }, { db, tenant, today, at }: Scope): Promise<MoneyPage> {
  const sample = tenant.trial
  const items = [...tenant.items.values()].filter(({ form }) => threeCostForms.includes(form)).map(({ code }) => code)
  const [lists, filled] = await Promise.all([
    // 公示 that is over by its time counts, whether or not the job has marked it.
    db.read(listRow, `SELECT village, last_day, public_from, households, amount FROM people_list
      WHERE tenant = ? AND kind = 'subsidy' AND sample <= ? AND (state IN ('announced', 'gazetted') OR (state = 'announcing' AND last_day < ?))`, [tenant.code, sample ? 1 : 0, today]),
    items.length === 0 ? [] : db.read(filledRow, `SELECT public_id, field_values FROM disclosure
      WHERE tenant = ? AND item IN (${items.map(() => '?').join(', ')}) AND audience = 'public' AND public_from <= ? AND (public_until IS NULL OR public_until > ?) AND sample <= ? AND field_values IS NOT NULL
      ORDER BY published_at DESC, id DESC LIMIT ${MOST}`, [tenant.code, ...items, at, at, sample ? 1 : 0]),
  ])
  // 公布 has no last day: it counts from when it began.
  const subsidies = subsidyYears(lists.map(({ lastDay, publicFrom, ...list }) => ({ ...list, endedOn: lastDay ?? (publicFrom ? shanghaiDate(new Date(publicFrom)) : today) })))
  const costs = newestOfEach(filled.flatMap(({ publicId, fieldValues: { form, values } }) => {
    const found = threeCostsOf(form, values)
    return found ? [{ ...found, notice: publicId }] : []
  }))
  const years = [...new Set([...subsidies, ...costs].map(({ year }) => year))].sort((a, b) => b - a)
  const year = Number(query.year ?? years[0] ?? today.slice(0, 4))
  const ofYear = subsidies.find((one) => one.year === year)
  return {
    year, years, sample, smallestCell,
    subsidies: ofYear
      ? { ...ofYear, villages: ofYear.villages.map(({ village, ...sums }) => ({ ...sums, code: village, label: tenant.organisations.get(village)?.name ?? figureTexts.noVillage })) }
      : { households: 0, amount: 0, villages: [], leftOut: 0 },
    subsidyYears: subsidies.map(({ year, households, amount }) => ({ year, households, amount })),
    threeCosts: costs,
  }
}

/** The one published last tells of its year and stage: an earlier one was replaced by it. Given newest first. */
function newestOfEach<T extends { year: number; stage: string }>(costs: readonly T[]): T[] {
  const seen = new Map<string, T>()
  for (const one of costs) if (!seen.has(`${one.year} ${one.stage}`)) seen.set(`${one.year} ${one.stage}`, one)
  return [...seen.values()].sort((a, b) => b.year - a.year || a.stage.localeCompare(b.stage))
}
