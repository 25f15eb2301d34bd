import type { FieldProblem } from '@mingbai/rules/catalogue/check-fields'
import { tableTotals } from '@mingbai/rules/catalogue/compose-fields'
import { rowLimit, type Column, type Field, type FilledRow } from '@mingbai/rules/catalogue/field-schema'
import { Button } from 'antd'
import { FilledInput } from './filled-input'
import { pasteRows } from './pasted-rows'
import { texts } from './texts'

interface Props {
  id: string
  field: Field
  rows: readonly FilledRow[]
  villages: readonly string[]
  problems: readonly FieldProblem[]
  onChange: (rows: FilledRow[]) => void
}

/** A table to be filled: rows come and go, cells from Excel may be pasted over it, its totals stand below. */
export function FilledTable({ id, field, rows, villages, problems, onChange }: Props) {
  const columns = field.columns ?? []
  const totals = tableTotals(field, { [field.key]: [...rows] })
  const set = (at: number, key: string, value: string) => onChange(rows.map((row, place) => (place === at ? { ...row, [key]: value } : row)))
  const add = () => onChange([...rows, Object.fromEntries(columns.map(({ key }) => [key, '']))])
  const cellOf = (at: number, column: Column) => problems.find((one) => one.row === at && one.column === column.key)
  return (
    <>
      <div className="filled-frame" role="region" aria-label={field.label} tabIndex={0}>
        <table className="filled-table" aria-label={field.label}>
          <thead>
            <tr>
              <th scope="col">{texts.rowNumber}</th>
              {columns.map(({ key, label, unit, optional, hint }) => <th scope="col" key={key} title={hint || undefined}>{label}{unit && `（${unit}）`}{optional && <span className="soft"> {texts.maybe}</span>}</th>)}
              <th scope="col"><span className="sr-only">{texts.rowWays}</span></th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                <td className="soft">{at + 1}</td>
                {columns.map((column) => {
                  const problem = cellOf(at, column)
                  const cell = `${id}-${at}-${column.key}`
                  return (
                    <td key={column.key}>
                      <FilledInput
                        id={cell} field={{ ...column, label: texts.cellOf(at + 1, column.label) }} value={row[column.key] ?? ''} villages={villages} problem={problem !== undefined} inTable describedBy={problem && `${cell}-why`}
                        onChange={(value) => set(at, column.key, value)}
                        onPaste={(event) => {
                          const next = pasteRows(rows, columns, { row: at, column: column.key }, event.clipboardData.getData('text/plain'))
                          if (!next) return
                          event.preventDefault()
                          onChange(next.slice(0, rowLimit))
                        }}
                      />
                      {problem && <p className="filled-why" id={`${cell}-why`}>{problem.text}</p>}
                    </td>
                  )
                })}
                <td><Button size="small" type="text" aria-label={texts.dropRow(at + 1)} onClick={() => onChange(rows.filter((_, place) => place !== at))}>×</Button></td>
              </tr>
            ))}
          </tbody>
          {totals.length > 0 && rows.length > 0 && (
            <tfoot><tr><td /><td colSpan={columns.length + 1}><output>{texts.totals(totals.map(({ label, words }) => `${label} ${words}`))}</output></td></tr></tfoot>
          )}
        </table>
      </div>
      <div className="filled-ways">
        <Button size="small" disabled={rows.length >= rowLimit} onClick={add}>{texts.addRow}</Button>
        <span className="hint">{texts.pasteHint}</span>
      </div>
    </>
  )
}
