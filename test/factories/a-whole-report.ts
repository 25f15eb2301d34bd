import type { StaffReport } from '@mingbai/contracts/staff-reports'
import { unfinishedRules } from '@mingbai/rules/reports/checks'
import { reportFormatOf } from '@mingbai/rules/reports/formats'

/** Every part of the form written about; the township came in the middle of the year and says why nothing of before is missing. */
export const aWholeReport = (year: number, texts: Record<string, string> = {}) => ({
  changeover: null, wholeBecause: '以前的都补登了', texts: { ...Object.fromEntries(reportFormatOf(year).sections.flatMap(({ parts }) => parts.map(({ id }) => [id, '没有。']))), ...texts },
})

/** What contradicts something: a report that is not finished yet may still agree with itself. */
export const disagreeing = ({ findings }: StaffReport): string[] => findings.filter(({ rule }) => !unfinishedRules.has(rule) && rule !== 'lastYear').map(({ sentence }) => sentence)

/** From START, 2026-11-22, into the January in which the year is told. */
export const UNTIL_JANUARY = 45 * 86_400_000
