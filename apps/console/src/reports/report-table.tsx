import type { ReportFigure } from '@mingbai/contracts/staff-reports'
import { figureText, unitText, type Cell, type ReportTable as Table } from '@mingbai/rules/reports/cell'
import { texts } from './texts'

interface Props {
  table: Table
  figures: ReadonlyMap<string, ReportFigure>
  /** Cells that some sum does not agree with. */
  wrong: ReadonlySet<string>
  onOpen: (cell: Cell) => void
}

/** A table as the national form prints it; each number is a button to what it is made of. */
export function ReportTable({ table: { title, grid, cells, columns, basis, id }, figures, wrong, onOpen }: Props) {
  const byId = new Map(cells.map((cell) => [cell.id, cell]))
  return (
    <>
      <div className="report-frame" tabIndex={0} role="region" aria-label={texts.frame(title)}>
        <table className={id === 'overview' ? 'report-table report-list' : columns > 6 ? 'report-table report-wide' : 'report-table'} aria-label={title}>
          <tbody>
            {grid.map((row, at) => (
              <tr key={at}>
                {row.map((one, column) => {
                  const spans = { colSpan: one.wide ?? 1, rowSpan: one.high ?? 1 }
                  if ('head' in one) return <th key={column} {...spans}>{one.head}</th>
                  const cell = byId.get(one.cell)
                  return <td key={column} {...spans}>{cell && <Figure cell={cell} figure={figures.get(cell.id)} isWrong={wrong.has(cell.id)} onOpen={onOpen} />}</td>
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {id !== 'overview' && <p className="hint">{texts.basis(basis)}</p>}
    </>
  )
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
