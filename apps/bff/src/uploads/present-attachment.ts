import type { AttachmentView } from '@mingbai/contracts/common'
import * as z from 'zod/mini'
import { rowBoolean } from '../database/row-types'
import { audiences } from '@mingbai/rules/visibility'
import type { Database } from '../database/database'
import type { Scope } from '../house'
import { hmac, sameText } from '../keys/seal'
import type { Keys } from '../keys/load-keys'

export const attachmentRowSchema = z.object({
  id: z.string(), objectId: z.nullable(z.string()), eventSeq: z.nullable(z.number()), audience: z.enum(audiences), width: z.number(), height: z.number(), caption: z.string(), mime: z.string(),
  kind: z.enum(['picture', 'document', 'voice']), seconds: z.number(), name: z.string(), bytes: z.number(), needsLook: rowBoolean, lookedBy: z.nullable(z.string()),
})

/** In the order of the schema. */
export const attachmentColumns = 'id, object_id, event_seq, audience, width, height, caption, mime, kind, seconds, name, bytes, needs_look, looked_by'
export type AttachmentRow = z.infer<typeof attachmentRowSchema>

export async function readAttachments(db: Pick<Database, 'read'>, objectId: string): Promise<AttachmentRow[]> {
  return db.read(attachmentRowSchema, `SELECT ${attachmentColumns} FROM attachment WHERE object_id = ? ORDER BY created_at, id`, [objectId])
}

/** Documents are stored with their short name: the column is narrower than what office files are called on the web. */
const documentTypes: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  pdf: 'application/pdf',
}
export const typeOf = (mime: string): string => documentTypes[mime] ?? mime

/** How long a link to a picture that is not public works. */
const LINK_MS = 30 * 60_000

/** An `<img>` cannot send a header: what is not public gets a link that works for half an hour. */
export function presentAttachment(row: AttachmentRow, keys: Keys, now: Date): AttachmentView {
  const address = `/api/v1/files/${row.id}`
  const query = row.audience === 'public' ? '' : `?${signedQuery(row.id, keys, now)}`
  const { kind, name, bytes, mime } = row
  // Its address is handed out with the case, to whom may listen.
  if (kind === 'voice') return { id: row.id, url: '', thumbUrl: '', width: 0, height: 0, caption: '', kind, seconds: row.seconds }
  const needsLook = row.needsLook && row.lookedBy === null
  if (kind === 'document') return { id: row.id, url: `${address}${query}`, thumbUrl: '', width: 0, height: 0, caption: row.caption, kind, name, bytes, mime: typeOf(mime), needsLook }
  return { id: row.id, url: `${address}${query}`, thumbUrl: `${address}/thumb${query}`, width: row.width, height: row.height, caption: row.caption }
}

/** The pictures among them. */
export const picturesOf = (rows: readonly AttachmentRow[]): AttachmentRow[] => rows.filter(({ kind }) => kind !== 'voice')

/** What was said, of what somebody brought or wrote. */
export const voiceOf = (rows: readonly AttachmentRow[]): AttachmentRow | undefined => rows.find(({ kind }) => kind === 'voice')

/** To a voice, for whom may listen; works for half an hour. */
export const voiceLink = ({ id }: AttachmentRow, { keys, now }: Pick<Scope, 'keys' | 'now'>): string => `/api/v1/files/${id}?${signedQuery(id, keys, now)}`

export function signedQuery(id: string, keys: Keys, now: Date): string {
  const until = String(now.getTime() + LINK_MS)
  return `e=${until}&k=${linkKey(id, until, keys)}`
}

function linkKey(id: string, until: string, keys: Keys): string {
  const [current] = keys.session
  if (!current) throw new Error('no session key')
  return hmac(current.key, `file|${id}|${until}`).toString('base64url').slice(0, 22)
}

export function isSignedLink(id: string, until: string, key: string, keys: Keys, now: Date): boolean {
  return Number(until) > now.getTime() && sameText(key, linkKey(id, until, keys))
}
