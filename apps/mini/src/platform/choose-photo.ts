import { del, get, set } from 'idb-keyval'
import { uploadFor, uploadPath, type UploadUse } from '@mingbai/contracts/uploads'
import { timeouts, type HttpAnswer } from './answer'
import { ask } from './http'
import { randomKey } from './random'

export interface ChosenPhoto {
  /** Made on the phone: the same key sent again returns the same upload. */
  key: string
  /** Shows it before it is sent. */
  preview: string
  /** Sends it, as a photograph of a case unless it is said what else it is; the body of a good answer is contracts' attachmentSchema. Throws NoAnswer. */
  send: (use?: UploadUse, headers?: Record<string, string>) => Promise<HttpAnswer>
  /** Puts it away on this phone, where it outlasts the page. False: this phone keeps nothing. */
  keep: () => Promise<boolean>
}

const nameOf = (key: string) => `photo:${key}`

/** A browser may forbid storage (private window) or be full, and says so at once or later. */
async function onPhone<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work()
  } catch {
    return otherwise
  }
}

function chosen(key: string, file: Blob): ChosenPhoto {
  const send: ChosenPhoto['send'] = (use, headers = {}) => {
    const form = new FormData()
    form.append('key', key)
    if (use) form.append(uploadFor.field, use)
    form.append('file', file)
    return ask(uploadPath, { method: 'POST', body: form, headers }, timeouts.upload)
  }
  return { key, preview: URL.createObjectURL(file), send, keep: () => onPhone(() => set(nameOf(key), file).then(() => true), false) }
}

/** One that was put away, or null when it is not there any more. */
export async function keptPhoto(key: string): Promise<ChosenPhoto | null> {
  const file = await onPhone(() => get<unknown>(nameOf(key)), null)
  return file instanceof Blob ? chosen(key, file) : null
}

export const dropPhoto = (key: string): Promise<void> => onPhone(() => del(nameOf(key)), undefined)

/** The camera or the album; an empty list when the person turned back. Must be called from a tap. */
export function choosePhotos(limit: number): Promise<ChosenPhoto[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = 'image/*'
  input.multiple = limit > 1
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(Promise.all([...(input.files ?? [])].slice(0, limit).map(async (file) => chosen(await randomKey(), file)))), { once: true })
    input.addEventListener('cancel', () => resolve([]), { once: true })
    input.click()
  })
}
