import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type { DataSource } from 'typeorm'
import type * as z from 'zod/mini'
import type { Bind } from './bind-guard'
import type { Engine, EntityClass } from './engine'
import { openMysql } from './mysql-engine'
import { parseSelected } from './parse-rows'
import { openSqlite } from './sqlite-engine'
import { openTx, type OpenTx, type Tx } from './transaction'

export interface Database {
  readonly engine: 'sqlite' | 'mysql'
  /** For migrations and tools; features use `read` and `write`. */
  readonly dataSource: DataSource
  /**
   * Rows of one SELECT with `?` for values, as objects with camelCase keys, each checked by `rowSchema`.
   * Sees only what is committed; called inside `write()` it reads in that transaction.
   */
  read<T>(rowSchema: z.ZodMiniType<T>, sql: string, params?: readonly Bind[]): Promise<T[]>
  /**
   * One transaction. Inside another `write()` it joins that one: all is committed together or not at all.
   * `work` may run again after a deadlock, so outside effects belong into `tx.afterCommit`. On the embedded
   * database all writes wait for each other: do not wait for anything but the database in here.
   */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** After an erasure: what was deleted leaves the files of the embedded database; on a server its logs keep it for their own time. */
  dropLeftovers(): Promise<void>
  close(): Promise<void>
}

export interface OpenOptions {
  /** `mysql://user:password@host:3306/name`; none: the embedded database in `dataDir` */
  databaseUrl?: string
  dataDir: string
  entities: readonly EntityClass[]
  /** Embedded only: look on while another process writes. */
  readOnly?: boolean
}

/** @throws Error with a plain message when the folder is in use by another process or the server cannot be reached */
export async function openDatabase({ databaseUrl, dataDir, entities, readOnly = false }: OpenOptions): Promise<Database> {
  const engine = databaseUrl ? await openMysql(databaseUrl, entities) : await openSqlite({ dataDir, entities, readOnly })
  return over(engine)
}

const attempts = 5

function over(engine: Engine): Database {
  const current = new AsyncLocalStorage<OpenTx>()

  function attempt<T>(work: (tx: Tx) => Promise<T>): Promise<{ result: T; tx: OpenTx }> {
    return engine.transaction(async (session) => {
      const tx = openTx(engine.dataSource, session)
      try {
        const result = await current.run(tx, () => work(tx))
        if (tx.failure !== undefined) throw tx.failure
        return { result, tx }
      } catch (error) {
        // `work` may have turned a deadlock into an error of its own; trying again is still right.
        throw engine.isTransient(tx.failure) ? tx.failure : error
      } finally {
        tx.end()
      }
    })
  }

  return {
    engine: engine.name,
    dataSource: engine.dataSource,
    async read(rowSchema, sql, params = []) {
      // A second connection here could wait for ever for one that waits for us.
      const outer = current.getStore()
      if (outer?.isOpen) return outer.read(rowSchema, sql, params)
      return parseSelected(rowSchema, sql, await engine.select(sql, params))
    },
    async write(work) {
      const outer = current.getStore()
      if (outer?.isOpen) return work(outer)
      for (let tried = 1; ; tried++) {
        try {
          const { result, tx } = await attempt(work)
          current.exit(() => tx.committed.forEach((fn) => fn()))
          return result
        } catch (error) {
          if (tried === attempts || !engine.isTransient(error)) throw error
          await sleep(Math.random() * 20 * tried)
        }
      }
    },
    dropLeftovers: () => engine.dropLeftovers(),
    close: () => engine.close(),
  }
}
