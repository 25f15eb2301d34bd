import { endpoints } from '@mingbai/contracts/endpoints'
import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { aCase } from '../../../../test/factories/a-case'
import { aVoice, aVoiceUpload } from '../../../../test/factories/a-voice'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { rowBoolean } from '../database/row-types'
import { sealFile, sha256, unsealFile } from '../keys/seal'
import { Attachment, Blob } from './attachment.entity'
import { sealVoices } from './seal-voices'
import { readContent } from './sealed-content'

let test: TestHouse
beforeEach(async () => {
  test = await openTestHouse()
})
afterEach(() => test.close())

async function stored(): Promise<Buffer[]> {
  const folder = join(test.place.dataDir, 'files')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return Promise.all(entries.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name))))
}

const row = z.object({ id: z.string(), blobHash: z.string(), sealed: rowBoolean })
const blob = z.object({ hash: z.string(), uses: z.number() })
const blobs = () => test.house.db.read(blob, 'SELECT hash, uses FROM stored_blob ORDER BY hash')
async function rowOf(id: string) {
  const [found] = await test.house.db.read(row, 'SELECT id, blob_hash, sealed FROM attachment WHERE id = ?', [id])
  if (!found) throw new Error('no such file')
  return found
}

/** As recordings lay before they were sealed: two uploads of the same sound share a file. */
async function plainVoices(...ids: string[]): Promise<Buffer> {
  const { db, files } = test.house
  const plain = await readContent(await rowOf(ids[0] ?? ''), test.house)
  const hash = sha256(plain)
  const sealed = await Promise.all(ids.map(async (id) => (await rowOf(id)).blobHash))
  await files.put(hash, plain)
  await db.write(async (tx) => {
    await tx.insert(Blob, { hash, uses: 2 * ids.length, bytes: plain.length })
    for (const id of ids) await tx.update(Attachment, { id }, { blobHash: hash, thumbHash: hash, sealed: false })
    for (const gone of sealed) await tx.delete(Blob, { hash: gone })
  })
  for (const gone of sealed) await files.remove(gone)
  return plain
}

it('a recording lies sealed on the disk, and who said it hears it as it was', async () => {
  const phone = test.phone()
  const { id: voice } = await aVoiceUpload(phone, await aVoice('wav', 3))
  const { id, token } = await aCase(phone, { words: '', voice })
  const url = (await phone.call(endpoints.trackByTokens, { body: { receipts: [{ id, token }] } })).items[0]?.ownVoice?.url ?? ''
  const heard = Buffer.from(await (await phone.fetch(url)).arrayBuffer())
  expect(heard.subarray(0, 4).toString('latin1')).toBe('RIFF')
  const [file, ...more] = await stored()
  expect([more.length, file?.includes('RIFF'), file?.includes(heard.subarray(100, 200))]).toEqual([0, false, false])
})

it('recordings from before are sealed one after the other: heard all along, and nothing plain is left', async () => {
  const { id: first } = await aVoiceUpload(test.phone(), await aVoice('mp3', 4))
  const { id: second } = await aVoiceUpload(test.phone(), await aVoice('mp3', 4))
  const plain = await plainVoices(first, second)
  const heard = async () => [await readContent(await rowOf(first), test.house), await readContent(await rowOf(second), test.house)].every((bytes) => bytes.equals(plain))
  const liesPlain = async () => (await stored()).some((file) => file.equals(plain))
  expect([await heard(), await liesPlain()]).toEqual([true, true])
  await sealVoices(test.house)
  // Whoever began to listen before may do so to the end.
  expect([await heard(), await liesPlain()]).toEqual([true, true])
  await sealVoices(test.house)
  expect([await heard(), await liesPlain(), (await stored()).length]).toEqual([true, false, 2])
  const settled = await blobs()
  expect(settled.map(({ uses }) => uses)).toEqual([2, 2])
  await sealVoices(test.house)
  expect(await blobs()).toEqual(settled)
})

it('killed at any step the next round goes on; a recording whose file is gone holds up no other', async () => {
  const { id } = await aVoiceUpload(test.phone(), await aVoice('mp3', 4))
  const { id: lost } = await aVoiceUpload(test.phone(), await aVoice('ogg', 2))
  const plain = await plainVoices(id)
  const gone = await rowOf(lost)
  await test.house.files.remove(gone.blobHash)
  await test.house.db.write((tx) => tx.update(Attachment, { id: lost }, { sealed: false }))
  const { files } = test.house
  const dies = (step: 'put' | 'remove') => ({ ...files, [step]: () => Promise.reject(new Error('killed')) })

  await sealVoices({ ...test.house, files: dies('put') })
  expect(await rowOf(id)).toMatchObject({ blobHash: sha256(plain), sealed: false })
  await sealVoices(test.house)
  expect((await rowOf(id)).sealed).toBe(true)
  await expect(sealVoices({ ...test.house, files: dies('remove') })).rejects.toThrow('killed')
  await sealVoices(test.house)
  expect([(await stored()).some((file) => file.equals(plain)), (await readContent(await rowOf(id), test.house)).equals(plain)]).toEqual([false, true])
  expect(await rowOf(lost)).toEqual({ ...gone, sealed: false })
})

it('a sealed file opens in its own place alone, whole and unchanged', () => {
  const { keys } = test.house
  const place = { table: 'attachment', column: 'blob_hash', row: 'a' }
  for (const plain of [Buffer.alloc(0), Buffer.from('v1.x\n\0'), randomBytes(5000)]) {
    const sealed = sealFile(keys, place, plain)
    expect(unsealFile(keys, place, sealed).equals(plain)).toBe(true)
    expect(() => unsealFile(keys, { ...place, row: 'b' }, sealed)).toThrow()
    for (const at of [0, 4, sealed.indexOf('\n') + 1, sealed.length - 17, sealed.length - 1]) {
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => unsealFile(keys, place, changed)).toThrow()
    }
    for (const length of [0, 3, 20, sealed.length - 1]) expect(() => unsealFile(keys, place, sealed.subarray(0, length))).toThrow()
  }
})
