import * as z from 'zod/mini'
import { keyHere, townshipRead } from '../api/township'
import { keptFile, type OwnFileKind } from '../platform/own-file'
import { forget, readStored, store } from '../platform/storage'
import type { KeptVoice } from '../ui/action/kept-voice'
import { draftSchema, isWorthKeeping, type Draft } from './draft'

const KEY = 'draft'
/** The server sweeps photos after 72 h that belong to no case. */
const PHOTOS_LAST_MS = 60 * 3_600_000

export interface KeptDraft {
  draft: Draft
  /** Photos lie neither on the server nor on this phone any more and must be chosen again; or the voice, which must be spoken again. */
  photosGone: boolean
  voiceGone: boolean
}

/** The draft on this phone, or null when there is none or an older version of the app wrote it. */
export function readDraft(township = townshipRead()): Draft | null {
  const { success, data } = z.safeParse(draftSchema, readStored(keyHere(KEY, township)))
  return success ? data : null
}

/** With the photos and the voice that can still be sent: uploaded not too long ago, or put away on this phone. */
export async function withFilesAtHand(draft: Draft, now: number): Promise<KeptDraft> {
  const isSwept = now - draft.keptAt > PHOTOS_LAST_MS
  const atHand = async <T extends { key: string; id: string }>(file: T, kind: OwnFileKind): Promise<T | null> => {
    if (file.id !== '' && !isSwept) return file
    return (await keptFile(file.key, kind)) ? { ...file, id: '' } : null
  }
  const photos = (await Promise.all(draft.photos.map((photo) => atHand(photo, 'photo')))).filter((photo) => photo !== null)
  const voice = draft.voice && (await atHand(draft.voice, 'voice'))
  return { draft: { ...draft, photos, voice }, photosGone: photos.length < draft.photos.length, voiceGone: draft.voice !== null && voice === null }
}

/** False when the phone keeps nothing (private window, full). An untouched form leaves no draft. */
export function keepDraft(draft: Draft, now: number): boolean {
  if (isWorthKeeping(draft)) return store(keyHere(KEY), { ...draft, keptAt: now })
  forget(keyHere(KEY))
  return true
}

/** What was still being said when its form was left. Not where another form lies on the phone by then. */
export function addVoice(left: Draft, voice: KeptVoice, now: number): void {
  const there = readDraft() ?? left
  if (there.submissionKey === left.submissionKey) keepDraft({ ...there, voice }, now)
}

export const dropDraft = (): void => forget(keyHere(KEY))
