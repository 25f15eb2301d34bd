import type { PrintedReport, StaffReport } from '@mingbai/contracts/staff-reports'
import { figureText, readPrinted, type Cell } from '@mingbai/rules/reports/cell'
import { cellsOf, formsUpTo, printedSections, type ReportFormat } from '@mingbai/rules/reports/formats'
import { textPartsOf } from '@mingbai/rules/reports/text-checks'
import type { Tx } from '../database/transaction'
import { newId } from '../engine/ids'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { ReportFigureRow } from './annual-report.entity'
import { composePrinted, printedTexts } from './compose-report'
import { staffReadReport } from './read-report'
import { ReportAmendment } from './report-amendment.entity'
import { isEnterable, reportOf } from './report-of'
import { findReportNotice, readEntered, type EnteredFigure, type ReportNotice, type ReportRow } from './report-row'
import { draftOf, frozenOf, type NoticeDoors } from './submit-report'
import { reportTexts } from './texts'
import { writeReport } from './write-report'

interface Told {
  cell: Cell
  value: number
  about: boolean
}
interface Entry extends Omit<PrintedReport, 'figures'> {
  format: ReportFormat
  told: Told[]
}

const unfit = (detail: string) => new Refusal('reportUnfit', { detail })

/**
 * A report from before this system, whole, as it was printed; one that came with the tenant's files too. Until it is
 * published it may be entered anew; from then on each change is told with its reason, in the report and in its notice. Throws notFound, reportUnfit, changedMeanwhile.
 */
export async function enterReport(asked: string, given: PrintedReport, doors: NoticeDoors, scope: StaffScope): Promise<StaffReport> {
  const { db, tenant } = scope
  const row = await reportOf(asked, scope)
  const notice = await findReportNotice(db, tenant.code, row.notice)
  if (!isEnterable(row, notice, tenant)) throw unfit(reportTexts.notEnterable)
  if (row.seq !== given.seq) throw new Refusal('changedMeanwhile')
  const published = notice?.state === 'published' ? notice : null
  const entry = fitEntry(row, given, scope)
  if (published && entry.format.id !== row.format.id) throw unfit(reportTexts.formKept)
  const before = row.withdrawnOn ? [] : await readEntered(db, tenant.code, row.year)
  const changes = published ? changesOf({ ...row, texts: printedTexts(row, published) }, entry, before) : []
  if (published && changes.length === 0) return staffReadReport(asked, scope)
  if (published && entry.reason.length < 2) throw unfit(reportTexts.reasonNeeded)
  const { form, format, source, printedOn, told, texts, reason } = entry
  const figures = told.map(({ cell, value, about }) => `${cell.id}=${value}${about ? '+' : ''}`)
  await db.write(async (tx) => {
    await keepFigures(tx, row.year, entry, before, scope)
    if (changes.length > 0) await tx.insert(ReportAmendment, { id: newId(scope.now), tenant: tenant.code, year: row.year, seq: row.seq, amendedOn: scope.today, changes: JSON.stringify(changes), reason, notice: null })
    const frozen = published && (await correct({ ...row, reported: true, form, format, source, printedOn, texts }, published, reason, doors, scope))
    await writeReport(tx, row, published ? 'amend' : 'enter', { reported: true, form, source, printedOn, texts: JSON.stringify(texts), ...(row.withdrawnOn ? anew : {}), ...(frozen ? { frozen } : {}) }, { year: row.year, form, source, printedOn: printedOn ?? '', figures, changes, reason }, scope)
  })
  return staffReadReport(asked, scope)
}

/** Throws reportUnfit for what no printed report of that year and form can say. */
function fitEntry({ year }: ReportRow, given: PrintedReport, { today }: StaffScope): Entry {
  const format = formsUpTo(year).find(({ id }) => id === given.form)
  if (!format) throw unfit(reportTexts.formUnfit(year))
  if (given.printedOn !== null && (given.printedOn <= `${year}-12-31` || given.printedOn > today)) throw unfit(reportTexts.aheadUnfit(year))
  const cells = new Map(cellsOf(format).map((cell) => [cell.id, cell]))
  const told = Object.entries(given.figures).flatMap(([id, typed]): Told[] => {
    const cell = cells.get(id)
    if (!cell) throw unfit(reportTexts.unknownCell)
    if (typed.trim() === '') return []
    const read = readPrinted(typed, cell)
    if (!read) throw unfit(reportTexts.notNumber(cell.label))
    return [{ cell, ...read }]
  })
  const texts = Object.fromEntries(textPartsOf({ sections: printedSections(format) }, given.texts).filter(({ text }) => text.trim()).map(({ id, text }) => [id, text]))
  if (told.length === 0 && Object.keys(texts).length === 0) throw unfit(reportTexts.nothingTold)
  return { ...given, format, told, texts }
}

const said = (cell: Cell, one: Pick<Told, 'value' | 'about'> | undefined): string => {
  if (!one) return reportTexts.untold
  const text = figureText(one.value, cell.unit)
  return reportTexts.withUnit(one.about ? reportTexts.about(text) : text, cell.unit)
}

/** What stood there before and stands there now, each in a phrase. */
function changesOf({ format, texts, source, printedOn }: ReportRow, entry: Entry, before: readonly EnteredFigure[]): string[] {
  const cells = cellsOf(format).flatMap((cell) => {
    const was = said(cell, before.find((one) => one.cell === cell.id && one.kind === 'reported'))
    const now = said(cell, entry.told.find((one) => one.cell.id === cell.id))
    return was === now ? [] : [reportTexts.cellChanged(cell.label, was, now)]
  })
  const words = textPartsOf({ sections: printedSections(format) }, entry.texts).flatMap(({ id, title, text }) => (text === (texts[id] ?? '') ? [] : [reportTexts.wordsChanged(title)]))
  return [
    ...cells, ...words,
    ...(entry.source === source ? [] : [reportTexts.sourceChanged(source, entry.source)]),
    ...(entry.printedOn === printedOn ? [] : [reportTexts.dayChanged(printedOn ?? reportTexts.untold, entry.printedOn ?? reportTexts.untold)]),
  ]
}

/** What says the same keeps who put it there, and the words that it was read from; the reason of a change stands with its number. */
async function keepFigures(tx: Tx, year: number, { told, reason }: Entry, before: readonly EnteredFigure[], { tenant, actor, now, at }: StaffScope): Promise<void> {
  const place = { tenant: tenant.code, year, kind: 'reported' }
  await tx.delete(ReportFigureRow, place)
  if (told.length === 0) return
  await tx.insert(ReportFigureRow, told.map(({ cell, value, about }) => {
    const same = before.find((one) => one.cell === cell.id && one.kind === 'reported' && one.value === value && one.about === about)
    return { id: newId(now), ...place, cell: cell.id, value, about, ...(same ? { reason: same.reason, enteredBy: same.enteredBy, enteredAt: same.enteredAt } : { reason, enteredBy: actor.id, enteredAt: at }) }
  }))
}

/** Of what was taken away nothing is left but the book. */
const anew = { withdrawnOn: null, withdrawnBecause: '', notice: null, frozen: null }

/** Its notice says what was corrected, too. @returns what everybody reads from now on */
async function correct(row: ReportRow, notice: ReportNotice, reason: string, doors: NoticeDoors, scope: StaffScope): Promise<string> {
  const made = await composePrinted(row, notice, scope)
  const draft = draftOf(made, scope)
  await doors.correct(notice.publicId, draft.text, reason, scope)
  return frozenOf(made, draft, notice.publicId)
}
