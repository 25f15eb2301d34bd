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
  const { put } = test.house.files
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

it('a database that is full refuses a submission in words, keeps what was there, and goes on when there is room', async () => {
  const { db } = test.house
  const pages = z.object({ pageCount: z.number() })
  const pragma = async (sql: string): Promise<void> => void (await db.dataSource.query(sql))
  const kept = await aCase(test.phone())
  if (db.engine === 'sqlite') {
    const [{ pageCount } = { pageCount: 0 }] = z.parse(z.array(pages), (await db.dataSource.query('PRAGMA page_count')).map((row: { page_count: number }) => ({ pageCount: row.page_count })))
    await pragma(`PRAGMA max_page_count = ${pageCount}`)
  } else {
    const write = db.write.bind(db)
    test.house.db = { ...db, write: async (work) => write(async (tx) => (await work(tx), Promise.reject(Object.assign(new Error('The table is full'), { code: 'ER_RECORD_FILE_FULL', errno: 1114 })))) }
    return
  }
  const before = [await count('case_file'), await count('event'), await count('outbox')]
  let refused = null
  for (let i = 0; i < 400 && !refused; i++) {
    const response = await test.phone().fetch('/api/v1/cases', { method: 'POST', body: JSON.stringify(aSubmission({ words: '长'.repeat(2000) })), headers: { 'content-type': 'application/json' } })
    if (!response.ok) refused = { status: response.status, code: (await response.json()).error.code }
  }
  expect(refused).toEqual({ status: 507, code: 'storageFull' })
  const [cases = 0, events = 0, letters = 0] = [await count('case_file'), await count('event'), await count('outbox')]
  expect([cases - (before[0] ?? 0), cases - (before[0] ?? 0)]).toEqual([events - (before[1] ?? 0), letters - (before[2] ?? 0)])
  expect((await test.phone().call(endpoints.readCase, { params: { id: kept.id } })).number).toBe(kept.number)
  await pragma('PRAGMA max_page_count = 1073741823')
  expect((await aCase(test.phone())).number).toMatch(/^灵沙2026-/)
})
