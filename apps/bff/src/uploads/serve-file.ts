import * as z from 'zod/mini'
import { rowBoolean } from '../database/row-types'
import { audiences, visible } from '@mingbai/rules/visibility'
import type { Context } from 'koa'
import type { Scope } from '../house'
import { isKnown } from '../http/public-cache'
import { Refusal } from '../http/refusal'
import { isSignedLink, typeOf } from './present-attachment'
import { readContent } from './sealed-content'

const fileRow = z.object({ id: z.string(), audience: z.enum(audiences), blobHash: z.string(), thumbHash: z.string(), mime: z.string(), objectType: z.string(), kind: z.string(), name: z.string(), sealed: rowBoolean })

/** A file by its attachment's id: public, or to staff, or with a link that was handed out within half an hour; a voice only with such a link, and only while something holds it. */
export async function serveFile(id: string, size: 'full' | 'thumb', scope: Scope, ctx: Context): Promise<void> {
  const [row] = await scope.db.read(fileRow, 'SELECT id, audience, blob_hash, thumb_hash, mime, object_type, kind, name, sealed FROM attachment WHERE id = ? AND tenant = ?', [id, scope.tenant.code])
  const { e: until, k: key } = ctx.query
  const isLinked = typeof until === 'string' && typeof key === 'string' && isSignedLink(id, until, key, scope.keys, scope.now)
  const isGone = row?.kind === 'voice' && row.objectType === 'none'
  const isShown = row && !isGone && (isLinked || (row.kind !== 'voice' && visible({ ...row, publicFrom: null, publicUntil: null }, scope.actor ? { kind: 'staff', supervision: false } : { kind: 'anyone' }, scope.at)))
  if (!row || !isShown || (size === 'thumb' && row.kind !== 'picture')) throw new Refusal('fileNotFound')
  const type = typeOf(row.mime)
  ctx.type = type
  // Asked again each time: what is withdrawn is gone from that moment on, also for those who have it.
  ctx.set('Cache-Control', row.audience === 'public' ? 'public, no-cache' : 'private, no-store')
  const etag = `"${row.id}-${size}"`
  ctx.set('ETag', etag)
  ctx.set('Content-Security-Policy', 'sandbox; default-src \'none\'')
  ctx.set('X-Content-Type-Options', 'nosniff')
  ctx.set('Content-Disposition', disposition(row.kind, type, row.name))
  if (isKnown(ctx, etag)) {
    ctx.status = 304
    return
  }
  if (row.kind === 'voice') sendPart(await readContent(row, scope), ctx)
  else ctx.body = await scope.files.read(size === 'thumb' ? row.thumbHash : row.blobHash)
}

/** Pictures and PDF open where they are tapped; office files are saved, under their own name (RFC 6266). */
function disposition(kind: string, mime: string, name: string): string {
  if (kind !== 'document') return 'inline'
  const ascii = name.replace(/[^\w.-]/g, '_')
  return `${mime === 'application/pdf' ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`
}

/** Players ask for sound in parts, and Safari plays none from a server that does not give them (RFC 9110, 14). */
function sendPart(bytes: Buffer, ctx: Context): void {
  ctx.set('Accept-Ranges', 'bytes')
  const asked = /^bytes=(\d{1,10})-(\d{1,10})?$/.exec(ctx.get('range'))
  if (!asked) {
    ctx.body = bytes
    return
  }
  const from = Number(asked[1])
  const to = Math.min(asked[2] === undefined ? Infinity : Number(asked[2]), bytes.length - 1)
  if (from > to) {
    ctx.status = 416
    ctx.set('Content-Range', `bytes */${bytes.length}`)
    return
  }
  ctx.status = 206
  ctx.set('Content-Range', `bytes ${from}-${to}/${bytes.length}`)
  ctx.body = bytes.subarray(from, to + 1)
}
