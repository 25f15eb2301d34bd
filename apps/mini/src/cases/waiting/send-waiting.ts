import { boardEndpoints } from '@mingbai/contracts/boards'
import { submitEndpoints } from '@mingbai/contracts/submit-case'
import { asApiError, hasCode, isPassing } from '../../api/api-error'
import { call } from '../../api/call'
import { townshipHeaders, townshipOf, townshipRead } from '../../api/township'
import { todayInShanghai } from '../../api/today'
import { readWaitingAnswers, sendAnswer } from '../../api/waiting-answers'
import { dropFile, keptFile } from '../../platform/own-file'
import { keepReceipt } from '../receipts'
import { uploadPhoto } from '../../ui/action/upload-photo'
import { tellWaiting } from '../../api/waiting-count'
import { stillWaiting, readWaiting, takeWaiting, updateWaiting, type Waiting } from './waiting-list'

const PHOTOS_GONE = '照片已经不在手机里了，请改一改，重新选照片。'
const VOICE_GONE = '录音已经不在手机里了，请改一改，重新说一段。'

let running: Promise<void> | null = null
let leaving: string | null = null

/** `submissionKey` of the one whose words are on their way: until the answer it can neither be changed nor given up. */
export const keyOnItsWay = (): string | null => leaving

/** Sends what waits, oldest first, until there is no line. Asked again meanwhile, it is the same run. */
export const sendWaiting = (): Promise<void> => (running ??= sendAll().finally(() => {
  running = null
}))

async function sendAll(): Promise<void> {
  const tried = new Set<string>()
  // Read anew each time: while one is sent, another may be given up or go back to the form.
  const next = () => readWaiting().find(({ problem, body }) => problem === '' && !tried.has(body.submissionKey))
  for (let one = next(); one; one = next()) {
    tried.add(one.body.submissionKey)
    if (!(await sendOne(one))) return
  }
  for (const one of readWaitingAnswers()) {
    if (one.problem === '' && !(await sendAnswer(one))) return
  }
}

/** Whose it is. Where the township was never reached before it was handed in, the board knows it: all of it must go in one name. */
async function townshipFor({ township, body: { board } }: Waiting): Promise<string | null> {
  if (township || !board) return township ?? townshipRead()
  const reply = await call(boardEndpoints.readBoard, { params: { code: board } }).catch((error: unknown) => {
    // The server says so of the case too.
    if (hasCode(error, 'boardNotFound')) return null
    throw error
  })
  return townshipOf(reply) ?? townshipRead()
}

/** False: no line, so the others need not try. */
async function sendOne(given: Waiting): Promise<boolean> {
  let one = given
  const headers = () => townshipHeaders(one.township)
  const note = (changes: Partial<Waiting>) => {
    one = { ...one, ...changes }
    updateWaiting(one)
  }
  try {
    const township = await townshipFor(one)
    if (!stillWaiting(one)) return true
    if (township !== one.township) note({ township })
    for (const { key, id } of one.photos) {
      if (id !== '') continue
      const photo = await keptFile(key)
      if (!stillWaiting(one)) return true
      if (!photo) {
        note({ problem: PHOTOS_GONE })
        return true
      }
      const uploaded = await uploadPhoto(photo, undefined, headers)
      note({ photos: one.photos.map((other) => (other.key === key ? { key, id: uploaded.id } : other)) })
    }
    if (one.voice?.id === '') {
      const sound = await keptFile(one.voice.key, 'voice')
      if (!stillWaiting(one)) return true
      if (!sound) {
        note({ problem: VOICE_GONE })
        return true
      }
      note({ voice: { ...one.voice, id: (await uploadPhoto(sound, 'voice', headers)).id } })
    }
    if (!stillWaiting(one)) return true
    leaving = one.body.submissionKey
    // Written down before it is sent: the answer may be lost together with the app.
    note({ tried: true })
    const receipt = await call(submitEndpoints.submitCase, { body: { ...one.body, photos: one.photos.map(({ id }) => id), ...(one.voice ? { voice: one.voice.id } : {}) } }, headers())
    keepReceipt(receipt, todayInShanghai(one.since), one.township)
    // Another tab may have taken it back to its form: then the files are the form's.
    if (!stillWaiting(one)) return true
    takeWaiting(one)
    await Promise.all([...one.photos.map(({ key }) => dropFile(key)), ...(one.voice ? [dropFile(one.voice.key, 'voice')] : [])])
    return true
  } catch (error) {
    if (!stillWaiting(one)) return true
    if (isPassing(error)) return !hasCode(error, 'noAnswer') && !hasCode(error, 'busy')
    // Uploads that belong to no case are swept: those of an earlier run go up again with the next try. This run's cannot be swept yet.
    const isSwept = (hasCode(error, 'fileNotFound') && given.photos.some(({ id }) => id !== '')) || (hasCode(error, 'voiceNotFound') && given.voice !== null && given.voice.id !== '')
    note(isSwept ? { photos: one.photos.map(({ key }) => ({ key, id: '' })), voice: one.voice && { ...one.voice, id: '' } } : { problem: asApiError(error).message })
    return true
  } finally {
    if (leaving) {
      leaving = null
      tellWaiting()
    }
  }
}
