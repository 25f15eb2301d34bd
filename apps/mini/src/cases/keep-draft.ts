import * as z from 'zod/mini'
import { keptPhoto } from '../platform/choose-photo'
import { forget, readStored, store } from '../platform/storage'
import { draftSchema, isWorthKeeping, type Draft } from './draft'

const KEY = 'draft'
/** The server sweeps photos after 72 h that belong to no case. */
const PHOTOS_LAST_MS = 60 * 3_600_000

export interface KeptDraft {
  draft: Draft
  /** Photos lie neither on the server nor on this phone any more and must be chosen again. */
  photosGone: boolean
}

/** The draft on this phone, or null when there is none or an older version of the app wrote it. */
export function readDraft(): Draft | null {
  const { success, data } = z.safeParse(draftSchema, readStored(KEY))
  return success ? data : null
}

/** With the photos that can still be sent: uploaded not too long ago, or put away on this phone. */
export async function withPhotosAtHand(draft: Draft, now: number): Promise<KeptDraft> {
  const isSwept = now - draft.keptAt > PHOTOS_LAST_MS
  const photos = await Promise.all(draft.photos.map(async (photo) => {
    if (photo.id !== '' && !isSwept) return [photo]
    return (await keptPhoto(photo.key)) ? [{ ...photo, id: '' }] : []
  }))
  const atHand = photos.flat()
  return { draft: { ...draft, photos: atHand }, photosGone: atHand.length < draft.photos.length }
}

/** False when the phone keeps nothing (private window, full). An untouched form leaves no draft. */
export function keepDraft(draft: Draft, now: number): boolean {
  if (isWorthKeeping(draft)) return store(KEY, { ...draft, keptAt: now })
  forget(KEY)
  return true
}

export const dropDraft = (): void => forget(KEY)
