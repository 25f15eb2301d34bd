import {
  createPool,
  TypedParameter,
  type Pool,
  type PoolConnection,
  type PoolOptions,
  type ResultSetHeader,
  type RowDataPacket,
} from 'mysql2'
import { DataSource, QueryFailedError, type BeforeQueryEvent, type EntitySubscriberInterface } from 'typeorm'
import { toBound, toBounds, type Bind } from './bind-guard'
import type { Engine, EntityClass, Selected } from './engine'
import { Naming } from './naming'

/** Guards what TypeORM itself binds: the array that it is about to send is changed in place. */
class BindGuard implements EntitySubscriberInterface {
  beforeQuery(event: BeforeQueryEvent): void {
    const params: unknown = event.parameters
    if (!Array.isArray(params)) return
    for (let i = 0; i < params.length; i++) params[i] = toBound(params[i], `parameter ${i + 1}`)
  }
}

export async function openMysql(databaseUrl: string, entities: readonly EntityClass[]): Promise<Engine> {
  const options = poolOptions(databaseUrl)
  const pool = createPool(options)
  try {
    const dataSource = new DataSource({
      type: await productOf(pool),
      driver: { createPool: () => pool },
      database: options.database,
      entities: [...entities],
      namingStrategy: new Naming(),
      synchronize: false,
      logger: 'debug',
    })
    await dataSource.initialize()
    dataSource.subscribers.push(new BindGuard())
    return engineOver(pool, dataSource)
  } catch (error) {
    pool.end(() => undefined)
    throw error
  }
}

function engineOver(pool: Pool, dataSource: DataSource): Engine {
  return {
    name: 'mysql',
    dataSource,
    select: (sql, params) => select(pool, sql, params),
    isTransient,
    dropLeftovers: async () => undefined,
    transaction: async (work) => {
      const connection = await connect(pool)
      try {
        await execute(connection, 'START TRANSACTION', [])
        const result = await work({
          select: (sql, params) => select(connection, sql, params),
          execute: (sql, params) => execute(connection, sql, params),
        })
        await execute(connection, 'COMMIT', [])
        connection.release()
        return result
      } catch (error) {
        // If the connection is gone the server rolls back by itself, and the first error is the one to tell.
        await execute(connection, 'ROLLBACK', []).then(
          () => connection.release(),
          () => connection.destroy(),
        )
        throw error
      }
    },
    close: () => dataSource.destroy(),
  }
}

/** Exported for tests and tools that need a server but no schema of ours. */
function poolOptions(databaseUrl: string): PoolOptions {
  const url = new URL(databaseUrl)
  if (url.protocol !== 'mysql:') throw new Error(`DATABASE_URL must start with mysql://, not ${url.protocol}//`)
  const database = decodeURIComponent(url.pathname.slice(1))
  if (database === '') throw new Error('DATABASE_URL needs a database name: mysql://user:password@host:3306/NAME')
  return {
    host: url.hostname,
    port: Number(url.port || 3306),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database,
    ...(url.searchParams.get('ssl') === 'true' ? { ssl: {} } : {}),
    connectionLimit: 10,
    connectTimeout: 5000,
    timezone: 'Z',
    // Literals compare byte by byte too, as SQLite does.
    charset: 'UTF8MB4_BIN',
    // COUNT and SUM are numbers on SQLite; ours stay far below 2^53.
    supportBigNumbers: false,
    decimalNumbers: true,
    // Each connection keeps its prepared statements, and the server has a limit for all of them (16,382).
    maxPreparedStatements: 200,
  }
}

/** TypeORM treats the two as different products: as `mysql` it would propose to change columns of a MariaDB. */
async function productOf(pool: Pool): Promise<'mariadb' | 'mysql'> {
  const { rows } = await select(pool, 'select version()', [])
  return /mariadb/i.test(String(rows[0]?.[0])) ? 'mariadb' : 'mysql'
}

/** Prepared on first use by each connection: no escaping, and numbers come over the wire as numbers. */
function select(on: Pool | PoolConnection, sql: string, params: readonly Bind[]): Promise<Selected> {
  // mysql2 sends every number as DOUBLE, which MySQL 8 refuses for LIMIT.
  const values = toBounds(params).map((value) => (Number.isSafeInteger(value) ? TypedParameter.LONGLONG(Number(value)) : value))
  return new Promise((resolve, reject) => {
    on.execute<RowDataPacket[][]>({ sql, values, rowsAsArray: true }, (error, rows, fields) => {
      if (error) reject(error)
      else resolve({ columns: fields.map((field) => field.name), rows })
    })
  })
}

function execute(on: PoolConnection, sql: string, params: readonly unknown[]): Promise<number> {
  const values = toBounds(params)
  return new Promise((resolve, reject) => {
    on.execute<ResultSetHeader>({ sql, values }, (error, result) => {
      if (error) reject(error)
      else resolve(result.affectedRows)
    })
  })
}

function connect(pool: Pool): Promise<PoolConnection> {
  return new Promise((resolve, reject) => {
    pool.getConnection((error, connection) => {
      if (error) reject(error)
      else resolve(connection)
    })
  })
}

const deadlock = 1213
const lockWaitTimeout = 1205

function isTransient(error: unknown): boolean {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error
  if (typeof cause !== 'object' || cause === null || !('errno' in cause)) return false
  return cause.errno === deadlock || cause.errno === lockWaitTimeout
}
