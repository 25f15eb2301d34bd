import { LessThan } from 'typeorm'
import * as z from 'zod/mini'
import type { House } from '../house'
import { runJob } from '../database/jobs'
import { Budget, Session } from '../session/session.entity'
import { Attachment } from './attachment.entity'
import { releaseBlobs } from './release-blobs'
import { SealedFile } from './sealed-file.entity'

const ORPHAN_MS = 72 * 3_600_000
const orphanRow = z.object({ id: z.string(), blobHash: z.string(), thumbHash: z.string() })
const sealedRow = z.object({ id: z.string(), blobHash: z.string() })

/** Uploads that nothing took within 72 hours, budgets and sessions that have run out. */
export async function sweep(house: House): Promise<void> {
  const { db, clock, files } = house
  await runJob(db, 'sweep', clock(), 60_000, async () => {
    const now = clock()
    const before = new Date(now.getTime() - ORPHAN_MS).toISOString()
    const orphans = await db.read(orphanRow, "SELECT id, blob_hash, thumb_hash FROM attachment WHERE object_type = 'none' AND created_at < ? LIMIT 50", [before])
    for (const orphan of orphans) {
      const unused = await db.write(async (tx) => {
        // It may have been taken by a case since it was listed.
        if ((await tx.delete(Attachment, { id: orphan.id, objectType: 'none' })) === 0) return []
        return releaseBlobs(tx, [orphan.blobHash, orphan.thumbHash])
      })
      for (const hash of unused) await files.remove(hash)
    }
    const sealed = await db.read(sealedRow, 'SELECT id, blob_hash FROM sealed_file WHERE tip_off_id IS NULL AND created_at < ? LIMIT 50', [before])
    for (const { id, blobHash } of sealed) {
      if ((await db.write((tx) => tx.delete(SealedFile, { id, tipOffId: null }))) > 0) await files.remove(blobHash)
    }
    const at = now.toISOString()
    await db.write((tx) => tx.delete(Budget, { endsAt: LessThan(at) }))
    await db.write((tx) => tx.delete(Session, { expiresAt: LessThan(at) }))
  })
}
