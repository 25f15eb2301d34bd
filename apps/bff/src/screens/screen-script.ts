import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

export interface ScreenScript {
  /** Carries the hash of its content, so that it may be kept for ever. */
  path: string
  body: Buffer
}

/** Built from `browser/` beside the server; null: not built, then pages stand without it. */
export function readScreenScript(): ScreenScript | null {
  const file = resolve('apps/bff/dist/screens.js')
  if (!existsSync(file)) return null
  const body = readFileSync(file)
  return { path: `/screens-${createHash('sha256').update(body).digest('hex').slice(0, 16)}.js`, body }
}
