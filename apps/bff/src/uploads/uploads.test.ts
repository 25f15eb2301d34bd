import { endpoints } from '@mingbai/contracts/endpoints'
import { randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { rowCount } from '../database/row-types'
import { aCase, aSubmission } from '../../../../test/factories/a-case'
import { anUpload, aPhoto, upload } from '../../../../test/factories/a-photo'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { sweep } from './sweep-orphans'

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse()
})
afterAll(() => test.close())

const count = async (sql: string) => (await test.house.db.read(rowCount, `SELECT COUNT(*) AS n FROM ${sql}`))[0]?.n
const filesOnDisk = async () => (await readdir(join(test.place.dataDir, 'files'), { recursive: true, withFileTypes: true }).catch(() => [])).filter((entry) => entry.isFile()).length
async function refusal(bytes: Buffer, name?: string): Promise<{ status: number; code: string }> {
  const response = await upload(test.phone(), bytes, { name })
  return { status: response.status, code: (await response.json()).error.code }
}

it('a photo is encoded anew: smaller, turned upright, and place, camera and time are gone', async () => {
  const phone = test.phone()
  const original = await sharp(await aPhoto({ width: 2400, height: 1200 })).keepExif().withMetadata({ orientation: 6 }).jpeg().toBuffer()
  expect((await sharp(original).metadata()).exif).toBeDefined()
  const photo = await anUpload(phone, original)
  expect([photo.width, photo.height]).toEqual([800, 1600])
  const served = Buffer.from(await (await phone.fetch(photo.url)).arrayBuffer())
  const { exif, format } = await sharp(served).metadata()
  expect([exif, format]).toEqual([undefined, 'jpeg'])
  expect(served.includes('Secret Camera')).toBe(false)
  const thumb = await sharp(Buffer.from(await (await phone.fetch(photo.thumbUrl)).arrayBuffer())).metadata()
  expect([thumb.width, thumb.height]).toEqual([360, 360])
})

it('what is no photograph is refused, whatever it is called', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>')
  for (const bytes of [Buffer.from('just text'), Buffer.alloc(0), svg, (await aPhoto()).subarray(0, 300), Buffer.from('%PDF-1.4')]) {
    expect(await refusal(bytes, 'photo.jpg')).toEqual({ status: 415, code: 'fileNotAPicture' })
  }
})

it('a small file that unfolds into a giant picture is refused before it does', async () => {
  const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: 'white' } }).png({ compressionLevel: 9 }).toBuffer()
  expect(bomb.length).toBeLessThan(1_000_000)
  expect(await refusal(bomb)).toEqual({ status: 415, code: 'fileNotAPicture' })
})

it('a file over the limit is refused with the limit', async () => {
  const response = await upload(test.phone(), randomBytes(13 * 1024 * 1024))
  expect(response.status).toBe(413)
  expect((await response.json()).error.message).toContain('12 MB')
})

it('a request that is no form, has no file or a bad key is refused in words', async () => {
  const send = (body: BodyInit, headers = {}) => test.phone().fetch('/api/v1/uploads', { method: 'POST', body, headers })
  const noFile = new FormData()
  noFile.set('key', randomBytes(16).toString('hex'))
  const cut = { 'content-type': 'multipart/form-data; boundary=x' }
  for (const response of [await send('{}', { 'content-type': 'application/json' }), await send(noFile), await send('--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc', cut), await upload(test.phone(), await aPhoto(), { key: 'short' })]) {
    expect([400, 415]).toContain(response.status)
    expect((await response.json()).error.message).toMatch(/[一-鿿]/)
  }
})

it('the same key again is the same file, also at once', async () => {
  const phone = test.phone()
  const key = randomBytes(16).toString('hex')
  const bytes = await aPhoto({ red: 11 })
  const ids = await Promise.all([1, 2, 3].map(async () => (await (await upload(phone, bytes, { key })).json()).id))
  expect(new Set(ids).size).toBe(1)
  expect(await count(`attachment WHERE upload_key = '${key}'`)).toBe(1)
})

it('one content sent by many at once is stored once and counted', async () => {
  const bytes = await aPhoto({ red: 200 })
  await Promise.all(Array.from({ length: 5 }, () => anUpload(test.phone(), bytes)))
  expect(await count('stored_blob WHERE uses = 5')).toBe(2)
})

it('a seventh photo is refused, in a submission and before anything is written', async () => {
  const phone = test.phone()
  const thirty = Array.from({ length: 30 }, () => 'x')
  expect(await phone.refused(endpoints.submitCase, { body: aSubmission({ photos: thirty }) })).toMatchObject({ status: 400, code: 'tooManyFiles', message: '照片最多 6 张。' })
})

it('a photo belongs to one case only', async () => {
  const phone = test.phone()
  const { id } = await anUpload(phone)
  await aCase(phone, { photos: [id] })
  expect((await phone.refused(endpoints.submitCase, { body: aSubmission({ photos: [id] }) })).code).toBe('fileNotFound')
})

it('what nothing has taken after 72 hours goes, and its file with its last use', async () => {
  const phone = test.phone()
  const bytes = await aPhoto({ red: 77 })
  const taken = await anUpload(phone, bytes)
  await aCase(phone, { photos: [taken.id] })
  const orphan = await anUpload(phone, bytes)
  const alone = await anUpload(phone, await aPhoto({ red: 78 }))
  const before = await filesOnDisk()
  test.later(71 * 3_600_000)
  await sweep(test.house)
  expect(await count(`attachment WHERE id IN ('${orphan.id}', '${alone.id}')`)).toBe(2)
  test.later(2 * 3_600_000)
  await sweep(test.house)
  expect(await count(`attachment WHERE id IN ('${orphan.id}', '${alone.id}')`)).toBe(0)
  expect(await count(`attachment WHERE id = '${taken.id}'`)).toBe(1)
  const after = await filesOnDisk()
  expect(after).toBeLessThan(before)
  expect(after).toBe(await count('stored_blob'))
})
