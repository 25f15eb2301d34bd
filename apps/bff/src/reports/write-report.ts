import type { staffReportEndpoints, StaffReport } from '@mingbai/contracts/staff-reports'
import type { BodyOf } from '@mingbai/contracts/endpoint'
import { readFigure } from '@mingbai/rules/reports/cell'
import { cellsOf } from '@mingbai/rules/reports/formats'
import * as z from 'zod/mini'
import { isDuplicateKey } from '../database/is-duplicate-key'
import type { Tx } from '../database/transaction'
import { appendEvent, type EventText } from '../engine/append-event'
import { newId } from '../engine/ids'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { AnnualReport, ReportFigureRow } from './annual-report.entity'
import { fixedZero, sourcesOf, takesOpening } from './cell-sources'
import { staffReadReport } from './read-report'
import { isOut, reportOf } from './report-of'
import { findReportNotice, readEntered, type ReportRow } from './report-row'
import { reportTexts } from './texts'

const unfit = (detail: string) => new Refusal('reportUnfit', { detail })

/** Throws notFound, reportUnfit where it is not to be written any more. */
export async function writable(asked: string, scope: StaffScope): Promise<ReportRow> {
  const row = await reportOf(asked, scope)
  if (row.reported) throw unfit(reportTexts.isReported)
  if (isOut(await findReportNotice(scope.db, scope.tenant.code, row.notice))) throw unfit(reportTexts.outThere)
  return row
}

/** Writes the row with its next event; a year without one gets it now. Throws changedMeanwhile. */
export async function writeReport(tx: Tx, row: ReportRow, verb: string, changes: Partial<AnnualReport>, text: EventText, scope: StaffScope): Promise<void> {
  const { tenant, now, at, actor } = scope
  const id = row.id || newId(now)
  try {
    if (!row.id) {
      await tx.insert(AnnualReport, { id, tenant: tenant.code, year: row.year, seq: 1, reported: false, form: null, source: '', printedOn: null, changeover: null, wholeBecause: '', withdrawnOn: null, withdrawnBecause: '', texts: '{}', notice: null, frozen: null, updatedAt: at, ...changes })
    } else if ((await tx.update(AnnualReport, { id, seq: row.seq }, { ...changes, seq: row.seq + 1, updatedAt: at })) === 0) throw new Refusal('changedMeanwhile')
  } catch (error) {
    if (isDuplicateKey(error)) throw new Refusal('changedMeanwhile')
    throw error
  }
  await appendEvent(tx, {
    tenant: tenant.code, objectType: 'annualReport', objectId: id, seq: row.seq + 1, now, verb, actorId: actor.id, actorParty: actor.appointments[0]?.role ?? 'office', procedureVersion: 1, publicText: {}, privateText: text, sample: false,
  })
}

/** The words, the changeover day, and why nothing is missing without one. Throws notFound, reportUnfit, changedMeanwhile. */
export async function saveReport(asked: string, { seq, changeover, wholeBecause, texts }: BodyOf<typeof staffReportEndpoints.saveReport>, scope: StaffScope): Promise<StaffReport> {
  const row = await writable(asked, scope)
  if (row.seq !== seq) throw new Refusal('changedMeanwhile')
  if (changeover !== null && (!changeover.startsWith(`${row.year}-`) || changeover > scope.today)) throw unfit(reportTexts.changeoverUnfit(row.year))
  // Each of them tells what happened up to this very day.
  if (changeover !== row.changeover && (await readEntered(scope.db, scope.tenant.code, row.year)).some(({ kind }) => kind === 'opening')) throw unfit(reportTexts.openingsKept)
  const known = new Set(row.format.sections.flatMap(({ parts }) => parts.map(({ id }) => id)))
  const kept = Object.fromEntries(Object.entries(texts).filter(([part]) => known.has(part)))
  await scope.db.write((tx) => writeReport(tx, row, 'edit', { texts: JSON.stringify(kept), changeover, wholeBecause: wholeBecause ?? row.wholeBecause }, { year: row.year, changeover: changeover ?? '', wholeBecause: wholeBecause ?? row.wholeBecause }, scope))
  return staffReadReport(asked, scope)
}

const idRow = z.object({ id: z.string() })

/** A correction, an opening figure or a number by hand; each with its reason, source or evidence. Throws notFound, reportUnfit. */
export async function setFigure(asked: string, cellId: string, { kind, value: typed, reason }: BodyOf<typeof staffReportEndpoints.setReportFigure>, scope: StaffScope): Promise<StaffReport> {
  const { tenant, actor, now, at } = scope
  const row = await writable(asked, scope)
  const { format } = row
  const cell = cellsOf(format).find(({ id }) => id === cellId)
  if (!cell) throw new Refusal('notFound')
  const source = sourcesOf(format).get(cellId)
  if (typed !== '') {
    if (kind === 'manual' && (source || cell.share || fixedZero(cellId))) throw unfit(reportTexts.hasSource)
    if (kind === 'correction' && !source && !cell.share) throw unfit(reportTexts.noSource)
    if (kind === 'opening' && !takesOpening(cell, source)) throw unfit(reportTexts.noOpening)
    if (kind === 'opening' && row.changeover === null) throw unfit(reportTexts.noChangeover)
  }
  const value = typed === '' ? null : readFigure(typed, cell)
  if (typed !== '' && value === null) throw unfit(reportTexts.noNumber)
  const place = { tenant: tenant.code, year: row.year, cell: cellId, kind }
  await scope.db.write(async (tx) => {
    const [known] = await tx.read(idRow, 'SELECT id FROM report_figure WHERE tenant = ? AND year = ? AND cell = ? AND kind = ?', [tenant.code, row.year, cellId, kind])
    if (value === null) await tx.delete(ReportFigureRow, place)
    else if (known) await tx.update(ReportFigureRow, { id: known.id }, { value, reason, enteredBy: actor.id, enteredAt: at })
    else await tx.insert(ReportFigureRow, { id: newId(now), ...place, value, about: false, reason, enteredBy: actor.id, enteredAt: at })
    await writeReport(tx, row, value === null ? `${kind}Dropped` : kind, {}, { year: row.year, cell: cell.name, value: typed, reason }, scope)
  })
  return staffReadReport(asked, scope)
}
