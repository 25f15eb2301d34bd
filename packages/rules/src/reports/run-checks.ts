import { figureText, type Unit } from './cell'
import { checksOf, type Check, type Level, type RuleCode, type ShareCheck, type SumCheck, type YearCheck } from './checks'
import { cellsOf, type ReportFormat } from './formats'

export interface Finding {
  id: string
  rule: RuleCode
  level: Level
  /** What differs, in one sentence. */
  sentence: string
  cells: string[]
}

/** Numbers by cell. A cell that is missing is printed as 0. */
export type Values = ReadonlyMap<string, number>

export interface Numbers {
  format: ReportFormat
  values: Values
  /** Cells that were reported as “900余”: at least so many. */
  about?: ReadonlySet<string>
  /** The report of the year before; null: there is none to hold this one against. */
  lastYear: Values | null
}

/** Within a table, across tables, and this year against the last. Pure. */
export function runChecks({ format, values, about = new Set(), lastYear }: Numbers): Finding[] {
  const units = new Map(cellsOf(format).map(({ id, unit }) => [id, unit]))
  const seen: Seen = { values, about, lastYear, unitOf: (cell) => units.get(cell) ?? '件' }
  return [...unfit(format, values), ...checksOf(format).flatMap((check) => found(check, seen))]
}

interface Seen {
  values: Values
  about: ReadonlySet<string>
  lastYear: Values | null
  unitOf: (cell: string) => Unit
}

const at = (values: Values, cell: string): number => values.get(cell) ?? 0

/** C7. What lies below 0 or between two whole numbers is no count of anything. */
function unfit(format: ReportFormat, values: Values): Finding[] {
  return cellsOf(format).flatMap(({ id, label, unit, signed }) => {
    const value = at(values, id)
    if (Number.isInteger(value) && (value >= 0 || signed)) return []
    return [{ id: `whole.${id}`, rule: 'whole' as const, level: 'stop' as const, sentence: `${label}写的是 ${figureText(value, unit)}：要写不小于 0 的整数。`, cells: [id] }]
  })
}

function found(check: Check, seen: Seen): Finding[] {
  const sentence = told(check, seen)
  const { id, rule, level, place } = check
  return sentence === null ? [] : [{ id, rule, level, sentence: check.kind === 'remark' ? sentence : `${place}：${sentence}`, cells: cellsOfCheck(check) }]
}

function told(check: Check, seen: Seen): string | null {
  switch (check.kind) {
    case 'year': return changed(check, seen)
    case 'remark': return remark(check, seen)
    case 'share': return otherShare(check, seen)
    case 'sum':
    case 'atMost': return unequal(check, seen)
  }
}

function cellsOfCheck(check: Check): string[] {
  switch (check.kind) {
    case 'year': return [check.cell, ...check.changes].map(({ cell }) => cell)
    case 'remark': return [...check.given, ...check.zero]
    case 'share': return [check.cell, check.part.cell, check.of.cell]
    case 'sum':
    case 'atMost': return [...check.left, ...check.right].map(({ cell }) => cell)
  }
}

/** In whole percent, as reports tell it; nothing of nothing is 0. */
export const shareOf = (part: number, of: number): number => (of === 0 ? 0 : Math.round((100 * part) / of))

function otherShare({ cell, part, of }: ShareCheck, { values }: Seen): string | null {
  const [a, b, said] = [at(values, part.cell), at(values, of.cell), values.get(cell)]
  if (said === undefined || said === shareOf(a, b)) return null
  return `${part.label} ${a}，${of.label} ${b}，应当是 ${shareOf(a, b)}%，写的是 ${said}%。`
}

type Terms = SumCheck['left']

function unequal({ kind, left, right }: SumCheck, seen: Seen): string | null {
  const sum = (terms: Terms) => terms.reduce((total, { cell }) => total + at(seen.values, cell), 0)
  const [a, b] = [sum(left), sum(right)]
  if (a === b || (kind === 'atMost' && a <= b)) return null
  const isAbout = [...left, ...right].some(({ cell }) => seen.about.has(cell))
  const unit = seen.unitOf(left[0]?.cell ?? '')
  return `${side(left, seen)}，${side(right, seen)}，${isAbout ? '差大约' : '差'} ${figureText(Math.abs(a - b), unit)}${unit === '万元' ? '万元' : ''}。`
}

/** 主动公开 79＋依申请公开 93，加起来是 172. What is 0 is left out where there is something else. */
function side(terms: Terms, seen: Seen): string {
  const said = terms.map(({ cell, label }) => ({ label, value: at(seen.values, cell), text: `${figureText(at(seen.values, cell), seen.unitOf(cell))}${seen.about.has(cell) ? '余' : ''}` }))
  const [only] = said
  if (said.length === 1 && only) return `${only.label}写的是 ${only.text}`
  const counted = said.filter(({ value }) => value !== 0)
  if (counted.length === 0) return `${said.length > 3 ? '各项' : said.map(({ label }) => label).join('、')}都是 0`
  const total = said.reduce((sum, { value }) => sum + value, 0)
  const isAbout = terms.some(({ cell }) => seen.about.has(cell))
  return `${counted.map(({ label, text }) => `${label} ${text}`).join('＋')}，加起来${isAbout ? '大约' : ''}是 ${figureText(total, seen.unitOf(terms[0]?.cell ?? ''))}`
}

function changed({ cell, lastYear, changes }: YearCheck, { values, lastYear: before }: Seen): string | null {
  // A report that was printed before this system tells only some of its numbers.
  const old = before?.get(lastYear)
  if (old === undefined) return null
  const expected = changes.reduce((total, { cell: one, minus }) => total + (minus ? -1 : 1) * at(values, one), old)
  const value = at(values, cell.cell)
  if (value === expected) return null
  if (changes.length === 0) return `今年的${cell.label}写的是 ${value}，去年报告的结转下年度是 ${old}，差 ${Math.abs(value - old)}。`
  const steps = changes.map(({ cell: one, label, minus }) => `${minus ? '减' : '加'}${label} ${at(values, one)}`).join('，')
  return `上年${cell.label} ${old}，${steps}，应当是 ${expected}，今年写的是 ${value}，差 ${Math.abs(value - expected)}。`
}

function remark({ given, zero, sentence }: Extract<Check, { kind: 'remark' }>, { values }: Seen): string | null {
  // Only of what was said at all: a number that is missing says nothing.
  if (!given.every((cell) => at(values, cell) > 0) || !zero.every((cell) => values.get(cell) === 0)) return null
  return sentence.replace(/\{(\d)\}/g, (_, index: string) => String(at(values, given[Number(index)] ?? '')))
}
