import type { ReportFigure } from '@mingbai/contracts/staff-reports'
import { figureText, type Cell } from '@mingbai/rules/reports/cell'
import { cellsOf, type ReportFormat } from '@mingbai/rules/reports/formats'
import { shareOf } from '@mingbai/rules/reports/run-checks'
import * as z from 'zod/mini'
import type { StaffScope } from '../house'
import type { Window } from './cell-bases'
import { fixedZero, sourcesOf, takesOpening, type CellSource } from './cell-sources'
import { countCells } from './count-cells'
import { findReport, findReportNotice, readEntered, type EnteredFigure, type ReportRow } from './report-row'
import { reportTexts, sourceLabels } from './texts'

export type FigureScope = Pick<StaffScope, 'db' | 'tenant' | 'today'>

/** A number, and what it is made of. */
export interface Figure extends ReportFigure {
  about: boolean
  /** What came after the old papers: counted in here, or entered by hand. */
  later: string
  byHand: boolean
}

/** The days of a cell: the whole year, or what came after the day up to which an opening figure tells. A year that runs ends today. */
export const windowOf = (year: number, hasOpening: boolean, changeover: string | null, today: string): Window => ({
  from: `${year}-01-01`, until: today < `${year}-12-31` && today.startsWith(String(year)) ? today : `${year}-12-31`, after: hasOpening && changeover ? changeover : '',
})

const nameRow = z.object({ id: z.string(), name: z.string() })

export async function reportFigures(row: Pick<ReportRow, 'year' | 'reported' | 'changeover' | 'format'>, { db, tenant, today }: FigureScope): Promise<Map<string, Figure>> {
  const { format } = row
  const [entered, people] = await Promise.all([readEntered(db, tenant.code, row.year), db.read(nameRow, 'SELECT id, name FROM staff WHERE tenant = ?', [tenant.code])])
  const names = new Map(people.map(({ id, name }) => [id, name]))
  if (row.reported) return asReported(format, entered)
  const hasOpening = new Set(entered.filter(({ kind }) => kind === 'opening').map(({ cell }) => cell))
  const sources = sourcesOf(format)
  const counted = await countCells(sources, (cell) => windowOf(row.year, hasOpening.has(cell), row.changeover, today), db, tenant.code)
  const figures = new Map<string, Figure>()
  for (const cell of cellsOf(format)) {
    const of = (kind: EnteredFigure['kind']) => entered.find((one) => one.cell === cell.id && one.kind === kind)
    const by = (one: EnteredFigure | undefined) => (one ? `${names.get(one.enteredBy ?? '') ?? ''} ${one.enteredAt.slice(0, 10)}`.trim() : '')
    figures.set(cell.id, madeOf(cell, { source: sources.get(cell.id), counted: counted.get(cell.id) ?? null, opening: of('opening'), manual: of('manual'), correction: of('correction'), by, figures }))
  }
  return figures
}

interface Parts {
  source: CellSource | undefined
  counted: number | null
  opening: EnteredFigure | undefined
  manual: EnteredFigure | undefined
  correction: EnteredFigure | undefined
  by: (one: EnteredFigure | undefined) => string
  figures: ReadonlyMap<string, Figure>
}

function madeOf(cell: Cell, { source: counts, counted, opening, manual, correction, by, figures }: Parts): Figure {
  const valueOf = (id: string | undefined) => figures.get(id ?? '')?.value ?? 0
  const share = cell.share ? shareOf(valueOf(cell.share.part), valueOf(cell.share.of)) : null
  const later = manual ? manual.value : (counted ?? 0)
  const found = share ?? later + (opening?.value ?? 0)
  const value = correction?.value ?? found
  const source = correction ? 'corrected' : share !== null ? 'share' : opening && (counted !== null || manual) ? 'mixed' : opening ? 'opening' : manual ? 'manual' : counted !== null ? 'counted' : fixedZero(cell.id) ? 'fixed' : 'none'
  const said = correction ?? manual ?? opening
  return {
    cell: cell.id, value, text: figureText(value, cell.unit), source, sourceLabel: sourceLabels[source], about: false, later: figureText(later, cell.unit), byHand: manual !== undefined,
    counted: correction ? figureText(found, cell.unit) : counted === null ? null : figureText(counted, cell.unit), opening: opening ? figureText(opening.value, cell.unit) : null,
    takesOpening: takesOpening(cell, counts), openingNote: opening?.reason ?? '', note: (correction ?? manual)?.reason ?? '', by: by(said),
  }
}

/** What a printed report said, and nothing else. */
function asReported(format: ReportFormat, entered: readonly EnteredFigure[]): Map<string, Figure> {
  const cells = new Map(cellsOf(format).map((cell) => [cell.id, cell]))
  return new Map(entered.flatMap(({ cell: id, kind, value, about, reason }): [string, Figure][] => {
    const cell = cells.get(id)
    if (!cell || kind !== 'reported') return []
    const text = figureText(value, cell.unit)
    return [[id, { cell: id, value, text: about ? reportTexts.about(text) : text, source: 'reported', sourceLabel: sourceLabels.reported, about, later: text, byHand: false, counted: null, opening: null, takesOpening: false, openingNote: '', note: reason, by: '' }]]
  }))
}

/** The numbers that the report of the year before told, as they went out; null: it is not here. */
export async function lastYearValues(year: number, { db, tenant }: FigureScope): Promise<ReadonlyMap<string, number> | null> {
  const before = await findReport(db, tenant.code, year - 1)
  if (!before || before.format.id === 'free') return null
  // What was only drafted has told nobody anything.
  if ((await findReportNotice(db, tenant.code, before.notice))?.state !== 'published') return null
  if (before.reported && !before.frozen) return new Map((await readEntered(db, tenant.code, year - 1)).flatMap(({ cell, kind, value }) => (kind === 'reported' ? [[cell, value] as const] : [])))
  return before.frozen && new Map(Object.entries(before.frozen.values))
}
