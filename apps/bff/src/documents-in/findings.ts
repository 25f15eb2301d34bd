import type { LocalDate } from '@mingbai/rules/clock/local-date'
import { findMinors } from '@mingbai/rules/privacy/find-minors'
import { minorsByRow } from '@mingbai/rules/privacy/minors-in-tables'
import type { Minor } from '@mingbai/rules/privacy/under-age'
import { findPersonalData } from '@mingbai/rules/privacy/find-personal-data'
import { maskText } from '@mingbai/rules/privacy/mask-text'
import { kindNames, unfitTexts } from './texts'

/** What one document holds that keeps it from going out. */
export interface Inspected {
  unfit: string[]
  /** Why a person has to look; empty: the machine has read all of it. */
  look: string[]
}

/** What one file is looked through against. */
export interface Against {
  /** Numbers that may stay: the offices' own. */
  allowed: readonly string[]
  today: LocalDate
  /** What looks like a child's name and may be none: filled while reading, for a person to look at. */
  suspects: Set<string>
}

const MOST_FOUND = 200

/** Adds the personal data of one place to `unfit`: what it is and where, its digits masked. */
export function addPersonalData(unfit: string[], where: string, text: string, against: Against): void {
  addNumbers(unfit, where, text, against)
  addMinors(unfit, where, text, against)
}

/** Of one cell: who is a child shows only in the whole row. */
export function addNumbers(unfit: string[], where: string, text: string, { allowed }: Against): void {
  if (unfit.length >= MOST_FOUND || !/\d/.test(text)) return
  for (const one of findPersonalData(text, allowed)) {
    const shown = one.kind === 'phone' ? maskText(one.text, [{ ...one, start: 0, end: one.text.length }]) : `${one.text.slice(0, 2)}…`
    unfit.push(unfitTexts.personal(where, kindNames[one.kind], shown))
  }
}

function addMinors(unfit: string[], where: string, text: string, against: Against): void {
  if (unfit.length < MOST_FOUND) addFound(unfit, where, findMinors(text, against.today), against)
}

/** Of one table, row by row: by what stands beside a name, and by the heading above it. */
export function minorsOfRows(unfit: string[], against: Against): (where: string, cells: readonly string[]) => void {
  const byHeading = minorsByRow(against.today)
  return (where, cells) => {
    if (unfit.length >= MOST_FOUND) return
    const beside = findMinors(cells.filter((cell) => cell !== '').join('  '), against.today)
    addFound(unfit, where, [...beside, ...byHeading(cells)], against)
  }
}

function addFound(unfit: string[], where: string, found: readonly Minor[], { suspects }: Against): void {
  for (const one of found) {
    if (one.sure) unfit.push(unfitTexts.personal(where, kindNames.minor, `${one.text.slice(0, 1)}…`))
    else if (suspects.size < SHOWN) suspects.add(`${where}“${one.text}”`)
  }
}

const SHOWN = 8

/** A sentence a clerk can work through, place by place. */
export function unfitDetail(unfit: readonly string[]): string {
  const different = [...new Set(unfit)]
  return [...different.slice(0, SHOWN), ...(different.length > SHOWN ? [unfitTexts.more(different.length - SHOWN)] : [])].join('；')
}

/** 3、5–9: a list of numbers as a person reads it. */
export function ranges(numbers: readonly number[], shown: (n: number) => string = String): string {
  const parts: string[] = []
  const sorted = [...new Set(numbers)].sort((a, b) => a - b)
  for (let at = 0; at < sorted.length; at += 1) {
    const first = sorted[at] ?? 0
    while (sorted[at + 1] === (sorted[at] ?? 0) + 1) at += 1
    const last = sorted[at] ?? first
    parts.push(first === last ? shown(first) : `${shown(first)}–${shown(last)}`)
    if (parts.length === 6 && at < sorted.length - 1) return `${parts.join('、')}…`
  }
  return parts.join('、')
}
