import { useRef } from 'react'
import type { OwnFile } from '../../platform/own-file'
import { usePhotos } from '../../ui/action/use-photos'
import type { PhotoState } from '../../ui/photos'
import type { KeptVoice } from '../draft'

export interface VoiceUpload {
  /** Null: nothing was recorded. */
  voice: PhotoState | null
  seconds: number
  take: (file: OwnFile, seconds: number) => void
  remove: () => void
  retry: () => void
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
  return {
    voice, seconds: seconds.current, settled, forgetUpload: forgetUploads,
    take: (file, length) => {
      removeIt()
      seconds.current = length
      add([file])
    },
    remove: removeIt,
    retry: () => {
      if (voice) retry(voice.photo.key)
    },
  }
}
