import type { Context } from 'koa'

/** The origin a request came to. Not Koa's `ctx.origin`: since Koa 3 that is the Origin header, so what the sender says. */
export function ownOrigin(ctx: Pick<Context, 'protocol' | 'host'>): string {
  return `${ctx.protocol}://${ctx.host}`
}
