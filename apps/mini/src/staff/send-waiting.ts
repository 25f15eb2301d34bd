import { sheetEndpoints } from '@mingbai/contracts/sheets'
import { staffNoticeEndpoints } from '@mingbai/contracts/staff-notices'
import { ApiError, asApiError } from '../api/api-error'
import { keptFile } from '../platform/own-file'
import { uploadPhoto } from '../ui/action/upload-photo'
import { staffCall, staffHeaders } from './phone'
import { dropWaiting, noteProblem, noteWaiting, readWaiting, type Waiting } from './waiting-list'
import { waitingTexts as texts } from './waiting-texts'

let running = Promise.resolve()

/** Sends what waits, oldest first, after what is on its way. An answer that was lost does no harm: all of it may be said again. */
export const sendWaiting = (): Promise<void> => (running = running.then(sendAll))

/** These end by themselves: there is no line, or the phone asks for its PIN first. */
const passing: ReadonlySet<string> = new Set(['noAnswer', 'busy', 'signInNeeded'])

async function sendAll(): Promise<void> {
  for (const one of readWaiting()) {
    if (one.problem !== '') continue
    try {
      await sendOne(one)
      dropWaiting(one)
    } catch (error) {
      const { code, message } = asApiError(error)
      if (passing.has(code)) return
      noteProblem(one, message)
    }
  }
}

async function sendOne({ key, what, photos, voice }: Waiting): Promise<void> {
  if (what.kind === 'draft') {
    const attachments = await upload(key, photos)
    await staffCall(staffNoticeEndpoints.createNotice, { body: { ...what.draft, attachments, voice: voice && (await uploadVoice(key, voice)), draftKey: key } })
    return
  }
  const params = { code: what.board, number: what.sheet }
  await staffCall(sheetEndpoints.hangSheet, { params })
  for (const photo of await upload(key, photos)) await staffCall(sheetEndpoints.addSheetPhoto, { params, body: { photo } })
}

/** Written down one by one: what is there need not go up again. */
async function upload(key: string, photos: Waiting['photos']): Promise<string[]> {
  const sent = [...photos]
  for (const [at, photo] of photos.entries()) {
    if (photo.id !== '') continue
    const file = await keptFile(photo.key)
    if (!file) throw new ApiError('photoGone', texts.photoGone)
    sent[at] = { key: photo.key, id: (await uploadPhoto(file, undefined, staffHeaders)).id }
    noteWaiting(key, { photos: [...sent] })
  }
  return sent.map(({ id }) => id)
}

async function uploadVoice(key: string, voice: NonNullable<Waiting['voice']>): Promise<string> {
  if (voice.id !== '') return voice.id
  const file = await keptFile(voice.key, 'voice')
  if (!file) throw new ApiError('voiceGone', texts.voiceGone)
  const { id } = await uploadPhoto(file, 'voice', staffHeaders)
  noteWaiting(key, { voice: { ...voice, id } })
  return id
}
