import type Router from '@koa/router'
import { reportFileTypes, reportJsonSchema, type ReportFile, type ReportFileEnding } from '@mingbai/contracts/report-file'
import { reportFilePath, reportSchemaPath } from '@mingbai/contracts/reports'
import { reportDraftPath } from '@mingbai/contracts/staff-reports'
import { reportPaper, type FilledTable } from '@mingbai/outputs/paper/report-paper'
import { figureText, toldOf } from '@mingbai/rules/reports/cell'
import { cellsOf, printedSections, tablesOf } from '@mingbai/rules/reports/formats'
import type { Context } from 'koa'
import { createHash } from 'node:crypto'
import type { House } from '../house'
import { openScope } from '../http/open-scope'
import { isKnown } from '../http/public-cache'
import { Refusal } from '../http/refusal'
import { staffOnly } from '../http/serve'
import { composePaper } from '../paper/render-paper'
import { csvOf } from '../tables/write-csv'
import { draftReport } from './compose-report'
import { openReport, type OpenReport, type PaperReport } from './public-report'
import { reportWord } from './report-word'
import { reportTexts } from './texts'

const isEnding = (text: string | undefined): text is ReportFileEnding => text !== undefined && text in reportFileTypes

/** A published report to take away: for machines, for Word, for the printer. */
export function serveReportFiles(router: Router, house: House): void {
  const schema = JSON.stringify(reportJsonSchema(), null, 1)
  router.get(reportSchemaPath, (ctx: Context) => {
    ctx.set({ 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-cache' })
    ctx.type = 'application/schema+json'
    ctx.body = schema
  })
  router.get(reportFilePath(':year', 'pdf').replace('.pdf', '.:ending'), async (ctx: Context & { params: Record<string, string | undefined> }) => {
    const { year = '', ending } = ctx.params
    if (!isEnding(ending) || !/^20\d\d$/.test(year)) throw new Refusal('notFound')
    const scope = await openScope(house, ctx, { withActor: false })
    const report = await openReport(year, scope)
    ctx.set({ 'Cache-Control': 'no-cache', ETag: tagOf(report, ending) })
    if (isKnown(ctx, tagOf(report, ending))) {
      ctx.status = 304
      return
    }
    const body = await made({ ...report, mark: '', signedBy: report.page.isReported ? '' : scope.tenant.settings.fullName }, ending)
    if (ending !== 'json') ctx.attachment(`${report.page.title}.${ending}`)
    ctx.type = reportFileTypes[ending]
    ctx.body = body
  })
  router.get(reportDraftPath(':year', ':ending'), async (ctx: Context & { params: Record<string, string | undefined> }) => {
    const { year = '', ending } = ctx.params
    const scope = staffOnly(await openScope(house, ctx, { withActor: true }), 'reports.read')
    if ((ending !== 'docx' && ending !== 'pdf') || !/^20\d\d$/.test(year)) throw new Refusal('notFound')
    const draft = await draftReport(year, scope)
    const body = await made(draft, ending)
    ctx.set('Cache-Control', 'private, no-store')
    ctx.attachment(`${reportTexts.draftFile} ${draft.page.title}.${ending}`)
    ctx.type = reportFileTypes[ending]
    ctx.body = body
  })
}

/** Of what is told, not of the bytes: a Word file says when it was packed. Who has it is not made another. */
const tagOf = ({ page, values, about }: OpenReport, ending: ReportFileEnding): string => `"${createHash('sha256').update(JSON.stringify([ending, page, values, [...about]])).digest('base64url').slice(0, 22)}"`

async function made(report: PaperReport, ending: ReportFileEnding): Promise<string | Buffer> {
  switch (ending) {
    case 'json': return JSON.stringify(asJson(report))
    case 'csv': return csvOf([reportTexts.csvHead, ...asJson(report).figures.map(({ id, table, name, value, about, unit }) => [id, table, name, String(value), about ? reportTexts.atLeast : '', unit])])
    case 'docx': return Buffer.from(await reportWord(report, filledTables(report)))
    case 'pdf': return Buffer.from((await composePaper(reportPaper(report.page, reportTexts.yearName(report.page.year), filledTables(report), report.mark))).pdf)
  }
}

/** Each number that was told, under the id that it has in every year; money in 万元, as printed. */
function asJson({ page, format, values, about }: OpenReport): ReportFile {
  const { year, title, publishedOn, isReported, remarks, corrections } = page
  const figures = tablesOf(format).flatMap(({ title: table, cells }) => cells.flatMap(({ id, name, unit }) => (values[id] === undefined ? [] : [{ id, table, name, value: Number(figureText(values[id], unit)), about: about.has(id), unit }])))
  return { year, title, publishedOn, format: format.id, asReported: isReported, figures, remarks, corrections }
}

/** By the title of the section they stand under. */
function filledTables({ page, format, values, about }: OpenReport): Map<string, FilledTable> {
  const units = new Map(cellsOf(format).map(({ id, unit }) => [id, unit]))
  const isTold = (cell: string) => values[cell] !== undefined
  const say = (cell: string) => {
    const unit = units.get(cell)
    // A blank of what is counted here is a 0; what an old report did not tell is none.
    if (!unit || (page.isReported && !isTold(cell))) return reportTexts.notTold
    const text = figureText(values[cell] ?? 0, unit)
    return about.has(cell) ? reportTexts.about(text) : text
  }
  const sections = page.isReported ? printedSections(format) : format.sections
  return new Map(sections.flatMap(({ title, table }) => (table && (!page.isReported || table.cells.some(({ id }) => isTold(id))) ? [[title, { table: page.isReported ? toldOf(table, isTold) : table, say }] as const] : [])))
}
