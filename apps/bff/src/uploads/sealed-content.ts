import { sealFile, unsealFile } from '../keys/seal'
import type { Keys } from '../keys/load-keys'
import type { FileStore } from './file-store'

/** A file cannot be moved to another attachment: its id is bound in. */
const placeOf = (id: string) => ({ table: 'attachment', column: 'blob_hash', row: id })

export const sealContent = (id: string, plain: Buffer, keys: Keys): Buffer => sealFile(keys, placeOf(id), plain)

/** What an attachment holds, unsealed where it lies sealed. Only for whoever may have it. */
export async function readContent({ id, blobHash, sealed }: { id: string; blobHash: string; sealed: boolean }, { files, keys }: { files: FileStore; keys: Keys }): Promise<Buffer> {
  const bytes = await files.read(blobHash)
  return sealed ? unsealFile(keys, placeOf(id), bytes) : bytes
}
