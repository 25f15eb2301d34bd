import { noticeDraftSchema } from '@mingbai/contracts/staff-notices'
import * as z from 'zod/mini'
import { dropFile } from '../platform/own-file'
import { forget, readStored, store } from '../platform/storage'
import { keptVoiceSchema } from '../ui/action/kept-voice'
import { WAITING_KEY } from './storage-keys'

const hang = z.object({ kind: z.literal('hang'), board: z.string(), sheet: z.string() })
const draft = z.object({ kind: z.literal('draft'), draft: noticeDraftSchema })

/** What somebody at work said or wrote, and the server does not know yet. */
const waitingSchema = z.object({
  /** The same twice waits once; a draft is created once by it. */
  key: z.string(),
  what: z.discriminatedUnion('kind', [hang, draft]),
  /** `key`: under which it lies on this phone. `id`: empty until it is uploaded. */
  photos: z.array(z.object({ key: z.string(), id: z.string() })),
  /** Of a draft: what was said instead of its text. */
  voice: z._default(z.nullable(keptVoiceSchema), null),
  /** In ms, when it was said on the phone. */
  since: z.number(),
  /** Why the server did not take it; empty while it only waits. */
  problem: z.string(),
})
export type Waiting = z.infer<typeof waitingSchema>
export type DraftWaiting = Waiting & { what: z.infer<typeof draft> }

const listeners = new Set<() => void>()

/** Returns the way to stop. */
export function watchWaiting(tell: () => void): () => void {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}

/** Oldest first. */
export function readWaiting(): Waiting[] {
  const { success, data } = z.safeParse(z.array(waitingSchema), readStored(WAITING_KEY))
  return success ? data : []
}

function keep(list: readonly Waiting[]): boolean {
  const kept = list.length === 0 ? (forget(WAITING_KEY), true) : store(WAITING_KEY, list)
  listeners.forEach((tell) => tell())
  return kept
}

export const findWaiting = (key: string): Waiting | undefined => readWaiting().find((one) => one.key === key)

const isDraft = (one: Waiting): one is DraftWaiting => one.what.kind === 'draft'
export const findDraft = (key: string): DraftWaiting | null => readWaiting().filter(isDraft).find((one) => one.key === key) ?? null

/** In the place of what was said by this key before. False: this phone keeps nothing. */
export const letWait = (one: Waiting): boolean => keep([...readWaiting().filter(({ key }) => key !== one.key), one])

/** With the next try its files go up again: those that nothing took are swept after some days. */
export const noteProblem = ({ key, photos, voice }: Waiting, problem: string): boolean =>
  noteWaiting(key, { problem, photos: photos.map((photo) => ({ key: photo.key, id: '' })), voice: voice && { ...voice, id: '' } })

export const noteWaiting = (key: string, changes: Partial<Waiting>): boolean => keep(readWaiting().map((one) => (one.key === key ? { ...one, ...changes } : one)))

/** It has arrived, or is given up: its photos and its voice leave the phone too. */
export function dropWaiting({ key, photos, voice }: Waiting): void {
  keep(readWaiting().filter((one) => one.key !== key))
  photos.forEach((photo) => void dropFile(photo.key))
  if (voice) void dropFile(voice.key, 'voice')
}

/** What was refused is tried again, too. */
export const tryAllAgain = (): boolean => keep(readWaiting().map((one) => ({ ...one, problem: '' })))
