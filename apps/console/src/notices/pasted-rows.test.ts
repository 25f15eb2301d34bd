import type { Column } from '@mingbai/rules/catalogue/field-schema'
import { pasteRows } from './pasted-rows'

const columns: Column[] = [{ key: 'a', label: '村', type: 'village' }, { key: 'b', label: '户数', type: 'number', unit: '户' }, { key: 'c', label: '金额', type: 'amount', unit: '元' }]
const row = (a: string, b: string, c: string) => ({ a, b, c })

it('lays cells from Excel over the table, from the cell where they were pasted, and adds the rows that are missing', () => {
  expect(pasteRows([row('', '', '')], columns, { row: 0, column: 'a' }, '何家村\t12\t300\n灵沙村\t8\t200\n')).toEqual([row('何家村', '12', '300'), row('灵沙村', '8', '200')])
  expect(pasteRows([row('何家村', '', ''), row('灵沙村', '', '9')], columns, { row: 0, column: 'b' }, '12\n8')).toEqual([row('何家村', '12', ''), row('灵沙村', '8', '9')])
})

it('leaves out a head that came along and what does not fit on the right', () => {
  expect(pasteRows([], columns, { row: 0, column: 'a' }, '村\t户数\t金额（元）\n何家村\t12\t300\t多的')).toEqual([row('何家村', '12', '300')])
})

it('one cell pastes itself', () => {
  expect(pasteRows([], columns, { row: 0, column: 'a' }, '何家村')).toBeNull()
})
