import * as z from 'zod/mini'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'

/** The layout is told in EXPORT.md; whoever changes it raises the version. */
export const FORMAT = 'mingbai-export'
export const VERSION = 1
export const manifestFile = 'manifest.json'
export const filesFile = 'files.jsonl'
export const tableFile = (name: string): string => join('tables', `${name}.jsonl`)
export const blobFile = (hash: string): string => join('files', hash.slice(0, 2), hash)
/** Beside the folder, never in it: who gets the data must not get the keys with it. */
export const keyFileOf = (folder: string): string => `${folder.replace(/[/\\]+$/, '')}.keys.json`

const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const name = z.string().check(z.regex(/^[a-z][a-z0-9_]*$/))

export const manifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.number(),
  tenant: z.string(),
  /** Names of the migrations that the tables have been through. */
  schema: z.array(z.string()),
  tables: z.array(z.strictObject({ name, columns: z.array(name), rows: z.number(), sha256: digest })),
  files: z.strictObject({ count: z.number(), bytes: z.number(), sha256: digest }),
})
export type Manifest = z.infer<typeof manifestSchema>

export const rowSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))
export type Row = z.infer<typeof rowSchema>

export const fileLineSchema = z.strictObject({ sha256: digest, bytes: z.number() })

export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  const chunks: AsyncIterable<Buffer> = createReadStream(path)
  for await (const chunk of chunks) hash.update(chunk)
  return hash.digest('hex')
}

/** Lines of JSON, one in memory at a time. */
export async function* readLines<T>(path: string, schema: z.ZodMiniType<T>): AsyncGenerator<T> {
  // Only \n ends a line here: texts hold other separators, which JSON does not escape.
  for await (const line of splitLines(path)) yield z.parse(schema, JSON.parse(line))
}

async function* splitLines(path: string): AsyncGenerator<string> {
  let rest = ''
  const chunks: AsyncIterable<string> = createReadStream(path, 'utf8')
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}
