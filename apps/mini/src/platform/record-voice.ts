import { del, get, set } from 'idb-keyval'
import * as z from 'zod/mini'
import { onPhone, ownFile, type OwnFile } from './own-file'
import { randomKey } from './random'

/** `refused`: the person, or the phone for them, does not let us at the microphone. `unable`: there is none, or no way to record. */
export type NoRecording = 'refused' | 'unable'

export interface Recording {
  stop: () => void
  /** Null: it broke off, and nothing came of it. */
  done: Promise<OwnFile | null>
}

/** The first that this browser makes; the server takes each. */
const types = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus']
/** Enough for speech; a minute is about 240 KB on a weak line. */
const BITS = 32_000
/** So much is lost at most when the page dies while somebody speaks. */
const SLICE_MS = 1000

const leftSchema = z.object({ file: z.instanceof(Blob), seconds: z.number() })
export interface LeftRecording { file: OwnFile; seconds: number }

/** Begins at once. Must be called from a tap. `name`: under which what was said so far lies on this phone; null: nowhere. */
export async function recordVoice(name: string | null): Promise<Recording | NoRecording> {
  // Without HTTPS a browser has none of this.
  if (!('mediaDevices' in navigator) || typeof MediaRecorder === 'undefined') return 'unable'
  let stream: MediaStream
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, noiseSuppression: true, autoGainControl: true } })
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'unable'
  }
  const release = () => stream.getTracks().forEach((track) => track.stop())
  try {
    return start(stream, release, name)
  } catch {
    release()
    return 'unable'
  }
}

function start(stream: MediaStream, release: () => void, name: string | null): Recording {
  const mimeType = types.find((type) => MediaRecorder.isTypeSupported(type))
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: BITS, ...(mimeType ? { mimeType } : {}) })
  const parts: Blob[] = []
  const begun = Date.now()
  const whole = () => new Blob(parts, { type: recorder.mimeType })
  const done = new Promise<OwnFile | null>((resolve) => {
    recorder.addEventListener('dataavailable', ({ data }) => {
      parts.push(data)
      if (name !== null && recorder.state === 'recording') void onPhone(() => set(name, { file: whole(), seconds: Math.max(1, Math.round((Date.now() - begun) / 1000)) }), undefined)
    })
    recorder.addEventListener('stop', () => {
      release()
      const file = whole()
      if (file.size === 0) resolve(null)
      else void randomKey().then((key) => resolve(ownFile(key, file, 'voice')))
      // Whoever takes it puts it away first.
      if (name !== null) void done.then(() => setTimeout(() => void onPhone(() => del(name), undefined)))
    }, { once: true })
  })
  // Held while somebody speaks: in another tab the form does not take what is still being said.
  if (name !== null && 'locks' in navigator) void navigator.locks.request(name, () => done)
  recorder.start(SLICE_MS)
  return { stop: () => recorder.state === 'inactive' || recorder.stop(), done }
}

/** What was said when the page died: once, and not while it is being said. */
export async function leftRecording(name: string): Promise<LeftRecording | null> {
  const take = async () => {
    const { data } = leftSchema.safeParse(await onPhone(() => get<unknown>(name), null))
    if (!data) return null
    const file = ownFile(await randomKey(), data.file, 'voice')
    await file.keep()
    await onPhone(() => del(name), undefined)
    return { file, seconds: data.seconds }
  }
  return 'locks' in navigator ? navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? take() : null)) : take()
}

/** The way to the phone's settings, where one may still allow it; null: there is none from here. */
export const openMicrophoneSettings: (() => void) | null = null
