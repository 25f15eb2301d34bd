import { del, get, set } from 'idb-keyval'
import { uploadFor, uploadPath, type UploadUse } from '@mingbai/contracts/uploads'
import { timeouts, type HttpAnswer } from './answer'
import { ask } from './http'

/** A photograph or a recording that is on this phone. */
export interface OwnFile {
  /** Made on the phone: the same key sent again returns the same upload. */
  key: string
  /** Shows or plays it before it is sent. */
  preview: string
  /** Sends it, as a photograph of a case unless it is said what else it is; the body of a good answer is contracts' attachmentSchema. Throws NoAnswer. */
  send: (use?: UploadUse, headers?: Record<string, string>) => Promise<HttpAnswer>
  /** Puts it away on this phone, where it outlasts the page. False: this phone keeps nothing. */
  keep: () => Promise<boolean>
}
export type OwnFileKind = 'photo' | 'voice'

const nameOf = (key: string, kind: OwnFileKind) => `${kind}:${key}`

/** A browser may forbid storage (private window) or be full, and says so at once or later. */
export async function onPhone<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work()
  } catch {
    return otherwise
  }
}

export function ownFile(key: string, file: Blob, kind: OwnFileKind = 'photo'): OwnFile {
  const send: OwnFile['send'] = (use, headers = {}) => {
    const form = new FormData()
    form.append('key', key)
    if (use) form.append(uploadFor.field, use)
    form.append('file', file)
    return ask(uploadPath, { method: 'POST', body: form, headers }, timeouts.upload)
  }
  return { key, preview: URL.createObjectURL(file), send, keep: () => onPhone(() => set(nameOf(key, kind), file).then(() => true), false) }
}

/** One that was put away, or null when it is not there any more. */
export async function keptFile(key: string, kind: OwnFileKind = 'photo'): Promise<OwnFile | null> {
  const file = await onPhone(() => get<unknown>(nameOf(key, kind)), null)
  return file instanceof Blob ? ownFile(key, file, kind) : null
}

export const dropFile = (key: string, kind: OwnFileKind = 'photo'): Promise<void> => onPhone(() => del(nameOf(key, kind)), undefined)
