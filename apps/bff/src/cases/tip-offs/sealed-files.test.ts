import { endpoints } from '@mingbai/contracts/endpoints'
import { openBytes } from '@mingbai/rules/tip-offs/sealed-box'
import { randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { aBox, aTipOff, openSealed, type TestLock } from '../../../../../test/factories/a-tip-off'
import { aPhoto } from '../../../../../test/factories/a-photo'
import { aVoice } from '../../../../../test/factories/a-voice'
import { aStaff } from '../../../../../test/factories/a-staff'
import type { Client } from '../../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../../test/support/serve'
import { sweep } from '../../uploads/sweep-orphans'

let test: TestHouse
let box: TestLock & { discipline: Client }
beforeAll(async () => {
  test = await openTestHouse()
  box = await aBox(test)
})
afterAll(() => test.close())

/** As the resident's form sends it: the part `for` has the file sealed. */
async function send(phone: Client, bytes: Buffer, key = randomBytes(16).toString('hex')): Promise<{ status: number; id: string; url: string }> {
  const form = new FormData()
  form.set('key', key)
  form.set('for', 'tipOff')
  form.set('file', new Blob([new Uint8Array(bytes)]), 'x')
  const response = await phone.fetch('/api/v1/uploads', { method: 'POST', body: form })
  return { status: response.status, ...(await response.json()) }
}

const filesOnDisk = async () => (await readdir(join(test.place.dataDir, 'files'), { recursive: true, withFileTypes: true }).catch(() => [])).filter((entry) => entry.isFile()).length

async function opened(id: string, at: number): Promise<{ mime: string; bytes: Buffer }> {
  const { files } = await openSealed(box.discipline, id)
  const file = files[at]
  const sealed = new Uint8Array(await (await box.discipline.fetch(file?.url ?? '')).arrayBuffer())
  const plain = Buffer.from(await openBytes(box.ring.get(box.kid) ?? new Uint8Array(32), sealed, file?.place ?? ''))
  return { mime: JSON.parse(plain.subarray(0, plain.indexOf(10)).toString()).mime, bytes: plain.subarray(plain.indexOf(10) + 1) }
}

it('a photograph lies sealed on the disk, and opens for 乡纪委 alone, without place and camera', async () => {
  const phone = test.phone()
  const picture = await send(phone, await aPhoto())
  expect(picture.url).toBe('')
  const { id } = await aTipOff(phone, { photos: [picture.id] })
  const jpeg = await opened(id, 0)
  expect([jpeg.mime, jpeg.bytes.subarray(0, 3).toString('hex')]).toEqual(['image/jpeg', 'ffd8ff'])
  expect(jpeg.bytes.includes('Secret Camera')).toBe(false)
})

it('no ordinary exit serves it; the link without the session and the session without the link neither', async () => {
  const phone = test.phone()
  const file = await send(phone, await aPhoto())
  const { id } = await aTipOff(phone, { photos: [file.id] })
  const { files } = await openSealed(box.discipline, id)
  const url = files[0]?.url ?? ''
  const office = (await aStaff(test, 'office')).client
  for (const client of [phone, office, box.discipline]) for (const path of [`/api/v1/files/${file.id}`, `/api/v1/files/${file.id}/thumb`]) expect((await client.fetch(path)).status).toBe(404)
  expect((await phone.fetch(url)).status).toBe(401)
  expect((await office.fetch(url)).status).toBe(403)
  expect((await box.discipline.fetch(url.split('?')[0] ?? '')).status).toBe(404)
  expect((await box.discipline.fetch(url)).status).toBe(200)
  test.later(31 * 60_000)
  expect((await box.discipline.fetch(url)).status).toBe(404)
})

it('the same tap again gives the same file; one that belongs to a 举报 cannot be taken twice, nor by another case', async () => {
  const phone = test.phone()
  const key = randomBytes(16).toString('hex')
  const bytes = await aPhoto()
  const [first, second] = [await send(phone, bytes, key), await send(phone, bytes, key)]
  expect(second.id).toBe(first.id)
  await aTipOff(phone, { photos: [first.id] })
  await expect(aTipOff(phone, { photos: [first.id] })).rejects.toThrow('fileNotFound')
})

it('what is no picture is refused, and so is a voice, which would tell who speaks; what nothing took leaves the disk after 72 hours', async () => {
  for (const bytes of [Buffer.from('<svg/>'), await aVoice('ogg')]) expect((await send(test.phone(), bytes)).status).toBe(415)
  const before = await filesOnDisk()
  await send(test.phone(), await aPhoto({ red: 7 }))
  expect(await filesOnDisk()).toBe(before + 1)
  test.later(73 * 3_600_000)
  await sweep(test.house)
  expect(await filesOnDisk()).toBe(before)
})

it('while the box is shut no file is taken', async () => {
  const bare = await openTestHouse()
  expect((await send(bare.phone(), await aPhoto())).status).toBe(409)
  await bare.close()
  expect((await test.phone().call(endpoints.readTenant)).tipOffs?.state).toBe('open')
})
