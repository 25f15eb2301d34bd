import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import compileWxml from 'miniprogram-compiler/src/wcc'
import compileWxss from 'miniprogram-compiler/src/wcsc'
import { createGuest, fieldsOf, isFunction, type Guest } from './guest'
import type { Problems } from './problems'

const limits = { maxBuffer: 256 * 1024 * 1024 }

/** All files of a dist, with forward slashes, relative to it. */
export function listFiles(dist: string, extension = ''): string[] {
  return readdirSync(dist, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
}

const withoutExtension = (files: string[]): string[] => files.map((file) => file.slice(0, file.lastIndexOf('.')))

/** What these files hold; equal for a dist that differs elsewhere. */
function contentOf(dist: string, files: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of files) hash.update(JSON.stringify([file, readFileSync(path.join(dist, file), 'utf8')]))
  return hash.digest('base64')
}

/** The compiler is a process of its own that takes a second: what came of the same files is kept. */
function once<T>(kept: Map<string, T>, content: string, compile: () => T): T {
  const known = kept.get(content)
  if (known !== undefined) return known
  const fresh = compile()
  kept.set(content, fresh)
  return fresh
}

const styles = new Map<string, { error: string | undefined }>()
const views = new Map<string, string>()

/** Why the style sheets do not compile, or undefined when they do. The compiler refuses what WeChat refuses: bad syntax, `*`, missing imports. */
export function wxssError(dist: string): string | undefined {
  const files = listFiles(dist, '.wxss')
  return once(styles, contentOf(dist, files), () => {
    const result = compileWxss(dist, withoutExtension(files), limits)
    return { error: result instanceof Error ? result.message : undefined }
  }).error
}

export type Render = (data: unknown) => unknown

export interface CompiledView {
  guest: Guest
  /** The template of a page or component as a function from data to a raw tree; undefined when there is no such wxml. */
  template(part: string): Render | undefined
}

/** Compiles all wxml with WeChat's compiler and loads the result into a view world of its own. */
export function compileView(dist: string, report: Pick<Problems, 'add'>): CompiledView {
  const [pages, scripts] = [listFiles(dist, '.wxml'), listFiles(dist, '.wxs')]
  const code = once(views, contentOf(dist, [...pages, ...scripts]), () => compileWxml(dist, withoutExtension(pages), scripts, limits))
  const guest = createGuest('view')
  guest.global.window = guest.global
  // From this engine version on the compiler's output keeps wx:key in the tree; without it elements lose their identity.
  guest.global.__webview_engine_version__ = 0.01
  guest.global.console = {
    log: () => undefined,
    warn: (...words: unknown[]) => report.add(`wxml warning: ${words.join(' ')}`),
    error: (...words: unknown[]) => report.add(`wxs error: ${words.join(' ')}`),
  }
  const entry = guest.run(`(function () {${code}\nreturn $gwx })()`, 'wxml.js')
  if (!isFunction(entry)) throw new Error('the wxml compiler gave no entry function')
  return {
    guest,
    template: (part) => {
      const make = entry(`${part}.wxml`)
      if (!isFunction(make)) return undefined
      return (data) => make(guest.copyIn(fieldsOf(data)), {}, {})
    },
  }
}
