import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { finished } from 'node:stream/promises'
import * as z from 'zod/mini'
import type { Tx } from '../../database/transaction'
import { migrations } from '../../database/schema'
import type { House } from '../../house'
import { sha256 } from '../../keys/seal'
import type { FileStore } from '../../uploads/file-store'
import { dictionaryCsv, dictionaryFile } from './dictionary/dictionary'
import { blobFile, filesFile, FORMAT, keyFileOf, manifestFile, tableFile, VERSION, type Manifest, type Row } from './format'
import { sealKeys } from './key-file'
import { rowsOf } from './rows-of'
import { readTable, tablesOf } from './tables'

const tenantRow = z.object({ code: z.string() })
const blobRow = z.object({ hash: z.string() })

/** Writes everything of a township into a folder that is not there yet, and the keys beside it; where the database has others, nothing of theirs. @returns what was written, for the operator */
export async function writeExport({ code, db, keys, files: store }: Pick<House, 'code' | 'db' | 'keys' | 'files'>, folder: string, passphrase: string): Promise<string[]> {
  const keyFile = keyFileOf(folder)
  if (existsSync(folder) && (await readdir(folder)).length > 0) throw new Error(`${folder} 里已经有东西，没有动它。请换一个空文件夹。`)
  if (existsSync(keyFile)) throw new Error(`${keyFile} 已经有了，没有动它。请换一个名字。`)
  await mkdir(join(folder, 'tables'), { recursive: true })
  // One transaction: all tables as of one moment, also where other processes are at work.
  const manifest = await db.write(async (tx): Promise<Manifest> => {
    const isOneOfMore = (await tx.read(tenantRow, 'SELECT code FROM tenant WHERE code <> ?', [code])).length > 0
    const uses = isOneOfMore ? await countUses(tx, code) : null
    const hashes = uses ? new Set([...uses.keys(), ...(await sealedHashes(tx, code))]) : await hashesOfAll(tx)
    const files = await writeFiles(store, folder, [...hashes].sort())
    const tables: Manifest['tables'] = []
    for (const shape of tablesOf(db.dataSource)) {
      const of = isOneOfMore ? rowsOf(shape.name, shape.columns, code) : null
      const all = isOneOfMore && !of ? [] : readTable(tx, shape, (name) => db.dataSource.driver.escape(name), of)
      const rows = uses && shape.name === 'stored_blob' ? countedAnew(all, uses) : all
      tables.push({ name: shape.name, columns: shape.columns, ...(await writeLines(join(folder, tableFile(shape.name)), rows)) })
    }
    return { format: FORMAT, version: VERSION, tenant: code, schema: migrations.map((Migration) => new Migration().name ?? ''), tables, files }
  })
  const text = `${JSON.stringify(manifest, null, 1)}\n`
  await writeFile(join(folder, manifestFile), text)
  await writeFile(join(folder, dictionaryFile), dictionaryCsv(db.dataSource))
  await writeFile(keyFile, await sealKeys(keys, createHash('sha256').update(text).digest('hex'), passphrase), { mode: 0o600, flag: 'wx' })
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  return [
    `已导出到 ${folder}：${manifest.tables.length} 张表、${rows} 行，${manifest.files.count} 个文件（${Math.ceil(manifest.files.bytes / 1024)} KB）。`,
    `密钥在 ${keyFile}，要口令才打得开。请和导出的文件夹分开存放、分开交接。`,
  ]
}

/** @returns how many lines, and the hash of all of them */
async function writeLines(path: string, rows: AsyncIterable<unknown> | Iterable<unknown>): Promise<{ rows: number; sha256: string }> {
  const out = createWriteStream(path)
  const hash = createHash('sha256')
  let count = 0
  for await (const row of rows) {
    const line = `${JSON.stringify(row)}\n`
    hash.update(line)
    count += 1
    if (!out.write(line)) await once(out, 'drain')
  }
  out.end()
  await finished(out)
  return { rows: count, sha256: hash.digest('hex') }
}

async function writeFiles(store: FileStore, folder: string, hashes: readonly string[]): Promise<Manifest['files']> {
  const unread: string[] = []
  let bytes = 0
  async function* lines() {
    for (const hash of hashes) {
      const content = await store.read(hash).catch((error: unknown) => void unread.push(`${hash}（${error instanceof Error ? error.message : String(error)}）`))
      if (!content) continue
      if (sha256(content) !== hash) throw new Error(`文件 ${hash} 坏了：内容和名字对不上。请先从备份里找回它。`)
      const to = join(folder, blobFile(hash))
      await mkdir(dirname(to), { recursive: true })
      await writeFile(to, content)
      bytes += content.length
      yield { sha256: hash, bytes: content.length }
    }
  }
  const written = await writeLines(join(folder, filesFile), lines())
  // A bucket that is down has lost nothing: the reason is told.
  if (unread.length > 0) throw new Error(`有 ${unread.length} 个登记过的文件读不出来，比如 ${unread[0] ?? ''}。丢了的，先从备份里找回；存储服务不通的，通了再导出。`)
  return { count: written.rows, bytes, sha256: written.sha256 }
}

/** Everything that is counted and everything that is sealed: there is no other content. */
async function hashesOfAll(tx: Pick<Tx, 'read'>): Promise<string[]> {
  return (await tx.read(blobRow, 'SELECT hash FROM stored_blob UNION SELECT blob_hash AS hash FROM sealed_file', [])).map(({ hash }) => hash)
}

const usesRow = z.object({ hash: z.string(), n: z.number() })

/** How often each content is used by this township alone: with them goes what would keep a file from being erased. */
async function countUses(tx: Pick<Tx, 'read'>, tenant: string): Promise<Map<string, number>> {
  const sql = `SELECT hash, COUNT(*) AS n FROM (SELECT blob_hash AS hash FROM attachment WHERE tenant = ? UNION ALL SELECT thumb_hash AS hash FROM attachment WHERE tenant = ?) u GROUP BY hash`
  return new Map((await tx.read(usesRow, sql, [tenant, tenant])).map(({ hash, n }) => [hash, n]))
}

const sealedHashes = async (tx: Pick<Tx, 'read'>, tenant: string): Promise<string[]> =>
  (await tx.read(blobRow, 'SELECT blob_hash AS hash FROM sealed_file WHERE tenant = ?', [tenant])).map(({ hash }) => hash)

async function* countedAnew(rows: AsyncIterable<Row> | Iterable<Row>, uses: ReadonlyMap<string, number>): AsyncGenerator<Row> {
  for await (const row of rows) yield { ...row, uses: uses.get(String(row.hash)) ?? 0 }
}
