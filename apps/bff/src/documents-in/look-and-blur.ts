import * as z from 'zod/mini'
import type { AttachmentView } from '@mingbai/contracts/common'
import type { BlurBox } from '@mingbai/contracts/staff-uploads'
import { randomBytes } from 'node:crypto'
import { appendEvent } from '../engine/append-event'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { attachmentColumns, attachmentRowSchema, presentAttachment } from '../uploads/present-attachment'
import { Attachment } from '../uploads/attachment.entity'
import { picture, storeOnce } from '../uploads/receive-upload'

const ownRow = z.extend(attachmentRowSchema, { objectType: z.string(), blobHash: z.string() })

/** Of a notice, or not yet of anything: residents' pictures belong to their cases. */
async function findOwn(id: string, { db, tenant }: StaffScope): Promise<z.infer<typeof ownRow>> {
  const sql = `SELECT ${attachmentColumns}, object_type, blob_hash FROM attachment WHERE id = ? AND tenant = ? AND by_staff = 1 AND object_type IN ('none', 'disclosure') AND audience = 'staff'`
  const [row] = await db.read(ownRow, sql, [id, tenant.code])
  if (!row) throw new Refusal('fileNotFound')
  return row
}

/** Somebody has looked at every page and says, by name, that nobody's personal data is on them. */
export async function lookedAt(id: string, scope: StaffScope): Promise<AttachmentView> {
  const { db, tenant, actor, now } = scope
  const row = await findOwn(id, scope)
  if (row.needsLook && row.lookedBy === null) {
    await db.write(async (tx) => {
      await tx.update(Attachment, { id, tenant: tenant.code }, { lookedBy: actor.id })
      await appendEvent(tx, {
        tenant: tenant.code, objectType: 'attachment', objectId: id, seq: 1, now, verb: 'look', actorId: actor.id, actorParty: actor.appointments[0]?.role ?? 'office', procedureVersion: 1,
        publicText: {}, privateText: { label: row.name }, sample: false,
      })
    })
  }
  return presentAttachment(await findOwn(id, scope), scope.keys, now)
}

/** A new picture in which the boxes hold nothing that could be read back: four colours each, flowing into one another. */
export async function blurPicture(id: string, boxes: readonly BlurBox[], scope: StaffScope): Promise<AttachmentView> {
  const row = await findOwn(id, scope)
  if (row.kind !== 'picture') throw new Refusal('fileNotFound')
  const bytes = await scope.files.read(row.blobHash)
  return storeOnce(randomBytes(16).toString('hex'), scope, async () => picture(await blurred(bytes, boxes)))
}

async function blurred(bytes: Buffer, boxes: readonly BlurBox[]): Promise<Buffer> {
  const { default: sharp } = await import('sharp')
  const { width = 0, height = 0 } = await sharp(bytes).metadata()
  const patches = await Promise.all(boxes.map(async (box) => {
    const left = Math.min(width - 1, Math.floor(box.x * width))
    const top = Math.min(height - 1, Math.floor(box.y * height))
    const size = { width: Math.max(1, Math.min(width - left, Math.ceil(box.width * width))), height: Math.max(1, Math.min(height - top, Math.ceil(box.height * height))) }
    const few = await sharp(bytes).extract({ left, top, ...size }).resize(2, 2, { fit: 'fill' }).png().toBuffer()
    return { input: await sharp(few).resize(size.width, size.height, { fit: 'fill', kernel: 'cubic' }).png().toBuffer(), left, top }
  }))
  return sharp(bytes).composite(patches).jpeg({ quality: 92 }).toBuffer()
}
