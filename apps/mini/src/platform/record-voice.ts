import { ownFile, type OwnFile } from './own-file'
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

/** Begins at once. Must be called from a tap. */
export async function recordVoice(): Promise<Recording | NoRecording> {
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
    return start(stream, release)
  } catch {
    release()
    return 'unable'
  }
}

function start(stream: MediaStream, release: () => void): Recording {
  const mimeType = types.find((type) => MediaRecorder.isTypeSupported(type))
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: BITS, ...(mimeType ? { mimeType } : {}) })
  const parts: Blob[] = []
  const done = new Promise<OwnFile | null>((resolve) => {
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data))
    recorder.addEventListener('stop', () => {
      release()
      const file = new Blob(parts, { type: recorder.mimeType })
      if (file.size === 0) resolve(null)
      else void randomKey().then((key) => resolve(ownFile(key, file, 'voice')))
    }, { once: true })
  })
  recorder.start()
  return { stop: () => recorder.state === 'inactive' || recorder.stop(), done }
}

/** The way to the phone's settings, where one may still allow it; null: there is none from here. */
export const openMicrophoneSettings: (() => void) | null = null
