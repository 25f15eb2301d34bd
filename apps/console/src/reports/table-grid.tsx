import type { Cell, ReportTable } from '@mingbai/rules/reports/cell'
import type { ReactNode } from 'react'
import { texts } from './texts'

interface Props {
  table: ReportTable
  /** What stands in the place of a number. */
  show: (cell: Cell) => ReactNode
}

/** A table as the national form prints it. */
export function TableGrid({ table: { title, grid, cells, columns, basis, id }, show }: Props) {
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
                  return <td key={column} {...spans}>{cell && show(cell)}</td>
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
