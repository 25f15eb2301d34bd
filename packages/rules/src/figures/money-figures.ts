import type { LocalDate } from '../clock/local-date'
import { fieldForm } from '../catalogue/field-forms'
import { rowsOf, textOf, type FilledFields } from '../catalogue/field-schema'
import { readCell } from '../catalogue/read-cell'
import { smallestCell } from './case-figures'

/** A list of people after its 公示, as its totals tell: no name is needed for a sum. */
export interface CountedList {
  village: string
  endedOn: LocalDate
  households: number
  /** 分. */
  amount: number
}

export interface MoneyByVillage {
  village: string
  lists: number
  /** 户次: a household in two lists counts twice. */
  households: number
  amount: number
}

export interface SubsidyYear {
  year: number
  households: number
  amount: number
  /** Most first. */
  villages: MoneyByVillage[]
  /** Lists too short to be told. */
  leftOut: number
}

/**
 * Where the money of lists went, newest year first. A list of fewer households than the smallest cell is in no sum at all:
 * were it in one, whoever has the other sums, or yesterday's, could subtract.
 */
export function subsidyYears(lists: readonly CountedList[]): SubsidyYear[] {
  const years = new Map<number, CountedList[]>()
  for (const list of lists) {
    const year = Number(list.endedOn.slice(0, 4))
    years.set(year, [...(years.get(year) ?? []), list])
  }
  return [...years].sort(([a], [b]) => b - a).map(([year, all]) => {
    const told = all.filter(({ households }) => households >= smallestCell)
    return { year, ...summed(told), villages: byVillage(told), leftOut: all.length - told.length }
  })
}

const summed = (lists: readonly CountedList[]) => ({
  households: lists.reduce((sum, { households }) => sum + households, 0), amount: lists.reduce((sum, { amount }) => sum + amount, 0),
})

function byVillage(lists: readonly CountedList[]): MoneyByVillage[] {
  const villages = [...new Set(lists.map(({ village }) => village))]
  return villages
    .map((village) => lists.filter((list) => list.village === village))
    .map((its) => ({ village: its[0]?.village ?? '', lists: its.length, ...summed(its) }))
    .sort((a, b) => b.amount - a.amount || a.village.localeCompare(b.village))
}

/** Forms of the catalogue in which the “三公”经费 of a year stand. */
export const threeCostForms: readonly string[] = ['three-costs', 'budget-accounts']

export interface ThreeCosts {
  year: number
  stage: string
  /** 分. */
  total: number
  parts: { name: string; amount: number }[]
}

/** What a filled form says of the “三公”; null where it says nothing that can be read. */
export function threeCostsOf(code: string, values: FilledFields): ThreeCosts | null {
  const form = threeCostForms.includes(code) ? fieldForm(code) : undefined
  const table = form?.fields.find(({ key }) => key === 'three')
  const column = table?.columns?.find(({ key }) => key === 'now')
  const year = Number(/^\d{4}/.exec(textOf(values, { key: 'year' }))?.[0])
  if (!table || !column || !year) return null
  const parts = rowsOf(values, table).rows.flatMap(({ row }) => {
    const read = readCell(row.now ?? '', column, { villages: [] })
    return read.ok && read.hundredths !== null ? [{ name: row.name ?? '', amount: read.hundredths }] : []
  })
  return parts.length === 0 ? null : { year, stage: textOf(values, { key: 'stage' }), total: parts.reduce((sum, { amount }) => sum + amount, 0), parts }
}
