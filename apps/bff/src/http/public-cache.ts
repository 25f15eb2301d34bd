import { LRUCache } from 'lru-cache'
import { createHash } from 'node:crypto'
import type { Context } from 'koa'

interface Kept {
  generation: number
  /** Milliseconds: an entry also ends when the Shanghai day does, since 还有几天 changes then. */
  until: number
  body: Buffer
  etag: string
  type: string
}

/** Answers of audience `public` only, valid for one generation of the tenant. About 24 MB at most. */
export function makePublicCache() {
  const kept = new LRUCache<string, Kept>({ maxSize: 24 * 1024 * 1024, sizeCalculation: ({ body }) => body.length + 500 })
  return {
    /** @returns true when the request was answered */
    answer(ctx: Context, generation: number, now: number): boolean {
      const entry = kept.get(ctx.url)
      if (!entry || entry.generation !== generation || entry.until <= now) return false
      send(ctx, entry)
      return true
    },
    keep(ctx: Context, generation: number, text: string, type: string, until: number): void {
      const body = Buffer.from(text)
      const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
      const entry = { generation, until, body, etag, type }
      kept.set(ctx.url, entry)
      send(ctx, entry)
    },
  }
}
export type PublicCache = ReturnType<typeof makePublicCache>

/** What the client has is still right. A proxy that compresses marks the tag as weak. */
export function isKnown(ctx: Context, etag: string): boolean {
  return ctx.get('if-none-match').replace(/^W\//, '') === etag
}

function send(ctx: Context, { body, etag, type }: Kept): void {
  ctx.set('Cache-Control', 'public, max-age=0, must-revalidate')
  ctx.set('ETag', etag)
  if (isKnown(ctx, etag)) {
    ctx.status = 304
    return
  }
  ctx.type = type
  ctx.body = body
}
