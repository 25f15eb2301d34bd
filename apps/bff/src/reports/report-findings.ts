import { blocksFromText } from '@mingbai/contracts/text-blocks'
import { printedSections } from '@mingbai/rules/reports/formats'
import { runChecks, type Finding } from '@mingbai/rules/reports/run-checks'
import { checkNumbering, checkTexts, textPartsOf } from '@mingbai/rules/reports/text-checks'
import { checkWhole } from '@mingbai/rules/reports/whole-checks'
import { lastYearValues, type Figure, type FigureScope } from './report-figures'
import type { Explanation, ReportNotice, ReportRow } from './report-row'

/** What was looked at stays so while it says the same: its sentence holds the numbers that it speaks of. */
export const explanationOf = ({ id, sentence }: Finding, explanations: readonly Explanation[]): Explanation | undefined => explanations.find((one) => one.finding === id && one.sentence === sentence)

/** Every rule over numbers and words; a printed report is only looked at. */
export async function findingsOf(row: ReportRow, figures: ReadonlyMap<string, Figure>, notice: ReportNotice | null, scope: FigureScope): Promise<Finding[]> {
  const { year, format, wholeBecause } = row
  const values = new Map([...figures].map(([cell, { value }]) => [cell, value]))
  const about = new Set([...figures].flatMap(([cell, one]) => (one.about ? [cell] : [])))
  const lastYear = await lastYearValues(year, scope)
  const found = runChecks({ format, values, about, lastYear })
  if (row.reported) return printedFindings(row, [...found, ...checkTexts(printedParts(row), format, values, year)], values, notice)
  const parts = textPartsOf(format, row.texts)
  const unfilled = new Set([...figures].flatMap(([cell, { source }]) => (source === 'none' ? [cell] : [])))
  const takenOverTo = [...figures.values()].some(({ opening }) => opening !== null) ? row.changeover : null
  const whole = checkWhole({ format, year, today: scope.today, startedOn: scope.tenant.startedOn, takenOverTo, wholeBecause, parts, unfilled, lastYear })
  return [...whole, ...found, ...checkTexts(parts, format, values, year)]
}

const printedParts = ({ format, texts }: ReportRow) => textPartsOf({ sections: printedSections(format) }, texts)

/** What was not told is held against nothing. */
function printedFindings(row: ReportRow, found: readonly Finding[], values: ReadonlyMap<string, number>, notice: ReportNotice | null): Finding[] {
  const blocks = row.form ? blocksFromText(row.texts.words ?? '') : (notice?.blocks ?? [])
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
  return [...found.filter(({ cells }) => cells.every((cell) => values.has(cell))), ...checkNumbering(headings)]
}
