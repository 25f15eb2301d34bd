import { endpoints } from '@mingbai/contracts/endpoints'
import { serve, serveStaff, type Route } from '../http/serve'
import { readCellRecords } from './cell-records'
import { readReport } from './public-report'
import { listReports, staffReadReport } from './read-report'
import { addEntry, listEntries, strikeEntry } from './report-entries'
import { enterReport } from './enter-report'
import { explainFinding } from './explain-finding'
import { submitReport, type NoticeDoors } from './submit-report'
import { withdrawReport } from './withdraw-report'
import { saveReport, setFigure } from './write-report'

const reads = { needs: 'reports.read' } as const
const writes = { needs: 'reports.write' } as const

export function reportRoutes(doors: NoticeDoors): Route[] {
  return [
    serve(endpoints.readReport, { cached: true }, ({ query }, scope) => readReport(query.year, scope)),
    serveStaff(endpoints.listReports, reads, (_input, scope) => listReports(scope)),
    serveStaff(endpoints.staffReadReport, reads, ({ params }, scope) => staffReadReport(params.year, scope)),
    serveStaff(endpoints.saveReport, writes, ({ params, body }, scope) => saveReport(params.year, body, scope)),
    serveStaff(endpoints.enterReport, writes, ({ params, body }, scope) => enterReport(params.year, body, doors, scope)),
    serveStaff(endpoints.withdrawReport, writes, ({ params, body }, scope) => withdrawReport(params.year, body, doors, scope)),
    serveStaff(endpoints.setReportFigure, writes, ({ params, body }, scope) => setFigure(params.year, params.cell, body, scope)),
    serveStaff(endpoints.explainFinding, writes, ({ params, body }, scope) => explainFinding(params.year, body, scope)),
    serveStaff(endpoints.readCellRecords, reads, ({ params, query }, scope) => readCellRecords(params.year, params.cell, query.before, scope)),
    serveStaff(endpoints.submitReport, writes, ({ params, body }, scope) => submitReport(params.year, body.seq, doors, scope)),
    serveStaff(endpoints.listReportEntries, reads, ({ query }, scope) => listEntries(query.year, scope)),
    serveStaff(endpoints.addReportEntry, writes, ({ body }, scope) => addEntry(body, scope)),
    serveStaff(endpoints.strikeReportEntry, writes, ({ params, body }, scope) => strikeEntry(params.id, body.reason, scope)),
  ]
}
