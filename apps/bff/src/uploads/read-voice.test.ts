import { limits } from '@mingbai/contracts/limits'
import { randomBytes } from 'node:crypto'
import { aPhoto, upload } from '../../../../test/factories/a-photo'
import { aVoice, aVoiceUpload, hiddenInVoice, uploadVoice, type VoiceKind } from '../../../../test/factories/a-voice'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { readVoice } from './read-voice'

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse()
})
afterAll(() => test.close())

const kinds: readonly (readonly [VoiceKind, string])[] = [['mp3', 'audio/mpeg'], ['m4a', 'audio/mp4'], ['webm', 'audio/webm'], ['ogg', 'audio/ogg'], ['wav', 'audio/wav'], ['aac', 'audio/aac']]

async function refusal(bytes: Buffer): Promise<{ status: number; code: string; message: string }> {
  const response = await uploadVoice(test.phone(), bytes)
  return { status: response.status, ...(await response.json()).error }
}

it.each(kinds)('%s: the sound stays, what stood beside it is gone, and its length is counted', async (kind, mime) => {
  const original = await aVoice(kind, 5)
  if (kind !== 'aac') expect(original.includes(hiddenInVoice)).toBe(true)
  const voice = await readVoice(original)
  expect([voice.mime, voice.seconds]).toEqual([mime, 5])
  expect(voice.bytes.includes(hiddenInVoice)).toBe(false)
  // What was made of it can be read again, and is the same.
  expect((await readVoice(voice.bytes)).seconds).toBe(5)
})

it.each(kinds)('%s: a minute is taken, more is refused with the limit', async (kind) => {
  expect((await readVoice(await aVoice(kind, 60))).seconds).toBe(60)
  await expect(readVoice(await aVoice(kind, 64))).rejects.toMatchObject({ code: 'voiceTooLong' })
})

it('one that says it is short and is long is counted, not believed', async () => {
  const long = await aVoice('wav', 70)
  const data = long.indexOf('data')
  long.writeUInt32LE(16_000, data + 4)
  const { seconds, bytes } = await readVoice(long)
  expect(seconds).toBe(1)
  expect(bytes.length).toBeLessThan(20_000)
})

it('what is no recording is refused in words, whatever it is called', async () => {
  const mp3 = await aVoice('mp3')
  for (const bytes of [Buffer.from('just text'), Buffer.from('RIFF....WAVE'), await aPhoto(), mp3.subarray(0, 40), Buffer.concat([Buffer.from('OggS'), randomBytes(4000)])]) {
    expect(await refusal(bytes)).toMatchObject({ status: 415, code: 'fileNotAVoice', message: '这段录音打不开，请重新录一次，或把事情写下来。' })
  }
  expect(await refusal(Buffer.alloc(limits.voiceBytes + 1))).toMatchObject({ status: 413, code: 'voiceTooLarge', message: expect.stringContaining('2 MB') })
  expect(await refusal(await aVoice('webm', 70))).toMatchObject({ status: 413, message: '录音太长了，一次最多 60 秒，请说短些，或把别的写下来。' })
  expect((await upload(test.phone(), mp3)).status).toBe(415)
})

it('the reply has its length and no address; nobody gets it by its id, not even staff', async () => {
  const phone = test.phone()
  const voice = await aVoiceUpload(phone)
  expect(voice).toMatchObject({ kind: 'voice', seconds: 5, url: '', thumbUrl: '' })
  for (const path of [`/api/v1/files/${voice.id}`, `/api/v1/files/${voice.id}/thumb`]) expect((await phone.fetch(path)).status).toBe(404)
})
