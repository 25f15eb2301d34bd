import type Router from '@koa/router'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const YEAR = 31_536_000

/**
 * Serves what was built from a feature's `browser/` beside the server.
 * @returns its address, which carries the hash of its content so that it may be kept for ever; null: not built, then pages stand without it
 */
export function serveBrowserScript(router: Router, name: 'screens' | 'ledger'): string | null {
  const file = resolve(`apps/bff/dist/${name}.js`)
  if (!existsSync(file)) return null
  const body = readFileSync(file)
  const path = `/${name}-${createHash('sha256').update(body).digest('hex').slice(0, 16)}.js`
  router.get(path, (ctx) => {
    ctx.set('Cache-Control', `public, max-age=${YEAR}, immutable`)
    ctx.type = 'js'
    ctx.body = body
  })
  return path
}
