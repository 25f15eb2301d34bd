import type { Context } from 'koa'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { readdirSync, statSync } from 'node:fs'
import { Refusal } from '../http/refusal'

const YEAR = 31_536_000
/** Names that carry a content hash never change. */
const hashed = /[.-][0-9A-Za-z_-]{8,}\.(js|css|svg|png|woff2?)$/
const encodings = [['br', '.br'], ['gzip', '.gz']] as const

/**
 * The files of a built client, kept in memory once read: a rebuild under a running server then neither mixes two
 * versions nor ends in a stream that breaks. Only names that were there at the start are served.
 */
export function staticFiles(folder: string): (ctx: Context, path: string) => Promise<void> {
  const names = new Set(filesIn(folder, ''))
  const kept = new Map<string, Promise<Buffer>>()
  const read = (name: string) => {
    const known = kept.get(name) ?? readFile(join(folder, name))
    kept.set(name, known)
    return known
  }

  return async (ctx, path) => {
    const name = normalize(decodePath(path)).replace(/^\/+/, '')
    if (!names.has(name)) throw new Refusal('notFound')
    const [encoding, ending] = encodings.find(([one, suffix]) => names.has(name + suffix) && ctx.acceptsEncodings(one, 'identity') === one) ?? ['', '']
    const body = await read(name + ending).catch(() => {
      kept.delete(name + ending)
      throw new Refusal('notFound')
    })
    ctx.set('Cache-Control', hashed.test(name) ? `public, max-age=${YEAR}, immutable` : 'no-cache')
    ctx.vary('Accept-Encoding')
    if (encoding) ctx.set('Content-Encoding', encoding)
    ctx.type = extname(name)
    ctx.body = body
  }
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    throw new Refusal('notFound')
  }
}

function filesIn(folder: string, below: string): string[] {
  return readdirSync(join(folder, below)).flatMap((entry) => {
    const name = below ? `${below}/${entry}` : entry
    return statSync(join(folder, name)).isDirectory() ? filesIn(folder, name) : [name]
  })
}
