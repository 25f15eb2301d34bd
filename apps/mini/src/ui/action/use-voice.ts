import { useRef } from 'react'
import type { PhotoState } from '../photos'
import type { KeptVoice } from './kept-voice'
import type { Headers } from './upload-photo'
import { usePhotos } from './use-photos'
import { useRecording, type VoiceRecording } from './use-recording'

export interface VoiceUpload {
  /** Null: nothing was recorded. */
  voice: PhotoState | null
  seconds: number
  recording: VoiceRecording
  remove: () => void
  retry: () => void
  /** Ends a recording first: what is being said goes with it. */
  settled: ReturnType<typeof usePhotos>['settled']
  /** As of now, also inside a call that began earlier. */
  now: () => (KeptVoice & Pick<PhotoState, 'photo'>) | null
  forgetUpload: () => void
}

interface Options {
  given: KeptVoice | null
  /** Given: it is kept on this phone, also while somebody still speaks, and this tells what there is. */
  onKept?: (voice: KeptVoice | null) => void
  headers?: Headers
}

/** One recording, sent and kept on this phone as photos are. */
export function useVoice({ given, onKept, headers }: Options): VoiceUpload {
  const seconds = useRef(given?.seconds ?? 0)
  const { photos, now, uploaded, add, remove, retry, settled, forgetUploads } = usePhotos({
    kept: given ? [{ key: given.key, id: given.id, thumbUrl: '' }] : [],
    ...(onKept ? { onKept: ([one]) => onKept(one ? { key: one.key, id: one.id, seconds: seconds.current } : null) } : {}),
    use: 'voice',
    ...(headers ? { headers } : {}),
  })
  const voice = photos[0] ?? null
  const removeIt = () => {
    const [one] = now()
    if (one) remove(one.photo.key)
  }
  const recording = useRecording((file, length) => {
    removeIt()
    seconds.current = length
    add([file])
  }, { isKept: onKept !== undefined, isEmpty: given === null })
  return {
    voice, seconds: seconds.current, recording, remove: removeIt, forgetUpload: forgetUploads,
    settled: () => recording.ended().then(settled),
    now: () => {
      const [one] = now()
      return one ? { photo: one.photo, key: one.photo.key, id: uploaded()[0]?.id ?? '', seconds: seconds.current } : null
    },
    retry: () => {
      if (voice) retry(voice.photo.key)
    },
  }
}
