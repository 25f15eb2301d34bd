import * as z from 'zod/mini'
import { forget, readStored, store } from '../platform/storage'
import { draftSchema, isWorthKeeping, type Draft } from './draft'

const KEY = 'draft'
/** The server sweeps photos after 72 h that belong to no case. */
const PHOTOS_LAST_MS = 60 * 3_600_000

export interface KeptDraft {
  draft: Draft
  /** Photos were put away too long ago and must be chosen again. */
  photosGone: boolean
}

/** The draft on this phone, or null when there is none or an older version of the app wrote it. */
export function readDraft(now: number): KeptDraft | null {
  const { success, data } = z.safeParse(draftSchema, readStored(KEY))
  if (!success) return null
  const photosGone = data.photos.length > 0 && now - data.keptAt > PHOTOS_LAST_MS
  return { draft: photosGone ? { ...data, photos: [] } : data, photosGone }
}

/** False when the phone keeps nothing (private window, full). An untouched form leaves no draft. */
export function keepDraft(draft: Draft, now: number): boolean {
  if (isWorthKeeping(draft)) return store(KEY, { ...draft, keptAt: now })
  forget(KEY)
  return true
}

export const dropDraft = (): void => forget(KEY)
