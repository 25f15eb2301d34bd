import { firstReportYear, reportFormatOf } from '@mingbai/rules/reports/formats'
import { Refusal } from '../http/refusal'
import type { FigureScope } from './report-figures'
import { findReport, type ReportNotice, type ReportRow } from './report-row'
import { reportTexts } from './texts'

/** As it is before anybody wrote a word. */
const blank = (year: number): ReportRow => ({ id: '', year, seq: 0, reported: false, form: null, source: '', printedOn: null, changeover: null, wholeBecause: '', withdrawnOn: null, withdrawnBecause: '', texts: {}, notice: null, frozen: null, format: reportFormatOf(year) })

/** A year that has begun, since there is such a report. Throws notFound. */
export async function reportOf(asked: string, { db, tenant, today }: FigureScope): Promise<ReportRow> {
  const year = Number(asked)
  if (year < firstReportYear || year > Number(today.slice(0, 4))) throw new Refusal('notFound')
  return (await findReport(db, tenant.code, year)) ?? blank(year)
}

export const titleOf = (year: number, notice: ReportNotice | null, isReported: boolean, fullName: string): string => (isReported && notice ? notice.title : reportTexts.title(fullName, year))

/** Every year that ended before the township kept its records in here. */
export const enterableYears = ({ startedOn }: Pick<FigureScope['tenant'], 'startedOn'>): number[] =>
  Array.from({ length: Math.max(0, Number(startedOn.slice(0, 4)) - firstReportYear) }, (_, at) => firstReportYear + at)

/** Whether the report printed for that year may be entered, or what stands there of it corrected: not while somebody reviews it, and not what is written in here. */
export function isEnterable({ year, reported, texts, notice: made }: ReportRow, notice: ReportNotice | null, tenant: Pick<FigureScope['tenant'], 'startedOn'>): boolean {
  if (!enterableYears(tenant).includes(year)) return false
  if (reported) return !isOut(notice) || notice?.state === 'published'
  return made === null && Object.values(texts).every((text) => text.trim() === '')
}

/** Taken away once, it is entered anew or left. */
export const isWithdrawable = (row: ReportRow, notice: ReportNotice | null, tenant: Pick<FigureScope['tenant'], 'startedOn'>): boolean => row.reported && row.withdrawnOn === null && isEnterable(row, notice, tenant)

/** Under review or published: what people look at does not change under their eyes. */
export const isOut = (notice: ReportNotice | null): boolean => notice !== null && notice.state !== 'draft' && notice.state !== 'withdrawn'
