import type { Context, Middleware } from 'koa'
import type { Logger } from 'pino'
import { Refusal } from './refusal'

/** How errors look below a path that belongs to another standard; null: not ours. */
export type ForeignError = (path: string, error: { status: number; message: string }) => { status: number; type: string; text: string } | null

interface Written {
  /** A page for people who came with a browser instead of an app. */
  page: (refusal: Refusal, ctx: Context) => Promise<{ html: string; policy: string }>
  foreign: ForeignError
}

/** Read by programs: who does not say that a page is wanted gets JSON there. */
const forPrograms = /^\/(open-data|feeds|reports)\//i
const wantsJson = (ctx: Context): boolean => ctx.path.startsWith('/api/') || (forPrograms.test(ctx.path) ? ctx.accepts('json', 'html') : ctx.accepts('html', 'json')) === 'json'

/** One place that turns what was thrown into an answer: JSON under /api and to who asks for it, what a standard asks for under its path, a page elsewhere. Bodies and addresses are never logged. */
export function catchErrors(log: Logger, { page, foreign }: Written): Middleware {
  return async (ctx, next) => {
    try {
      await next()
      if (ctx.status === 404 && !ctx.body && !ctx.headerSent) throw new Refusal('notFound')
    } catch (error) {
      const refusal = asRefusal(error)
      if (refusal.code === 'serverError') log.error({ err: error, method: ctx.method, path: ctx.path.replace(/[0-9A-Za-z]{8,}/g, '…') }, 'request failed')
      ctx.status = refusal.status
      if (refusal.detail.seconds) ctx.set('Retry-After', String(refusal.detail.seconds))
      ctx.set('Cache-Control', 'no-store')
      const other = foreign(ctx.path, { status: refusal.status, message: refusal.toBody().error.message })
      if (other) {
        ctx.status = other.status
        ctx.type = other.type
        ctx.body = other.text
        return
      }
      if (wantsJson(ctx)) {
        ctx.body = refusal.toBody()
        return
      }
      try {
        const { html, policy } = await page(refusal, ctx)
        ctx.set('Content-Security-Policy', policy)
        ctx.type = 'html'
        ctx.body = html
      } catch {
        // Without its database the server has no name and no telephone to show, but still the sentence.
        ctx.type = 'text'
        ctx.body = refusal.toBody().error.message
      }
    }
  }
}

/** The line broke while the answer was on its way: the phone asks again. */
const brokenLine = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE'])

/** What goes wrong when the answer is already on its way; Koa would write it to the terminal, past the log. */
export const noteBrokenAnswers = (log: Logger) => (error: unknown): void => {
  if (!codesOf(error).some((code) => brokenLine.has(code))) log.error({ err: error }, 'answer failed')
}

/** Errors of the disk and of the database that mean "no room", on either engine. */
const fullDisk = new Set(['ENOSPC', 'SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'ER_DISK_FULL', 'ER_RECORD_FILE_FULL', 'EDQUOT'])

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  const codes = codesOf(error)
  if (codes.some((code) => fullDisk.has(code))) return new Refusal('storageFull')
  if (codes.includes('entity.too.large')) return new Refusal('textTooLong')
  if (codes.includes('entity.parse.failed') || codes.includes('request.aborted') || codes.includes('encoding.unsupported')) return new Refusal('badJson')
  // What Koa and its readers refuse by themselves (an encoding nobody knows, a broken address) is not our error.
  if (isClientError(error)) return new Refusal('badJson')
  return new Refusal('serverError')
}

function isClientError(error: unknown): boolean {
  const status: unknown = error instanceof Error ? Reflect.get(error, 'status') : undefined
  return typeof status === 'number' && status >= 400 && status < 500
}

function codesOf(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return []
  const own = ['code', 'type'].flatMap((name) => {
    const value: unknown = Reflect.get(error, name)
    return typeof value === 'string' ? [value] : []
  })
  const causes = ['driverError', 'cause'].flatMap((name) => codesOf(Reflect.get(error, name)))
  // co-body marks a body that is not JSON by its class and status alone.
  return error instanceof SyntaxError && 'status' in error ? [...own, ...causes, 'entity.parse.failed'] : [...own, ...causes]
}
