import { LRUCache } from 'lru-cache'
import { createHash } from 'node:crypto'
import type { Context } from 'koa'
import type { Book } from '../tenant/book'

interface Kept {
  generation: number
  /** Milliseconds: an entry also ends when the Shanghai day does, since 还有几天 changes then. */
  until: number
  body: Buffer
  etag: string
  type: string
  /** Since when it reads as it does, in whole seconds: for readers that know no tags. 0: not said. */
  changedAt: number
}

type Whose = Pick<Book, 'code' | 'generation'>

/** Answers of audience `public` only, valid for one generation of the tenant. About 24 MB at most. */
export function makePublicCache() {
  const kept = new LRUCache<string, Kept>({ maxSize: 24 * 1024 * 1024, sizeCalculation: ({ body }) => body.length + 500 })
  return {
    /** @returns true when the request was answered */
    answer(ctx: Context, { code, generation }: Whose, now: number): boolean {
      const entry = kept.get(code + ctx.url)
      if (!entry || entry.generation !== generation || entry.until <= now) return false
      send(ctx, entry)
      return true
    },
    /** @param since the moment it was composed, where readers without tags ask too (feeds) */
    keep(ctx: Context, { code, generation }: Whose, text: string, type: string, until: number, since?: Date): void {
      const body = Buffer.from(text)
      const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
      const before = kept.get(code + ctx.url)
      const entry = { generation, until, body, etag, type, changedAt: since ? changedAt(etag, since, before) : 0 }
      kept.set(code + ctx.url, entry)
      send(ctx, entry)
    },
  }
}
export type PublicCache = ReturnType<typeof makePublicCache>

/** What the client has is still right. A proxy that compresses marks the tag as weak. */
export function isKnown(ctx: Context, etag: string): boolean {
  return ctx.get('if-none-match').replace(/^W\//, '') === etag
}

/** Two wordings never share a second: whoever has the first must be given the second. */
function changedAt(etag: string, since: Date, before: Kept | undefined): number {
  const second = Math.floor(since.getTime() / 1000)
  if (!before) return second
  return before.etag === etag ? before.changedAt : Math.max(second, before.changedAt + 1)
}

function send(ctx: Context, { body, etag, type, changedAt }: Kept): void {
  ctx.set('Cache-Control', 'public, max-age=0, must-revalidate')
  ctx.set('ETag', etag)
  if (changedAt > 0) ctx.set('Last-Modified', new Date(changedAt * 1000).toUTCString())
  const asksByDate = changedAt > 0 && ctx.get('if-none-match') === '' && Date.parse(ctx.get('if-modified-since')) === changedAt * 1000
  if (asksByDate || isKnown(ctx, etag)) {
    ctx.status = 304
    return
  }
  ctx.type = type
  ctx.body = body
}
