import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod/mini'
import { In, LessThan } from 'typeorm'
import { openTestDatabase } from '../../../../test/support/database'
import type { Database } from './database'
import { isDuplicateKey } from './is-duplicate-key'
import { rowBoolean, rowCount, rowJson } from './row-types'
import { aNote, CreateNote, Note } from './test-notes'

let db: Database
beforeAll(async () => {
  db = await openTestDatabase([Note], [CreateNote])
})
afterAll(() => db.close())
afterEach(() => db.write((tx) => tx.delete(Note, { org: '640221201' })))

const idRow = z.object({ id: z.string() })
const ids = async () => (await db.read(idRow, 'select id from note order by id')).map((row) => row.id)

describe('reading', () => {
  it('gives camelCase keys, booleans, parsed JSON, and dates and instants as the text that was written', async () => {
    await db.write((tx) => tx.insert(Note, aNote('a', { body: '{"k":1}', day: '2026-11-22', isSample: true })))
    const row = z.object({
      publishedAt: z.string(),
      day: z.string(),
      isSample: rowBoolean,
      body: rowJson(z.object({ k: z.number() })),
      submissionKey: z.nullable(z.string()),
    })
    const rows = await db.read(row, 'select published_at, day, is_sample, body, submission_key from note where is_sample = ?', [true])
    expect(rows).toEqual([
      { publishedAt: '2026-11-22T01:02:03.004Z', day: '2026-11-22', isSample: true, body: { k: 1 }, submissionKey: null },
    ])
  })

  it('binds LIMIT, and gives COUNT and SUM as numbers', async () => {
    await db.write((tx) => tx.insert(Note, [aNote('a'), aNote('b'), aNote('c')]))
    expect(await db.read(idRow, 'select id from note order by id limit ?', [2])).toEqual([{ id: 'a' }, { id: 'b' }])
    expect(await db.read(rowCount, 'select count(*) as n from note where version >= ?', [1])).toEqual([{ n: 3 }])
    expect(await db.read(rowCount, 'select sum(version) as n from note')).toEqual([{ n: 3 }])
  })

  it('tells capital letters, accents and trailing blanks apart, in = and in LIKE', async () => {
    await db.write((tx) => tx.insert(Note, [aNote('a', { title: 'Abc' }), aNote('b', { title: 'äbc' })]))
    expect(await db.read(idRow, 'select id from note where title = ?', ['abc'])).toEqual([])
    expect(await db.read(idRow, 'select id from note where title like ?', ['A%'])).toEqual([{ id: 'a' }])
  })

  it('finds nothing, without an error, for an id in Chinese', async () => {
    expect(await db.read(idRow, 'select id from note where id = ? and org in (?, ?)', ['张', '李', 'x'])).toEqual([])
  })

  it('keeps rare characters and emoji', async () => {
    await db.write((tx) => tx.insert(Note, aNote('a', { title: '𠮷家渠👍' })))
    expect(await db.read(z.object({ title: z.string() }), 'select title from note')).toEqual([{ title: '𠮷家渠👍' }])
  })

  it('refuses a row that does not fit its schema, and does not repeat what was in it', async () => {
    await db.write((tx) => tx.insert(Note, aNote('a', { title: '张三 13800000000' })))
    const reading = db.read(z.object({ title: z.number() }), 'select title from note')
    await expect(reading).rejects.toThrow(/does not fit its schema \(select title from note\)/)
    await expect(reading).rejects.not.toThrow(/13800000000/)
  })

  it('sees only what is committed, while the transaction itself sees its own rows', async () => {
    let started = () => {}
    let goOn = () => {}
    const hasStarted = new Promise<void>((resolve) => (started = resolve))
    const mayGoOn = new Promise<void>((resolve) => (goOn = resolve))
    const writing = db.write(async (tx) => {
      await tx.insert(Note, aNote('a'))
      expect(await tx.read(idRow, 'select id from note')).toEqual([{ id: 'a' }])
      expect(await ids()).toEqual(['a'])
      started()
      await mayGoOn
    })
    await hasStarted
    expect(await ids()).toEqual([])
    goOn()
    await writing
    expect(await ids()).toEqual(['a'])
  })
})

