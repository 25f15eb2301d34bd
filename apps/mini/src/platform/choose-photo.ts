import { sealedUpload } from '@mingbai/contracts/tip-offs'
import { uploadPath } from '@mingbai/contracts/uploads'
import { timeouts, type HttpAnswer } from './answer'
import { ask } from './http'
import { randomKey } from './random'

export interface ChosenPhoto {
  /** Made on the phone: the same key sent again returns the same upload. */
  key: string
  /** Shows it before it is sent. */
  preview: string
  /** Sends it, to be sealed for a 举报 if so said; the body of a good answer is contracts' attachmentSchema. Throws NoAnswer. */
  send: (sealedFor?: typeof sealedUpload.value) => Promise<HttpAnswer>
}

const chosen = async (file: File): Promise<ChosenPhoto> => {
  const key = await randomKey()
  const send: ChosenPhoto['send'] = (sealedFor) => {
    const form = new FormData()
    form.append('key', key)
    if (sealedFor) form.append(sealedUpload.field, sealedFor)
    form.append('file', file)
    return ask(uploadPath, { method: 'POST', body: form }, timeouts.upload)
  }
  return { key, preview: URL.createObjectURL(file), send }
}

/** The camera or the album; an empty list when the person turned back. Must be called from a tap. */
export function choosePhotos(limit: number): Promise<ChosenPhoto[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = 'image/*'
  input.multiple = limit > 1
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(Promise.all([...(input.files ?? [])].slice(0, limit).map(chosen))), { once: true })
    input.addEventListener('cancel', () => resolve([]), { once: true })
    input.click()
  })
}
