import { LessThanOrEqual } from 'typeorm'
import * as z from 'zod/mini'
import { runJob } from '../database/jobs'
import type { House } from '../house'
import { sha256 } from '../keys/seal'
import { Attachment, Blob } from './attachment.entity'
import { sealContent } from './sealed-content'

const LEASE_MS = 60_000
const BATCH = 50
const plainRow = z.object({ id: z.string(), blobHash: z.string() })
const hashRow = z.object({ hash: z.string() })

/**
 * Seals the recordings that were stored before all were. A plain file goes a round after its sealed one was written down, so
 * that whoever reads it just then has it to the end; killed anywhere, the next round goes on where this one stopped.
 */
export async function sealVoices(house: House): Promise<void> {
  await runJob(house.db, 'voices.seal', house.clock(), LEASE_MS, async () => {
    await dropPlain(house)
    const began = performance.now()
    let after = ''
    while (performance.now() - began < LEASE_MS / 2) {
      const rows = await house.db.read(plainRow, `SELECT id, blob_hash FROM attachment WHERE kind = 'voice' AND sealed = 0 AND id > ? ORDER BY id LIMIT ${BATCH}`, [after])
      for (const row of rows) await sealOne(row, house).catch((error: unknown) => house.log.error({ err: error, attachment: row.id }, 'a recording could not be sealed'))
      after = rows.at(-1)?.id ?? ''
      if (rows.length < BATCH) return
    }
  })
}

async function sealOne({ id, blobHash }: z.infer<typeof plainRow>, { db, files, keys }: House): Promise<void> {
  const sealed = sealContent(id, await files.read(blobHash), keys)
  const hash = sha256(sealed)
  await files.put(hash, sealed)
  const isOurs = await db.write(async (tx) => {
    if ((await tx.update(Attachment, { id, blobHash, sealed: false }, { blobHash: hash, thumbHash: hash, bytes: sealed.length, sealed: true })) === 0) return false
    // Counted twice, as its thumb is the file itself.
    await tx.insert(Blob, { hash, uses: 2, bytes: sealed.length })
    // Left without a use, its row says what is still to go from the disk.
    await tx.increment(Blob, { hash: blobHash }, 'uses', -2)
    return true
  })
  if (!isOurs) await files.remove(hash)
}

async function dropPlain({ db, files }: House): Promise<void> {
  for (const { hash } of await db.read(hashRow, 'SELECT hash FROM stored_blob WHERE uses <= 0')) {
    await files.remove(hash)
    await db.write((tx) => tx.delete(Blob, { hash, uses: LessThanOrEqual(0) }))
  }
}