describe('writing', () => {
  it('loses nothing of a transaction that commits beside one that fails', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) =>
        db.write(async (tx) => {
          await tx.insert(Note, aNote(`x${i}`))
          await sleep(i % 3)
          await tx.insert(Note, aNote(`y${i}`))
          if (i % 2 === 1) throw new Error('changed my mind')
        }),
      ),
    )
    expect(outcomes.map((outcome) => outcome.status)).toEqual(Array.from({ length: 20 }, (_, i) => (i % 2 === 1 ? 'rejected' : 'fulfilled')))
    const even = Array.from({ length: 10 }, (_, i) => i * 2)
    expect(await ids()).toEqual([...even.map((i) => `x${i}`), ...even.map((i) => `y${i}`)].sort())
  })

  it('joins the outer transaction when nested, and both fall together', async () => {
    const inner = (id: string) => db.write((tx) => tx.insert(Note, aNote(id)))
    await db.write(async () => {
      await inner('a')
      await inner('b')
    })
    const failing = db.write(async () => {
      await inner('c')
      throw new Error('after the inner one')
    })
    await expect(failing).rejects.toThrow('after the inner one')
    expect(await ids()).toEqual(['a', 'b'])
  })

  it('counts the rows that matched, changed or not, and takes null in a condition', async () => {
    await db.write((tx) => tx.insert(Note, [aNote('a'), aNote('b', { version: 2, submissionKey: 'k' })]))
    await db.write(async (tx) => {
      expect(await tx.update(Note, { id: 'a', version: 1 }, { version: 1 })).toBe(1)
      expect(await tx.update(Note, { id: 'a', version: 7 }, { version: 8 })).toBe(0)
      expect(await tx.update(Note, { submissionKey: null }, { body: null, isSample: true })).toBe(1)
      expect(await tx.update(Note, { version: LessThan(2) }, { version: 5 })).toBe(1)
      expect(await tx.delete(Note, { id: In(['a', 'z']) })).toBe(1)
    })
    expect(await ids()).toEqual(['b'])
  })

  it('counts every one of many increments at once, and says when there is nothing to count on', async () => {
    await db.write((tx) => tx.insert(Note, aNote('a')))
    await Promise.all(Array.from({ length: 10 }, (_, i) => db.write((tx) => tx.increment(Note, { id: 'a', day: null }, 'version', i))))
    expect(await db.read(z.object({ version: z.number() }), 'select version from note')).toEqual([{ version: 46 }])
    expect(await db.write((tx) => tx.increment(Note, { id: In(['a', 'b']) }, 'version'))).toBe(1)
    expect(await db.write((tx) => tx.increment(Note, { id: 'b' }, 'version'))).toBe(0)
  })

  it('refuses a condition that is empty or undefined instead of touching every row', async () => {
    await expect(db.write((tx) => tx.delete(Note, {}))).rejects.toThrow('needs a condition')
    await expect(db.write((tx) => tx.update(Note, { id: undefined }, { version: 2 }))).rejects.toThrow('id is undefined')
  })

  it('recognises a duplicate key, of a unique index and of the primary key, and can go on after it', async () => {
    await db.write(async (tx) => {
      await tx.insert(Note, aNote('a', { submissionKey: 'k' }))
      const errors: unknown[] = []
      await tx.insert(Note, aNote('b', { submissionKey: 'k' })).catch((error: unknown) => errors.push(error))
      await tx.insert(Note, aNote('a')).catch((error: unknown) => errors.push(error))
      expect(errors.map(isDuplicateKey)).toEqual([true, true])
      await tx.insert(Note, aNote('c'))
    })
    expect(await ids()).toEqual(['a', 'c'])
    const missing = db.read(idRow, 'select nothing from note').catch((error: unknown) => error)
    expect(isDuplicateKey(await missing)).toBe(false)
  })

  it('commits nothing when a statement failed, even if the error was swallowed', async () => {
    const swallowing = db.write(async (tx) => {
      await tx.insert(Note, aNote('a'))
      await tx.read(idRow, 'select nothing from note').catch(() => undefined)
    })
    await expect(swallowing).rejects.toThrow(/nothing/)
    expect(await ids()).toEqual([])
  })

  it('runs afterCommit once the rows are there, and never after a rollback', async () => {
    const seen: string[] = []
    await db.write(async (tx) => {
      tx.afterCommit(() => seen.push('first'))
      await tx.insert(Note, aNote('a'))
      expect(seen).toEqual([])
    })
    await expect(
      db.write(async (tx) => {
        tx.afterCommit(() => seen.push('never'))
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    expect(seen).toEqual(['first'])
  })

  it('refuses work on a transaction that has ended', async () => {
    const kept = await db.write(async (tx) => [tx])
    await expect(kept[0]?.insert(Note, aNote('a'))).rejects.toThrow('has ended')
  })

  it('inserts long lists whole', async () => {
    const many = Array.from({ length: 1234 }, (_, i) => aNote(`n${String(i).padStart(5, '0')}`))
    await db.write((tx) => tx.insert(Note, many))
    expect(await ids()).toEqual(many.map((note) => note.id))
  })

  it('lets two transactions that lock each other both succeed', async () => {
    await db.write((tx) => tx.insert(Note, [aNote('a'), aNote('b')]))
    const crossing = (first: string, second: string) =>
      db.write(async (tx) => {
        await tx.update(Note, { id: first }, { title: `${first}${second}` })
        await sleep(50)
        await tx.update(Note, { id: second }, { title: `${first}${second}` })
      })
    await Promise.all([crossing('a', 'b'), crossing('b', 'a')])
    const titles = await db.read(z.object({ title: z.string() }), 'select distinct title from note')
    expect(titles).toHaveLength(1)
  })
})
