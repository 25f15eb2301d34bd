import { Busboy } from '@fastify/busboy'
import type { AttachmentView } from '@mingbai/contracts/common'
import { limits } from '@mingbai/contracts/limits'
import { uploadFor, type UploadUse } from '@mingbai/contracts/uploads'
import * as z from 'zod/mini'
import type { IncomingMessage } from 'node:http'
import { randomBytes } from 'node:crypto'
import { isDuplicateKey } from '../database/is-duplicate-key'
import type { Tx } from '../database/transaction'
import { raiseOrInsert } from '../engine/raise-or-insert'
import type { Scope } from '../house'
import { Refusal } from '../http/refusal'
import { sha256 } from '../keys/seal'
import { bucketOf, spendBudget } from '../limits/spend-budget'
import { Attachment, Blob } from './attachment.entity'
import { attachmentColumns, attachmentRowSchema, presentAttachment, type AttachmentRow } from './present-attachment'
import { readVoice } from './read-voice'
import { reencode, type Picture } from './reencode'
import { sealContent } from './sealed-content'
import { sealUpload } from './seal-upload'

const HOUR = 3_600_000
const PER_SENDER = 120

/** One photograph or voice by multipart/form-data: `key` (32 hex, idempotent), `for` and `file`. A photograph is encoded anew, a voice put into a new container and sealed. */
export async function receiveUpload(request: IncomingMessage, scope: Scope): Promise<AttachmentView> {
  const { key, bytes, use } = await readForm(request)
  if (use === 'tipOff') {
    await spendUpload(scope)
    return sealUpload(key, bytes, scope)
  }
  return storeOnce(key, scope, (id) => (use === 'voice' ? voice(id, bytes, scope) : picture(bytes)))
}

/** What becomes an attachment; of a document or a voice, `thumb` is the file itself, counted twice. */
export interface Storable extends Omit<Picture, 'thumb'> {
  thumb: Buffer
  mime: string
  kind: 'picture' | 'document' | 'voice'
  /** Of a voice; what is stored of it is sealed. */
  seconds?: number
  name: string
  needsLook: boolean
  remarks: string | null
}

/** One photograph, encoded anew. */
export const picture = async (bytes: Buffer): Promise<Storable> => ({ ...(await reencode(bytes)), mime: 'image/jpeg', kind: 'picture', name: '', needsLook: false, remarks: null })

async function voice(id: string, sent: Buffer, { keys }: Scope): Promise<Storable> {
  const { bytes, mime, seconds } = await readVoice(sent)
  const full = sealContent(id, bytes, keys)
  return { full, thumb: full, width: 0, height: 0, mime, kind: 'voice', seconds, name: '', needsLook: false, remarks: null }
}

/** Stores what `make` gives for the new attachment's id, once for each key; the work is done only when the sender's budget allows it. */
export async function storeOnce(key: string, scope: Scope, make: (id: string) => Promise<Storable>): Promise<AttachmentView> {
  if (!z.safeParse(keySchema, key).success) throw new Refusal('badRequest', { detail: 'key' })
  const known = await findByKey(scope, key)
  if (known) return presentAttachment(known, scope.keys, scope.now)
  await spendUpload(scope)
  const id = randomBytes(16).toString('hex').slice(0, 26)
  const made = await make(id)
  await storeFiles(made, scope)
  try {
    await scope.db.write((tx) => insert(tx, { id, uploadKey: key, made }, scope))
  } catch (error) {
    await dropUnused(made, scope)
    if (!isDuplicateKey(error)) throw error
  }
  const row = await findByKey(scope, key)
  if (!row) throw new Refusal('busy')
  return presentAttachment(row, scope.keys, scope.now)
}

async function spendUpload({ db, keys, actor, device, address, now }: Scope): Promise<void> {
  const bucket = bucketOf(keys, 'upload', actor?.id ?? device ?? address)
  const { used } = await db.write((tx) => spendBudget(tx, bucket, HOUR, now))
  if (used > PER_SENDER) throw new Refusal('tooManyUploads')
}

async function storeFiles(picture: Storable, scope: Scope): Promise<void> {
  const { full, thumb } = picture
  const { files, log } = scope
  try {
    await files.put(sha256(full), full)
    await files.put(sha256(thumb), thumb)
  } catch (error) {
    log.error({ code: error instanceof Error && 'code' in error ? error.code : 'unknown' }, 'a file could not be stored')
    await dropUnused(picture, scope)
    throw new Refusal('storageFull')
  }
}

