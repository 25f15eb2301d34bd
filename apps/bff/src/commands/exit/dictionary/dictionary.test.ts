import { entities } from '../../../database/schema'
import { openTestDatabase } from '../../../../../../test/support/database'
import { dictionaryCsv, dictionaryOf, tableWords } from './dictionary'
import { sameEverywhere } from './table-words'

it('every table and every column of the schema has its words, and no words are left over', async () => {
  const db = await openTestDatabase(entities)
  const lines = dictionaryOf(db.dataSource)
  const csv = dictionaryCsv(db.dataSource)
  await db.close()
  expect(lines.filter(({ means, holds }) => !means || !holds).map(({ table, column }) => `${table}.${column}`)).toEqual([])
  const columns = new Set(lines.map(({ table, column }) => `${table}.${column}`))
  expect(Object.entries(tableWords).flatMap(([table, words]) => Object.keys(words.columns).map((column) => `${table}.${column}`)).filter((one) => !columns.has(one))).toEqual([])
  const names = new Set(lines.map(({ column }) => column))
  expect(Object.keys(sameEverywhere).filter((one) => !names.has(one))).toEqual([])
  // Said in Chinese, and times with their zone.
  expect(lines.filter(({ means }) => !/\p{Script=Han}/u.test(means ?? ''))).toEqual([])
  expect(lines.filter(({ column, written }) => column.endsWith('_at') && !written.includes('UTC')).map(({ column }) => column)).toEqual([])
  // A key that was handed on is no day.
  expect(lines.filter(({ column, written }) => column.endsWith('_on') && !written.includes('北京时间')).map(({ table, column }) => `${table}.${column}`)).toEqual(['tip_off_key.handed_on'])
  expect(csv.split('\r\n')).toHaveLength(lines.length + 2)
})
