import * as z from 'zod/mini'
import { openTestDatabase } from '../../../../test/support/database'
import { toBound } from './bind-guard'
import type { Database } from './database'
import { rowCount } from './row-types'
import { aNote, CreateNote, Note } from './test-notes'

const refused: [string, unknown][] = [
  ['a Date', new Date(0)],
  ['an object', { a: 1 }],
  ['an array', ['a']],
  ['NaN', Number.NaN],
  ['Infinity', Number.NEGATIVE_INFINITY],
  ['a bigint', 1n],
  ['a function', () => 'now()'],
  ['a symbol', Symbol('x')],
  ['a Buffer', Buffer.from('x')],
]

const converted: [unknown, unknown][] = [
  [true, 1],
  [false, 0],
  [undefined, null],
  [null, null],
  ['', ''],
  [-0.5, -0.5],
]

let db: Database
beforeAll(async () => {
  db = await openTestDatabase([Note], [CreateNote])
})
afterAll(() => db.close())
afterEach(() => db.write((tx) => tx.delete(Note, { org: '640221201' })))

it.each(converted)('turns %p into %p', (value, bound) => {
  expect(toBound(value, 'here')).toBe(bound)
})

it.each(refused)('refuses %s and says where', (_, value) => {
  expect(() => toBound(value, 'publishedAt')).toThrow(/Cannot bind .* at publishedAt/)
})

describe.each(refused)('%s as a value', (_, value) => {
  // Typed code cannot write this; data whose type was only claimed can.
  const smuggled: Partial<Note> = Object.assign(aNote('a'), { body: value })

  it('is refused by insert and update before anything is stored', async () => {
    await expect(db.write((tx) => tx.insert(Note, smuggled))).rejects.toThrow(/Cannot bind .* at body/)
    const update = db.write(async (tx) => {
      await tx.insert(Note, aNote('a'))
      await tx.update(Note, { id: 'a' }, smuggled)
    })
    await expect(update).rejects.toThrow(/Cannot bind .* at body/)
    expect(await db.read(rowCount, 'select count(*) as n from note')).toEqual([{ n: 0 }])
  })

  it('is refused by what TypeORM binds itself', async () => {
    const raw = db.dataSource.query('update note set body = ? where id = ?', [value, 'a'])
    await expect(raw).rejects.toThrow(/Cannot bind .* at parameter 1/)
  })
})

it('stores what TypeORM binds itself as converted', async () => {
  await db.write((tx) => tx.insert(Note, aNote('a', { body: 'x' })))
  await db.dataSource.query('update note set is_sample = ?, body = ?, version = ? where id = ?', [true, undefined, 2, 'a'])
  const stored = await db.read(z.object({ isSample: z.number(), body: z.nullable(z.string()), version: z.number() }), 'select is_sample, body, version from note')
  expect(stored).toEqual([{ isSample: 1, body: null, version: 2 }])
})

it('finds rows by true, false and a lone null', async () => {
  await db.write((tx) => tx.insert(Note, [aNote('a', { isSample: true }), aNote('b', { isSample: false })]))
  const id = z.object({ id: z.string() })
  expect(await db.read(id, 'select id from note where is_sample = ?', [true])).toEqual([{ id: 'a' }])
  expect(await db.read(id, 'select id from note where is_sample = ?', [false])).toEqual([{ id: 'b' }])
  expect(await db.read(id, 'select id from note where body = ?', [null])).toEqual([])
})
