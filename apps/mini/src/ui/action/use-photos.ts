import type { UploadUse } from '@mingbai/contracts/uploads'
import { useEffect, useRef, useState } from 'react'
import { asApiError, isPassing, noAnswer } from '../../api/api-error'
import { dropFile, keptFile, type OwnFile } from '../../platform/own-file'
import type { PhotoState } from '../photos'
import { uploadPhoto, type Headers, type Uploaded } from './upload-photo'

/** As a draft keeps it: `id` is empty until it is uploaded; `key`: under which it lies on this phone. */
interface KeptPhoto { key: string; id: string; thumbUrl: string }

type Entry = PhotoState & { uploaded: Uploaded | null; isKept: boolean }

/** One that the form had when it was left: uploaded, or put away on the phone. */
const restored = ({ key, id, thumbUrl }: KeptPhoto): Entry => ({
  photo: { key: key || id, preview: thumbUrl, send: () => Promise.reject(noAnswer()), keep: () => Promise.resolve(false) },
  state: id ? 'sent' : 'waiting', uploaded: id ? { id, thumbUrl } : null, isKept: !id,
})

export interface PhotoUploads {
  photos: readonly PhotoState[]
  /** As of now, also inside a call that began earlier; and those of them that are uploaded. */
  now: () => readonly PhotoState[]
  uploaded: () => Uploaded[]
  /** Waits for those under way. `refused`: one cannot be taken. `unsent`: one did not get through; `kept` says whether all lie on this phone. */
  settled: () => Promise<{ refused: boolean; unsent: boolean; kept: boolean }>
  add: (photos: OwnFile[]) => void
  remove: (key: string) => void
  retry: (key: string) => void
  /** The server does not have them any more: those still at hand can be sent again, the others are gone. */
  forgetUploads: () => void
}

interface Options {
  kept?: readonly KeptPhoto[]
  /** Given: the photos are put away on this phone until somebody drops them, and this tells which there are. Never for a 举报. */
  onKept?: (photos: KeptPhoto[]) => void
  use?: UploadUse
  headers?: Headers
}

/** Photos (or a voice) are sent one after another as they are chosen: a weak line carries one at a time better than six. */
export function usePhotos({ kept = [], onKept, use, headers }: Options = {}): PhotoUploads {
  const [entries, setEntries] = useState<Entry[]>(() => kept.map(restored))
  const latest = useRef(entries)
  const kind = use === 'voice' ? 'voice' : 'photo'
  const queue = useRef<Promise<void>>(Promise.resolve())

  const change = (next: Entry[]) => {
    latest.current = next
    setEntries(next)
    onKept?.(next.flatMap(({ photo, uploaded, isKept }) => (uploaded || isKept ? [{ key: photo.key, id: uploaded?.id ?? '', thumbUrl: uploaded?.thumbUrl ?? '' }] : [])))
  }
  const update = (key: string, changes: Partial<Entry>) => change(latest.current.map((one) => (one.photo.key === key ? { ...one, ...changes } : one)))

  const send = async (photo: OwnFile) => {
    if (!latest.current.some((one) => one.photo.key === photo.key)) return
    update(photo.key, { state: 'sending' })
    try {
      update(photo.key, { state: 'sent', uploaded: await uploadPhoto(photo, use, headers) })
    } catch (error) {
      update(photo.key, { state: 'failed', ...errorOf(error) })
    }
  }
  const enqueue = (photos: readonly OwnFile[]) => {
    for (const photo of photos) queue.current = queue.current.then(() => send(photo))
  }

  useEffect(() => {
    for (const { photo, uploaded } of latest.current) {
      if (uploaded) continue
      queue.current = queue.current.then(async () => {
        const found = await keptFile(photo.key, kind)
        if (!found) return change(latest.current.filter((one) => one.photo.key !== photo.key))
        update(photo.key, { photo: found })
        return send(found)
      })
    }
  }, [])

  return {
    photos: entries,
    now: () => latest.current,
    uploaded: () => latest.current.flatMap(({ uploaded }) => (uploaded ? [uploaded] : [])),
    settled: () => queue.current.then(() => {
      const failed = latest.current.filter(({ state }) => state === 'failed')
      const unsent = failed.filter(({ error }) => error === undefined)
      return { refused: failed.length > unsent.length, unsent: unsent.length > 0, kept: unsent.every(({ isKept }) => isKept) }
    }),
    add: (photos) => {
      // Told as kept before it is: whoever leaves at once has it in the draft, and one that is not there then is said to be gone.
      change([...latest.current, ...photos.map((photo) => ({ photo, state: 'waiting' as const, uploaded: null, isKept: onKept !== undefined }))])
      if (onKept) for (const photo of photos) void photo.keep().then((isKept) => update(photo.key, { isKept }))
      enqueue(photos)
    },
    remove: (key) => {
      change(latest.current.filter((one) => one.photo.key !== key))
      if (onKept) void dropFile(key, kind)
    },
    retry: (key) => {
      const found = latest.current.find((one) => one.photo.key === key)
      if (!found) return
      change(latest.current.map((one) => (one === found ? { photo: one.photo, state: 'waiting', uploaded: null, isKept: one.isKept } : one)))
      enqueue([found.photo])
    },
    forgetUploads: () => {
      const atHand = latest.current.filter(({ photo, uploaded }) => photo.preview !== uploaded?.thumbUrl)
      change(atHand.map(({ photo, isKept }) => ({ photo, state: 'failed', uploaded: null, isKept })))
    },
  }
}

/** What passes is said by the state's own word; a refusal (too large, no picture) in its own. */
const errorOf = (error: unknown): { error?: string } => (isPassing(error) ? {} : { error: asApiError(error).message })
