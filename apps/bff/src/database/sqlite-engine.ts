import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DataSource } from 'typeorm'
import { extraSqliteTypes } from './column-types'
import { Connection, openSession, prepareReader, prepareWriter } from './embedded'
import type { Engine, EntityClass, Session } from './engine'
import { lockFolder } from './lock-folder'
import { Naming } from './naming'

export const embeddedFile = 'mingbai.db'

export interface SqliteOptions {
  dataDir: string
  entities: readonly EntityClass[]
  /** No lock and no writing: for tools that look while the server runs. */
  readOnly: boolean
}

export async function openSqlite({ dataDir, entities, readOnly }: SqliteOptions): Promise<Engine> {
  const file = join(dataDir, embeddedFile)
  if (readOnly && !existsSync(file)) throw new Error(`There is no database in ${dataDir} yet`)
  const unlock = readOnly ? () => undefined : lockFolder(dataDir)
  try {
    return await openLocked(file, entities, readOnly, unlock)
  } catch (error) {
    unlock()
    throw error
  }
}

async function openLocked(file: string, entities: readonly EntityClass[], readOnly: boolean, unlock: () => void): Promise<Engine> {
  const writers: Connection[] = []
  const dataSource = new DataSource({
    type: 'better-sqlite3',
    driver: Connection,
    database: file,
    entities: [...entities],
    namingStrategy: new Naming(),
    synchronize: false,
    logger: 'debug',
    prepareDatabase: (connection: Connection) => {
      writers.push(connection)
      if (readOnly) prepareReader(connection)
      else prepareWriter(connection)
    },
  })
  dataSource.driver.supportedDataTypes.push(...extraSqliteTypes)
  dataSource.driver.withLengthColumnTypes.push('char')
  await dataSource.initialize()
  const [writer] = writers
  if (!writer) throw new Error('TypeORM opened no connection')
  // Reads have a connection of their own, so that no reader ever sees a transaction that is still open.
  const readingConnection = new Connection(file)
  prepareReader(readingConnection)
  const reader = openSession(readingConnection)
  const writing = openSession(writer)
  const session: Session = {
    select: async (sql, params) => writing.select(sql, params),
    execute: async (sql, params) => writing.execute(sql, params),
  }
  const oneAtATime = createMutex()

  return {
    name: 'sqlite',
    dataSource,
    isTransient: () => false,
    select: async (sql, params) => reader.select(sql, params),
    // There is one writing connection for the file: without the mutex two transactions would become one,
    // and the rollback of either would take the other's committed rows with it.
    transaction: (work) =>
      oneAtATime(async () => {
        if (readOnly) throw new Error('This database was opened for reading only')
        writer.exec('BEGIN IMMEDIATE')
        try {
          const result = await work(session)
          writer.exec('COMMIT')
          return result
        } catch (error) {
          // A full disk makes SQLite roll back by itself.
          if (writer.inTransaction) writer.exec('ROLLBACK')
          throw error
        }
      }),
    // The log still holds pages as they were before.
    dropLeftovers: () => oneAtATime(async () => void writer.pragma('wal_checkpoint(TRUNCATE)')),
    close: () =>
      oneAtATime(async () => {
        readingConnection.close()
        await dataSource.destroy()
        unlock()
      }),
  }
}

function createMutex() {
  let last: Promise<unknown> = Promise.resolve()
  return function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
}
