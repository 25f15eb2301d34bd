import { limits } from '@mingbai/contracts/limits'
import { sealedFilePath, tipOffPlaces, type OpenedTipOff, type openingSchema, type StaffTipOff, type TipOffRow as TipOffRowView } from '@mingbai/contracts/staff-tip-offs'
import { openReasonLabels } from '@mingbai/contracts/tip-off-labels'
import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import type { OpenReason } from '@mingbai/rules/tip-offs/procedure'
import { boxPattern } from '@mingbai/rules/tip-offs/sealed-box'
import type { Context } from 'koa'
import * as z from 'zod/mini'
import { rowJson } from '../../database/row-types'
import { decodeCursor, pageOf } from '../../engine/cursor'
import { readEvents, textOf } from '../../engine/read-events'
import type { StaffScope } from '../../house'
import { Refusal } from '../../http/refusal'
import { isSignedLink, signedQuery } from '../../uploads/present-attachment'
import { actOnTipOff, type TipOffAction } from './act-on-tip-off'
import { presentStaffTipOff, presentTipOffRow } from './present-tip-off'
import { findTipOff, tipOffColumns, tipOffRowSchema, type TipOffRow } from './tip-off-row'

/** 乡纪委's queue, newest first. */
export async function listTipOffs(before: string | undefined, scope: StaffScope): Promise<{ items: TipOffRowView[]; next: string | null }> {
  const cursor = decodeCursor(before)
  const where = ['tenant = ?', ...(cursor ? ['received_at <= ?', '(received_at < ? OR id < ?)'] : [])]
  const params = [scope.tenant.code, ...(cursor ? [cursor.at, cursor.at, cursor.id] : [])]
  const rows = await scope.db.read(tipOffRowSchema, `SELECT ${tipOffColumns} FROM tip_off WHERE ${where.join(' AND ')} ORDER BY received_at DESC, id DESC LIMIT ${limits.page + 1}`, params)
  return pageOf(rows, limits.page, (row) => ({ at: row.receivedAt, id: row.id }), (row) => presentTipOffRow(row, scope))
}

async function find(publicId: string, scope: StaffScope): Promise<TipOffRow> {
  const row = await findTipOff(scope.db, scope.tenant.code, publicId)
  if (!row) throw new Refusal('notFound')
  return row
}

const nameRow = z.object({ id: z.string(), name: z.string() })
const fileRow = z.object({ id: z.string(), bytes: z.number() })
const readFiles = (row: TipOffRow, { db }: StaffScope) => db.read(fileRow, 'SELECT id, bytes FROM sealed_file WHERE tip_off_id = ? ORDER BY created_at, id', [row.id])

/** Where it stands and what was done, without what is sealed. */
export async function readTipOff(publicId: string, scope: StaffScope): Promise<StaffTipOff> {
  const row = await find(publicId, scope)
  const [events, files, people] = await Promise.all([readEvents(scope.db, row.id), readFiles(row, scope), scope.db.read(nameRow, 'SELECT id, name FROM staff WHERE tenant = ?', [scope.tenant.code])])
  return presentStaffTipOff(row, events, new Map(people.map(({ id, name }) => [id, name])), files.length, scope)
}

export async function staffActOnTipOff(action: TipOffAction, scope: StaffScope): Promise<StaffTipOff> {
  // Opening goes its own way: it has a reply of its own.
  if (action.verb === 'open') throw new Refusal('notFound')
  await actOnTipOff(action, { party: 'discipline', staffId: scope.actor.id }, scope)
  return readTipOff(action.publicId, scope)
}

/** Hands out the boxes, and writes down who asked and why before it does. */
export async function openTipOff(publicId: string, seen: number, reason: OpenReason, scope: StaffScope): Promise<OpenedTipOff> {
  const seq = await actOnTipOff({ publicId, verb: 'open', seq: seen, fields: { reason } }, { party: 'discipline', staffId: scope.actor.id }, scope)
  const row = await find(publicId, scope)
  const [events, files] = await Promise.all([readEvents(scope.db, row.id), readFiles(row, scope)])
  const later = events.flatMap(({ privateText, at }) => (['addition', 'note'] as const).flatMap((what) => {
    const box = textOf(privateText, what)
    return boxPattern.test(box) ? [{ what, on: shanghaiDate(new Date(at)), box, place: tipOffPlaces[what](row.publicId) }] : []
  }))
  return {
    seq,
    boxes: [{ what: 'content', on: row.receivedOn, box: row.box, place: tipOffPlaces.content(row.publicId) }, ...later],
    files: files.map(({ id, bytes }) => ({ id, bytes, url: `${sealedFilePath(id)}?${signedQuery(id, scope.keys, scope.now)}`, place: tipOffPlaces.file(id) })),
  }
}

const openingRow = z.object({ id: z.string(), at: z.string(), name: z.nullable(z.string()), number: z.string(), privateText: z.nullable(rowJson(z.object({ reason: z.string() }))) })

/** Who opened what, when and why, newest first: for 乡纪委 itself and for who inspects it. */
export async function listOpenings(before: string | undefined, { db, tenant }: StaffScope): Promise<{ items: z.infer<typeof openingSchema>[]; next: string | null }> {
  const cursor = decodeCursor(before)
  const where = ["e.tenant = ? AND e.object_type = 'tipOff' AND e.verb = 'open'", ...(cursor ? ['e.at <= ?', '(e.at < ? OR e.id < ?)'] : [])]
  const params = [tenant.code, ...(cursor ? [cursor.at, cursor.at, cursor.id] : [])]
  const sql = `SELECT e.id, e.at, s.name, t.number, e.private_text FROM event e JOIN tip_off t ON t.id = e.object_id LEFT JOIN staff s ON s.id = e.actor_id WHERE ${where.join(' AND ')} ORDER BY e.at DESC, e.id DESC LIMIT ${limits.page + 1}`
  const labels: Record<string, string> = openReasonLabels
  return pageOf(await db.read(openingRow, sql, params), limits.page, ({ at, id }) => ({ at, id }), ({ at, name, number, privateText }) => ({ at, staff: name ?? '', number, reason: labels[privateText?.reason ?? ''] ?? '' }))
}

const hashRow = z.object({ blobHash: z.string() })

/** Sealed bytes, with the link that came with an opening and the session of 乡纪委: neither alone is enough. */
export async function serveSealedFile(id: string, scope: StaffScope, ctx: Context): Promise<void> {
  const { e: until, k: key } = ctx.query
  const isLinked = typeof until === 'string' && typeof key === 'string' && isSignedLink(id, until, key, scope.keys, scope.now)
  const [row] = await scope.db.read(hashRow, 'SELECT blob_hash FROM sealed_file WHERE id = ? AND tenant = ? AND tip_off_id IS NOT NULL', [id, scope.tenant.code])
  if (!row || !isLinked) throw new Refusal('fileNotFound')
  ctx.type = 'application/octet-stream'
  ctx.set('Cache-Control', 'private, no-store')
  ctx.set('Content-Disposition', 'attachment')
  ctx.body = await scope.files.read(row.blobHash)
}
