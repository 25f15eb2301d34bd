import type { Middleware } from 'koa'
import type { Env } from '../env'
import { COOKIE } from '../session/sessions'
import { ownOrigin } from './own-origin'
import { Refusal } from './refusal'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/** A write that brings our cookie must come from our own pages (SameSite=Lax does the rest). Bearer tokens are not sent by browsers on their own. */
export function checkOrigin({ consoleOrigin, publicUrl }: Env): Middleware {
  return async (ctx, next) => {
    const origin = ctx.get('origin')
    const carriesCookie = ctx.cookies.get(COOKIE) !== undefined || ctx.path.startsWith('/api/v1/staff/')
    if (!reading.has(ctx.method) && carriesCookie && origin && ![ownOrigin(ctx), publicUrl, consoleOrigin].includes(origin)) throw new Refusal('wrongOrigin')
    await next()
  }
}
