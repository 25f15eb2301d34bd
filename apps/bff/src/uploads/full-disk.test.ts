import { endpoints } from '@mingbai/contracts/endpoints'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { rowCount } from '../database/row-types'
import { aCase, aSubmission } from '../../../../test/factories/a-case'
import { anUpload, aPhoto, upload } from '../../../../test/factories/a-photo'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

let test: TestHouse
beforeEach(async () => {
  test = await openTestHouse()
})
afterEach(() => test.close())

const count = async (sql: string) => (await test.house.db.read(rowCount, `SELECT COUNT(*) AS n FROM ${sql}`))[0]?.n
const filesOnDisk = async () => (await readdir(join(test.place.dataDir, 'files'), { recursive: true, withFileTypes: true }).catch(() => [])).filter((entry) => entry.isFile()).length

it('a disk that is full while a photo is written: it is said so, and nothing is left of it', async () => {
  const { files } = test.house
  const put = files.put.bind(files)
  let writes = 0
  test.house.files.put = async (hash, bytes) => {
    writes += 1
    if (writes === 2) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    await put(hash, bytes)
  }
  const response = await upload(test.phone(), await aPhoto())
  expect([response.status, (await response.json()).error.code]).toEqual([507, 'storageFull'])
  expect([await count('attachment'), await count('stored_blob'), await filesOnDisk()]).toEqual([0, 0, 0])
  test.house.files.put = put
  expect((await anUpload(test.phone())).id).toBeTruthy()
})

const pageCount = z.array(z.object({ page_count: z.number() }))

/** Leaves the database no room. @returns what gives it back */
async function fill(): Promise<() => Promise<unknown>> {
  const { house } = test
  const { db } = house
  if (db.engine === 'sqlite') {
    const [pages] = z.parse(pageCount, await db.dataSource.query('PRAGMA page_count'))
    await db.dataSource.query(`PRAGMA max_page_count = ${pages?.page_count}`)
    return () => db.dataSource.query('PRAGMA max_page_count = 1073741823')
  }
  // A server's disk cannot be filled from here: its error comes when all has been written, before the commit.
  const full = Object.assign(new Error('The table is full'), { code: 'ER_RECORD_FILE_FULL', errno: 1114 })
  house.db = { ...db, write: (work) => db.write((tx) => work(tx).then(() => Promise.reject(full))) }
  return async () => void (house.db = db)
}

it('a database that is full refuses a submission in words, keeps what was there, and goes on when there is room', async () => {
  const kept = await aCase(test.phone())
  const counts = () => Promise.all(['case_file', 'event', 'outbox'].map(async (table) => (await count(table)) ?? 0))
  const before = await counts()
  const giveRoom = await fill()
  let refused = null
  for (let i = 0; i < 400 && !refused; i++) {
    const body = JSON.stringify(aSubmission({ words: '长'.repeat(2000) }))
    const response = await test.phone().fetch('/api/v1/cases', { method: 'POST', body, headers: { 'content-type': 'application/json' } })
    if (!response.ok) refused = { status: response.status, code: (await response.json()).error.code }
  }
  expect(refused).toEqual({ status: 507, code: 'storageFull' })
  const grown = (await counts()).map((n, i) => n - (before[i] ?? 0))
  expect(new Set(grown).size).toBe(1)
  expect((await test.phone().call(endpoints.readCase, { params: { id: kept.id } })).number).toBe(kept.number)
  await giveRoom()
  expect((await aCase(test.phone())).number).toMatch(/^灵沙2026-/)
})
