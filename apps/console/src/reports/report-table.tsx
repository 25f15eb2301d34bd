import type { ReportFigure } from '@mingbai/contracts/staff-reports'
import { figureText, unitText, type Cell, type ReportTable as Table } from '@mingbai/rules/reports/cell'
import { TableGrid } from './table-grid'
import { texts } from './texts'

interface Props {
  table: Table
  figures: ReadonlyMap<string, ReportFigure>
  /** Cells that some sum does not agree with. */
  wrong: ReadonlySet<string>
  /** Of a printed report: what it did not tell is no 0. */
  isPrinted: boolean
  onOpen: (cell: Cell) => void
}

/** Each number is a button to what it is made of. */
export function ReportTable({ table, figures, wrong, isPrinted, onOpen }: Props) {
  return <TableGrid table={table} show={(cell) => (isPrinted && !figures.has(cell.id) ? <span className="soft" title={texts.untold}>—</span> : <Figure cell={cell} figure={figures.get(cell.id)} isWrong={wrong.has(cell.id)} onOpen={onOpen} />)} />
}

const marked: ReadonlySet<string> = new Set(['corrected', 'manual', 'mixed', 'opening'])

function Figure({ cell, figure, isWrong, onOpen }: { cell: Cell; figure: ReportFigure | undefined; isWrong: boolean; onOpen: (cell: Cell) => void }) {
  const text = figure?.text ?? figureText(0, cell.unit)
  const note = figure && marked.has(figure.source) ? figure.sourceLabel : ''
  return (
    <button type="button" className={isWrong ? 'report-number report-wrong' : 'report-number'} aria-label={`${cell.label} ${text}${unitText(cell.unit)}${note}${isWrong ? `，${texts.stop}` : ''}`} onClick={() => onOpen(cell)}>
      {text}{unitText(cell.unit) && <small>{unitText(cell.unit)}</small>}{note && <small className="report-mark">{note}</small>}
    </button>
  )
}
