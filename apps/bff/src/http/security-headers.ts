import type { Middleware } from 'koa'
import { createHash } from 'node:crypto'

/** What every answer carries; pages add the policy of their own styles. */
export function securityHeaders(): Middleware {
  return async (ctx, next) => {
    ctx.set('X-Content-Type-Options', 'nosniff')
    ctx.set('Referrer-Policy', 'same-origin')
    ctx.set('X-Frame-Options', 'SAMEORIGIN')
    ctx.set('Permissions-Policy', 'geolocation=(), microphone=(self), camera=(self)')
    ctx.set('Cross-Origin-Opener-Policy', 'same-origin')
    ctx.set('Content-Security-Policy', contentPolicy("'none'"))
    await next()
  }
}

/**
 * @param styles sources of style-src: hashes of what the server wrote, a nonce, or 'self'
 * @param scripts the hash of the one that a page carries in itself
 */
export function contentPolicy(styles: string, scripts = ''): string {
  return [
    "default-src 'none'", `script-src 'self'${scripts && ` ${scripts}`}`, `style-src ${styles}`, "img-src 'self' data: blob:", "media-src 'self' blob:", "connect-src 'self'", "font-src 'self' data:",
    "manifest-src 'self'", "worker-src 'self'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'self'", "frame-src 'self'",
  ].join('; ')
}

/** The policy of a page with inline styles: each is named by its hash, and there is no script but ours. */
export const styledPolicy = (...css: readonly string[]): string => contentPolicy(css.map(hashSource).join(' '))

/** How a policy names what stands in the page itself. */
export const hashSource = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
