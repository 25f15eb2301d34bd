import { ownFile, type OwnFile } from './own-file'
import { randomKey } from './random'

/** The camera or the album; an empty list when the person turned back. Must be called from a tap. */
export function choosePhotos(limit: number): Promise<OwnFile[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = 'image/*'
  input.multiple = limit > 1
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(Promise.all([...(input.files ?? [])].slice(0, limit).map(async (file) => ownFile(await randomKey(), file)))), { once: true })
    input.addEventListener('cancel', () => resolve([]), { once: true })
    input.click()
  })
}
