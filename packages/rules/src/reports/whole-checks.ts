import { addDays, type LocalDate } from '../clock/local-date'
import { cellsOf, fillFields, type ReportFormat } from './formats'
import type { RuleCode } from './checks'
import type { Finding, Values } from './run-checks'
import type { TextPart } from './text-checks'

/** What a report needs besides numbers that agree: that they are of the whole year, that each has a source, and that the words are there. */
export interface Whole {
  format: ReportFormat
  year: number
  today: LocalDate
  /** Since when the township has kept its records in here. */
  startedOn: LocalDate
  /** Up to which day numbers were taken over from old papers; null: none were. */
  takenOverTo: LocalDate | null
  /** Why nothing of before is missing, as somebody says it; empty: nobody does. */
  wholeBecause: string
  parts: readonly TextPart[]
  /** Cells that nothing counts and nobody filled. */
  unfilled: ReadonlySet<string>
  lastYear: Values | null
}

/** Pure. The day by which a report is due stays within reach: each of these is settled by a number, a sentence or the new year. */
export function checkWhole(whole: Whole): Finding[] {
  return [...running(whole), ...joined(whole), ...unwritten(whole), ...unfilledCells(whole), ...lastYearUnknown(whole)]
}

const finding = (rule: RuleCode, id: string, sentence: string, cells: string[] = []): Finding => ({ id: `${rule}.${id}`, rule, level: 'stop', sentence, cells })
const shown = (date: LocalDate): string => `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`

function running({ year, today }: Whole): Finding[] {
  if (today > `${year}-12-31`) return []
  return [finding('running', String(year), `这一年还没有过完，现在的数算到${shown(today)}。平时可以看，文字可以先写；${shown(`${year + 1}-01-01`)}起再定稿。`)]
}

/** A township that began within the year, or after it, tells less than the year until the old papers are joined on. */
export const startedLate = (year: number, startedOn: LocalDate): boolean => startedOn > `${year}-01-01`

function joined({ year, startedOn, takenOverTo, wholeBecause }: Whole): Finding[] {
  if (!startedLate(year, startedOn) || wholeBecause !== '') return []
  const [dayBefore, yearEnd] = [addDays(startedOn, -1), `${year}-12-31`]
  if (takenOverTo !== null && takenOverTo >= (dayBefore < yearEnd ? dayBefore : yearEnd)) return []
  return [finding('joined', String(year), `系统从${shown(startedOn)}起用，以前的没有接上：请在“接上以前的数”里定下日子、填上以前的数；以前的都登记进来了，或者本来没有，就在那里写一句。`)]
}

/** The national form asks for every part; where there is nothing to tell, that is what is written. */
function unwritten({ format, parts }: Whole): Finding[] {
  if (format.id === 'free') return []
  return parts.filter(({ text }) => text.trim() === '').map(({ id, title }) => finding('written', id, `“${title}”还没有写。`))
}

/** A 0 that nobody vouches for is printed nowhere. */
function unfilledCells({ format, parts, unfilled }: Whole): Finding[] {
  const printed = format.sections.flatMap(({ table }) => (table ? table.cells.filter(({ id }) => unfilled.has(id)).map(({ id, label }) => finding('filled', id, `“${table.title}”里的“${label}”还没有人填：点开它，用“人工填报”。`, [id])) : []))
  const said = parts.flatMap(({ id: part, title, text }) => {
    const used = new Set<string>()
    fillFields(text, format, ({ id }) => (used.add(id), ''))
    return cellsOf(format).filter(({ id }) => used.has(id) && unfilled.has(id)).map(({ id, label }) => finding('filled', `${part}.${id}`, `“${title}”里用了“${label}”，这个数还没有人填：点开它，用“人工填报”。`, [id]))
  })
  return [...printed, ...said]
}

function lastYearUnknown({ format, year, lastYear }: Whole): Finding[] {
  if (format.id === 'free' || lastYear?.has('requests.carriedOut.total')) return []
  return [{ ...finding('lastYear', String(year), `系统里没有去年的报告，或者它没有写结转的件数：今年的上年结转没有和它对过。`), level: 'look' }]
}
