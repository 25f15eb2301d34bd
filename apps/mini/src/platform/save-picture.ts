import { apiBase } from './api-base'

/** `byHand`: it is shown, and the person keeps it by a long press. `refused`: the phone does not let us at its album. */
export interface SavedPicture {
  src: string
  kept: 'saved' | 'byHand' | 'refused'
}

/** Browsers inside other apps store nothing by themselves: the picture is shown. Null: there is none now. */
export async function savePicture(path: string, headers: Record<string, string> = {}): Promise<SavedPicture | null> {
  const answer = await fetch(apiBase() + path, { headers }).catch(() => null)
  return answer?.ok ? { src: URL.createObjectURL(await answer.blob()), kept: 'byHand' } : null
}

/** Only WeChat has such a page. */
export function openAlbumSetting(): void {}