const hashRow = z.object({ hash: z.string() })

/** Nothing half written: what no row counts leaves the disk again. */
async function dropUnused({ full, thumb }: Storable, { db, files }: Scope): Promise<void> {
  for (const hash of [sha256(full), sha256(thumb)]) {
    const counted = await db.read(hashRow, 'SELECT hash FROM stored_blob WHERE hash = ?', [hash])
    if (counted.length === 0) await files.remove(hash)
  }
}

async function insert(tx: Tx, { id, uploadKey, made }: { id: string; uploadKey: string; made: Storable }, { tenant, at, actor }: Scope): Promise<void> {
  const [blobHash, thumbHash] = [sha256(made.full), sha256(made.thumb)]
  await useBlob(tx, blobHash, made.full.length)
  await useBlob(tx, thumbHash, made.thumb.length)
  await tx.insert(Attachment, {
    id, tenant: tenant.code, uploadKey, objectType: 'none', objectId: null, eventSeq: null, audience: 'staff',
    blobHash, thumbHash, mime: made.mime, width: made.width, height: made.height, bytes: made.full.length, caption: '', createdAt: at, byStaff: actor !== null, sample: false,
    kind: made.kind, seconds: made.seconds ?? 0, name: made.name, needsLook: made.needsLook, lookedBy: null, sealed: made.kind === 'voice', remarks: made.remarks,
  })
}

async function useBlob(tx: Tx, hash: string, bytes: number): Promise<void> {
  await raiseOrInsert({
    isThere: async () => (await tx.read(hashRow, 'SELECT hash FROM stored_blob WHERE hash = ?', [hash])).length > 0,
    raise: () => tx.increment(Blob, { hash }, 'uses'),
    insert: () => tx.insert(Blob, { hash, uses: 1, bytes }),
  })
}

async function findByKey({ db, tenant }: Scope, key: string): Promise<AttachmentRow | null> {
  const [row] = await db.read(attachmentRowSchema, `SELECT ${attachmentColumns} FROM attachment WHERE tenant = ? AND upload_key = ?`, [tenant.code, key])
  return row ?? null
}

const keySchema = z.string().check(z.regex(/^[0-9a-f]{32}$/))

interface Form {
  key: string
  bytes: Buffer
  /** Null: a photograph of a case. For a 举报 it must not become an attachment. */
  use: UploadUse | null
}

async function readForm(request: IncomingMessage): Promise<Form> {
  const { promise, resolve, reject } = withResolvers<Form>()
  const contentType = request.headers['content-type'] ?? ''
  if (!contentType.startsWith('multipart/form-data')) throw new Refusal('badRequest', { detail: 'multipart/form-data' })
  const form = new Busboy({ headers: { ...request.headers, 'content-type': contentType }, limits: { files: 1, fields: 4, fieldSize: 200, fileSize: limits.photoBytes, parts: 6 } })
  let key = ''
  let use: UploadUse | null = null
  let tooLarge = false
  const chunks: Buffer[] = []
  form.on('field', (name, value) => {
    if (name === 'key') key = value
    if (name === uploadFor.field) use = uploadFor.uses.find((one) => one === value) ?? null
  })
  form.on('file', (_name, stream) => {
    // A form that is cut off ends its file with an error, which would otherwise end the process.
    stream.on('error', () => reject(new Refusal('badRequest', { detail: 'multipart/form-data' })))
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('limit', () => {
      tooLarge = true
      chunks.length = 0
      stream.resume()
    })
  })
  form.on('error', () => reject(new Refusal('badRequest', { detail: 'multipart/form-data' })))
  form.on('finish', () => {
    if (tooLarge) return reject(new Refusal('fileTooLarge', { megabytes: limits.photoBytes / 1024 / 1024 }))
    const parsed = z.safeParse(keySchema, key)
    if (!parsed.success) return reject(new Refusal('badRequest', { detail: 'key' }))
    if (chunks.length === 0) return reject(new Refusal('fileNotAPicture'))
    resolve({ key: parsed.data, bytes: Buffer.concat(chunks), use })
  })
  request.on('aborted', () => reject(new Refusal('badRequest', { detail: 'aborted' })))
  request.pipe(form)
  return promise
}

function withResolvers<T>() {
  let resolve: (value: T) => void = () => undefined
  let reject: (reason: Error) => void = () => undefined
  const promise = new Promise<T>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}
