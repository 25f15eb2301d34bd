import { useRef } from 'react'
import { usePhotos } from '../../ui/action/use-photos'
import type { PhotoState } from '../../ui/photos'
import type { KeptVoice } from '../draft'
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
  forgetUpload: () => void
}

/** One recording, sent and kept on this phone as photos are. */
export function useVoice(given: KeptVoice | null, onKept: (voice: KeptVoice | null) => void): VoiceUpload {
  const seconds = useRef(given?.seconds ?? 0)
  const { photos, add, remove, retry, settled, forgetUploads } = usePhotos({
    kept: given ? [{ key: given.key, id: given.id, thumbUrl: '' }] : [],
    onKept: ([one]) => onKept(one ? { key: one.key, id: one.id, seconds: seconds.current } : null),
    use: 'voice',
  })
  const voice = photos[0] ?? null
  const removeIt = () => {
    if (voice) remove(voice.photo.key)
  }
  const recording = useRecording((file, length) => {
    removeIt()
    seconds.current = length
    add([file])
  }, given === null)
  return {
    voice, seconds: seconds.current, recording, remove: removeIt, forgetUpload: forgetUploads,
    settled: () => recording.ended().then(settled),
    retry: () => {
      if (voice) retry(voice.photo.key)
    },
  }
}
