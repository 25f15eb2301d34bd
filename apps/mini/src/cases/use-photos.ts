import { attachmentSchema } from '@mingbai/contracts/common'
import { useRef, useState } from 'react'
import { asApiError, noAnswer, refusal } from '../api/api-error'
import type { ChosenPhoto } from '../platform/choose-photo'
import type { PhotoState } from '../ui/photos'
import type { KeptPhoto } from './draft'

interface Uploaded { id: string; thumbUrl: string }
type Entry = PhotoState & { uploaded: Uploaded | null }

type SealedFor = Parameters<ChosenPhoto['send']>[0]

async function upload(photo: ChosenPhoto, sealedFor: SealedFor): Promise<Uploaded> {
  const answer = await photo.send(sealedFor).catch(() => {
    throw noAnswer()
  })
  const reply = attachmentSchema.safeParse(answer.body)
  if (answer.status > 299 || !reply.success) throw refusal(answer.status, answer.body)
  return reply.data
}

/** One that was uploaded before the form was left: only its id is needed. */
const restored = ({ id, thumbUrl }: KeptPhoto): Entry => ({
  photo: { key: id, preview: thumbUrl, send: () => Promise.reject(noAnswer()) }, state: 'sent', uploaded: { id, thumbUrl },
})

export interface PhotoUploads {
  photos: readonly PhotoState[]
  /** As of now, also inside a call that began earlier. */
  uploaded: () => KeptPhoto[]
  /** Waits for those under way. */
  settled: () => Promise<{ failed: boolean }>
  add: (photos: ChosenPhoto[]) => void
  remove: (key: string) => void
  retry: (key: string) => void
  /** The server does not have them any more: those still at hand can be sent again, the others are gone. */
  forgetUploads: () => void
}

/** Photos are sent one after another as they are chosen: a weak line carries one at a time better than six. */
export function usePhotos(kept: readonly KeptPhoto[], onUploaded: (photos: KeptPhoto[]) => void = () => undefined, sealedFor?: SealedFor): PhotoUploads {
  const [entries, setEntries] = useState<Entry[]>(() => kept.map(restored))
  const latest = useRef(entries)
  const queue = useRef<Promise<void>>(Promise.resolve())

  const change = (next: Entry[]) => {
    latest.current = next
    setEntries(next)
    onUploaded(next.flatMap(({ uploaded }) => (uploaded ? [uploaded] : [])))
  }
  const update = (key: string, changes: Partial<Entry>) => change(latest.current.map((one) => (one.photo.key === key ? { ...one, ...changes } : one)))

  const send = async (photo: ChosenPhoto) => {
    if (!latest.current.some((one) => one.photo.key === photo.key)) return
    update(photo.key, { state: 'sending' })
    try {
      update(photo.key, { state: 'sent', uploaded: await upload(photo, sealedFor) })
    } catch (error) {
      update(photo.key, { state: 'failed', ...errorOf(error) })
    }
  }
  const enqueue = (photos: ChosenPhoto[]) => {
    for (const photo of photos) queue.current = queue.current.then(() => send(photo))
  }

  return {
    photos: entries,
    uploaded: () => latest.current.flatMap(({ uploaded }) => (uploaded ? [uploaded] : [])),
    settled: () => queue.current.then(() => ({ failed: latest.current.some(({ state }) => state === 'failed') })),
    add: (photos) => {
      change([...latest.current, ...photos.map((photo) => ({ photo, state: 'waiting' as const, uploaded: null }))])
      enqueue(photos)
    },
    remove: (key) => change(latest.current.filter((one) => one.photo.key !== key)),
    retry: (key) => {
      const found = latest.current.find((one) => one.photo.key === key)
      if (!found) return
      change(latest.current.map((one) => (one === found ? { photo: one.photo, state: 'waiting', uploaded: null } : one)))
      enqueue([found.photo])
    },
    forgetUploads: () => {
      const chosenNow = latest.current.filter(({ photo, uploaded }) => photo.key !== uploaded?.id)
      change(chosenNow.map(({ photo }) => ({ photo, state: 'failed', uploaded: null })))
    },
  }
}

/** No answer is said by the state's own word; a refusal (too large, no picture) in its own. */
function errorOf(error: unknown): { error?: string } {
  const { code, message } = asApiError(error)
  return code === 'noAnswer' ? {} : { error: message }
}
