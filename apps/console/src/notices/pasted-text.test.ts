import fc from 'fast-check'
import { tabbedRows } from './pasted-text'

test('words without a tab are no table', () => {
  expect(tabbedRows('一、公示内容\n根据规定公示如下。')).toBeNull()
})

test('rows from Excel stay rows; its closing line break makes no empty one', () => {
  expect(tabbedRows('户主\t人数\r\n张*\t3\r\n')).toEqual(['户主\t人数', '张*\t3'])
})

test('a quoted cell keeps its quotation marks and loses its line breaks and tabs', () => {
  expect(tabbedRows('事项\t"第一行\n第二行"\n"说""好""了"\t"甲\t乙"')).toEqual(['事项\t第一行 第二行', '说"好"了\t甲 乙'])
})

test('an empty cell stays a cell', () => {
  expect(tabbedRows('张*\t\t520')).toEqual(['张*\t\t520'])
})

test('whatever the cells hold, a pasted table has its rows and columns', () => {
  const cell = fc.string({ maxLength: 8 }).map((text) => text.replace(/["\r]/g, ''))
  const table = fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 5 })).chain(([columns, rows]) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }))
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  fc.assert(
    fc.property(table, (rows) => {
      const pasted = tabbedRows(rows.map((row) => row.map(quoted).join('\t')).join('\r\n'))
      expect(pasted?.map((line) => line.split('\t').length)).toEqual(rows.map((row) => row.length))
    }),
  )
})
