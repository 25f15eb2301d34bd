import type { AttachmentView } from '@mingbai/contracts/common'
import { tipOffPlaces } from '@mingbai/contracts/staff-tip-offs'
import { fromBase64Url } from '@mingbai/rules/tip-offs/base64url'
import { sealBytes } from '@mingbai/rules/tip-offs/sealed-box'
import { randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import { isDuplicateKey } from '../database/is-duplicate-key'
import type { Tx } from '../database/transaction'
import type { Scope } from '../house'
import { Refusal } from '../http/refusal'
import { sha256 } from '../keys/seal'
import { tipOffDoor } from '../tenant/tip-off-door'
import { reencode } from './reencode'
import { SealedFile } from './sealed-file.entity'

const idRow = z.object({ id: z.string() })

/** Nothing to look at: who sent it still has it, and nobody else may. */
const view = (id: string): AttachmentView => ({ id, url: '', thumbUrl: '', width: 0, height: 0, caption: '' })

/**
 * A photograph of a 举报, encoded anew and sealed in memory to the key of 乡纪委: what is stored nobody here can open.
 * Throws tipOffClosed, fileNotAPicture, storageFull.
 */
export async function sealUpload(uploadKey: string, bytes: Buffer, scope: Scope): Promise<AttachmentView> {
  const key = scope.tenant.tipOffKey
  if (!key || tipOffDoor(scope.tenant, scope.env).state !== 'open') throw new Refusal('tipOffClosed')
  const known = await findByKey(scope, uploadKey)
  if (known) return view(known)
  const id = randomBytes(16).toString('hex').slice(0, 26)
  const box = Buffer.from(await sealBytes(fromBase64Url(key.publicKey), withHead('image/jpeg', (await reencode(bytes)).full), tipOffPlaces.file(id)))
  await storeSealed(box, scope)
  try {
    await scope.db.write((tx) => insertSealed(tx, { id, uploadKey, box, tipOffId: null }, scope))
  } catch (error) {
    await scope.files.remove(sha256(box))
    if (!isDuplicateKey(error)) throw error
  }
  return view((await findByKey(scope, uploadKey)) ?? id)
}

/** One line that says what it is, then the bytes. */
export const withHead = (mime: string, bytes: Uint8Array): Uint8Array => Buffer.concat([Buffer.from(`${JSON.stringify({ mime })}\n`), bytes])

export async function storeSealed(box: Buffer, { files, log }: Scope): Promise<void> {
  try {
    await files.put(sha256(box), box)
  } catch (error) {
    log.error({ code: error instanceof Error && 'code' in error ? error.code : 'unknown' }, 'a file could not be stored')
    await files.remove(sha256(box))
    throw new Refusal('storageFull')
  }
}

export async function insertSealed(tx: Tx, { id, uploadKey, box, tipOffId }: { id: string; uploadKey: string; box: Buffer; tipOffId: string | null }, { tenant, at }: Pick<Scope, 'tenant' | 'at'>): Promise<void> {
  await tx.insert(SealedFile, { id, tenant: tenant.code, uploadKey, tipOffId, blobHash: sha256(box), bytes: box.length, createdAt: at })
}

async function findByKey({ db, tenant }: Scope, uploadKey: string): Promise<string | null> {
  const [row] = await db.read(idRow, 'SELECT id FROM sealed_file WHERE tenant = ? AND upload_key = ?', [tenant.code, uploadKey])
  return row?.id ?? null
}

/** Gives sealed files to a 举报. A file belongs to one only; throws fileNotFound. */
export async function takeSealed(tx: Tx, ids: readonly string[], tipOffId: string, tenant: string): Promise<void> {
  for (const id of new Set(ids)) {
    if ((await tx.update(SealedFile, { id, tenant, tipOffId: null }, { tipOffId })) === 0) throw new Refusal('fileNotFound')
  }
}
