import type { AttachmentView } from '@mingbai/contracts/common'
import { keptPictures } from './picture-names'

/** Whether the text of a notice, as it lies on this phone, shows the picture of this address. */
export type IsShown = (notice: string, address: string) => boolean

/** `isMissing`: it did not come, and is told in its words. No `thumbUrl` before that: it is on its way. */
export type ShownPicture = AttachmentView & { isMissing?: boolean }

interface Keeping {
  isShown: IsShown
  headers: Record<string, string>
}

/** What no text on this phone shows any more leaves it too, whichever way the text went. */
export async function sweepPictures(isShown: IsShown): Promise<void> {
  // Browsers have it on https and on this machine only.
  if (!('caches' in window)) return
  const cache = await caches.open(keptPictures)
  for (const one of await cache.keys()) {
    const { pathname, searchParams } = new URL(one.url)
    if (!isShown(searchParams.get('notice') ?? '', pathname)) await cache.delete(one)
  }
}

/** A notice's pictures, also without a line. In a browser the service worker sees to it. */
export const useKeptPictures = (_notice: string, pictures: readonly AttachmentView[], _keeping: Keeping): readonly ShownPicture[] => pictures
