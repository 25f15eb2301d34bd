import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'

/** Contents by their SHA-256. */
export interface FileStore {
  put(hash: string, bytes: Buffer): Promise<void>
  read(hash: string): Promise<Buffer>
  remove(hash: string): Promise<void>
}

/** Where content lies under a folder or in a bucket. */
export const blobPath = (hash: string): string => `${hash.slice(0, 2)}/${hash}`

/** In a folder: written beside, flushed, then renamed, so that a crash leaves no half file. */
export function openFolderStore(folder: string): FileStore {
  const pathOf = (hash: string) => join(folder, blobPath(hash))
  return {
    async put(hash, bytes) {
      const path = pathOf(hash)
      if (await exists(path)) return
      await mkdir(join(folder, hash.slice(0, 2)), { recursive: true })
      const beside = `${path}.${randomBytes(4).toString('hex')}`
      try {
        const file = await open(beside, 'wx')
        try {
          await file.writeFile(bytes)
          await file.sync()
        } finally {
          await file.close()
        }
        await rename(beside, path)
      } catch (error) {
        await rm(beside, { force: true })
        throw error
      }
    },
    read: (hash) => readFile(pathOf(hash)),
    remove: (hash) => rm(pathOf(hash), { force: true }),
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false)
}
