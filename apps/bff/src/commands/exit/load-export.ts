import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { DataSource, QueryRunner } from 'typeorm'
import { toBounds } from '../../database/bind-guard'
import { openDatabase, type Database } from '../../database/database'
import { migrate } from '../../database/migrate'
import { rowCount } from '../../database/row-types'
import { entities, migrations } from '../../database/schema'
import type { Env } from '../../env'
import { openFileStore } from '../../uploads/open-file-store'
import type { CheckedExport } from './check-export'
import { blobFile, fileLineSchema, filesFile, readLines, rowSchema, tableFile, type Manifest, type Row } from './format'
import { tablesOf } from './tables'

/** Restores an export that was checked into an empty place; what fails half way leaves it empty again. */
export async function loadExport(folder: string, { manifest, keys }: CheckedExport, env: Env): Promise<string[]> {
  const keysFile = env.keysFile ?? join(env.dataDir, 'keys', 'keys.json')
  if (existsSync(keysFile)) throw new Error(`${keysFile} 已经有了：那是另一套密钥，没有动它。请换一个空的 DATA_DIR，或另设 KEYS_FILE。`)
  await mkdir(env.dataDir, { recursive: true })
  const db = await openDatabase({ databaseUrl: env.databaseUrl, dataDir: env.dataDir, entities })
  try {
    // As the tables were then; what came later is done to the restored rows, like at any update.
    const then = new Set(manifest.schema)
    await migrate(db, migrations.filter((Migration) => then.has(new Migration().name ?? '')))
    await mustBeEmpty(db)
    try {
      await loadFiles(folder, env)
      for (const table of manifest.tables) await loadTable(folder, table, db.dataSource)
      await migrate(db, migrations)
      await mkdir(dirname(keysFile), { recursive: true, mode: 0o700 })
      await writeFile(keysFile, JSON.stringify(keys, null, 2), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      await emptyAgain(db, env)
      throw error
    }
  } finally {
    await db.close()
  }
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  return [
    `已导入：${manifest.tables.length} 张表、${rows} 行，${manifest.files.count} 个文件，每一个都和清单上的校验值对过。`,
    `密钥已写到 ${keysFile}，请另外备份，不要和数据放在一起。现在可以启动了。`,
    '账本可以再核对一遍：在工作台导出账本，运行 npm run verify-ledger -- 文件。',
  ]
}

async function mustBeEmpty(db: Database): Promise<void> {
  for (const name of await tablesThere(db)) {
    // A lease says who works, nothing of a township.
    if (name === 'job') continue
    const [found] = await db.read(rowCount, `SELECT COUNT(*) AS n FROM ${db.dataSource.driver.escape(name)}`)
    if (found && found.n > 0) throw new Error(`这个数据库里已经有内容（${name} 表有 ${found.n} 行），没有动它。请导入到空的系统。`)
  }
}

/** An older export has not made all of them yet. */
async function tablesThere({ dataSource }: Database): Promise<string[]> {
  const runner = dataSource.createQueryRunner()
  try {
    const there: string[] = []
    for (const { name } of tablesOf(dataSource)) if (await runner.hasTable(name)) there.push(name)
    return there
  } finally {
    await runner.release()
  }
}

async function loadFiles(folder: string, env: Env): Promise<void> {
  const store = openFileStore(env)
  for await (const { sha256 } of readLines(join(folder, filesFile), fileLineSchema)) await store.put(sha256, await readFile(join(folder, blobFile(sha256))))
}

/** Rows of one statement and of one transaction: few binds for the engine, few waits for the disk. */
const MOST_BINDS = 4000
const PER_COMMIT = 5000

async function loadTable(folder: string, { name, columns, rows: expected }: Manifest['tables'][number], dataSource: DataSource): Promise<void> {
  const shape = tablesOf(dataSource).find((table) => table.name === name)
  if (!shape || columns.some((column) => !shape.columns.includes(column))) throw new Error(`${name} 表的列和这里的程序对不上。`)
  const quote = (word: string) => dataSource.driver.escape(word)
  const runner = dataSource.createQueryRunner()
  const insert = (rows: Row[]) => insertRows(runner, `INSERT INTO ${quote(name)} (${columns.map(quote).join(', ')}) VALUES `, columns, rows)
  const perStatement = Math.max(1, Math.floor(MOST_BINDS / columns.length))
  let waiting: Row[] = []
  let count = 0
  try {
    await runner.query(`DELETE FROM ${quote(name)}`)
    await runner.startTransaction()
    for await (const row of readLines(join(folder, tableFile(name)), rowSchema)) {
      waiting.push(row)
      count += 1
      if (waiting.length === perStatement) {
        await insert(waiting)
        waiting = []
      }
      if (count % PER_COMMIT === 0) {
        await runner.commitTransaction()
        await runner.startTransaction()
      }
    }
    if (waiting.length > 0) await insert(waiting)
    await runner.commitTransaction()
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction()
    throw error
  } finally {
    await runner.release()
  }
  if (count !== expected) throw new Error(`${name} 表应有 ${expected} 行，文件里是 ${count} 行。`)
}

async function insertRows(runner: QueryRunner, head: string, columns: readonly string[], rows: readonly Row[]): Promise<void> {
  const marks = `(${columns.map(() => '?').join(', ')})`
  await runner.query(head + rows.map(() => marks).join(', '), toBounds(rows.flatMap((row) => columns.map((column) => row[column] ?? null))))
}

async function emptyAgain(db: Database, { dataDir }: Env): Promise<void> {
  for (const { name } of tablesOf(db.dataSource)) await db.dataSource.query(`DELETE FROM ${db.dataSource.driver.escape(name)}`).catch(() => undefined)
  await rm(join(dataDir, 'files'), { recursive: true, force: true })
}
