import Libsql from 'libsql'
import { toBounds, type Bind } from './bind-guard'
import type { Selected } from './engine'

/**
 * The only file that knows libsql, so that `node:sqlite` can take its place one day. `Connection` has the part
 * of better-sqlite3's interface that TypeORM calls, plus what our own reading path needs.
 *
 * libsql binds a boolean by aborting the process and a Date, object or NaN as NULL: every bind goes through the guard.
 */
export class Connection {
  readonly #handle: Libsql.Database

  /** @param options.timeout milliseconds to wait for a lock held by another process */
  constructor(file: string, options: { timeout?: number } = {}) {
    this.#handle = new Libsql(file, { timeout: options.timeout ?? 5000 })
  }

  get inTransaction(): boolean {
    return this.#handle.inTransaction
  }

  prepare(sql: string): Statement {
    return new Statement(this.#handle.prepare(sql))
  }

  exec(sql: string): void {
    this.#handle.exec(sql)
  }

  pragma(source: string): unknown {
    return this.#handle.prepare(`PRAGMA ${source}`).all()
  }

  close(): void {
    this.#handle.close()
  }
}

/** libsql takes a lone `null` for "no binds at all", so binds are always handed over as one array. */
export class Statement {
  readonly #prepared: Libsql.Statement<unknown[]>
  readonly reader: boolean

  constructor(prepared: Libsql.Statement<unknown[]>) {
    this.#prepared = prepared
    this.reader = prepared.reader
  }

  all(...params: unknown[]): unknown[] {
    return this.#prepared.all(toBounds(params))
  }

  run(...params: unknown[]): { changes: number; lastInsertRowid: number | bigint } {
    return this.#prepared.run(toBounds(params))
  }

  columns(): string[] {
    return this.#prepared.columns().map((column) => column.name)
  }

  /** From now on rows come as arrays in the order of `columns()`. */
  asArrays(): this {
    this.#prepared.raw(true)
    return this
  }
}

/** Durability first: a commit that was acknowledged survives a power cut, not only a crash. */
export function prepareWriter(connection: Connection): void {
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  // What is deleted is overwritten with zeros: erasing is meant.
  connection.pragma('secure_delete = ON')
  // As on MySQL with a binary collation; search folds case itself.
  connection.pragma('case_sensitive_like = ON')
}

export function prepareReader(connection: Connection): void {
  connection.pragma('case_sensitive_like = ON')
  connection.pragma('query_only = ON')
}

const keptStatements = 300

/** Runs statements on a connection and keeps them prepared. */
export function openSession(connection: Connection) {
  const readers = new Map<string, { statement: Statement; columns: readonly string[] }>()
  const writers = new Map<string, Statement>()

  return {
    select(sql: string, params: readonly Bind[]): Selected {
      const { statement, columns } = kept(readers, sql, () => {
        const fresh = connection.prepare(sql).asArrays()
        return { statement: fresh, columns: fresh.columns() }
      })
      return { columns, rows: statement.all(...params).filter((row) => Array.isArray(row)) }
    },
    execute(sql: string, params: readonly unknown[]): number {
      return kept(writers, sql, () => connection.prepare(sql)).run(...params).changes
    },
  }
}

function kept<T>(cache: Map<string, T>, sql: string, prepare: () => T): T {
  const known = cache.get(sql)
  if (known) return known
  const fresh = prepare()
  if (cache.size >= keptStatements) cache.clear()
  cache.set(sql, fresh)
  return fresh
}
