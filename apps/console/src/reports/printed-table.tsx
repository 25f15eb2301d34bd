import { readPrinted, unitText, type Cell, type ReportTable } from '@mingbai/rules/reports/cell'
import { Button } from 'antd'
import { TableGrid } from './table-grid'
import { texts } from './texts'

interface Props {
  table: ReportTable
  typed: Readonly<Record<string, string>>
  /** Cells that some sum does not agree with. */
  wrong: ReadonlySet<string>
  onChange: (typed: Record<string, string>) => void
}

/** The table on paper with a field in each place; what is left empty was not told, and is no 0 until somebody says so. */
export function PrintedTable({ table, typed, wrong, onChange }: Props) {
  const isEmpty = ({ id }: Cell) => (typed[id] ?? '').trim() === ''
  const empty = table.cells.filter(isEmpty)
  return (
    <>
      <p className="hint">{texts.typeHint}</p>
      <TableGrid table={table} show={(cell) => <Field cell={cell} text={typed[cell.id] ?? ''} isWrong={wrong.has(cell.id)} onChange={(text) => onChange({ ...typed, [cell.id]: text })} />} />
      {table.id !== 'overview' && empty.length > 0 && <Button onClick={() => onChange({ ...typed, ...Object.fromEntries(empty.map(({ id }) => [id, '0'])) })}>{texts.allZero(empty.length)}</Button>}
    </>
  )
}

function Field({ cell, text, isWrong, onChange }: { cell: Cell; text: string; isWrong: boolean; onChange: (text: string) => void }) {
  const isUnfit = text.trim() !== '' && readPrinted(text, cell) === null
  const unit = unitText(cell.unit)
  return (
    <span className={isWrong ? 'report-typed report-wrong' : 'report-typed'}>
      <input aria-label={`${cell.label}${unit && `（${unit}）`}`} aria-invalid={isUnfit} title={isUnfit ? texts.valueMissing : undefined} value={text} maxLength={20} onChange={({ target }) => onChange(target.value)} />
      {unit && <small>{unit}</small>}
    </span>
  )
}
