import { QueryFailedError } from 'typeorm'

const mysqlDuplicateEntry = 1062
const sqliteCodes = new Set<unknown>(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'])

/** True when a statement failed because a unique index or primary key already holds the value. */
export function isDuplicateKey(error: unknown): boolean {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error
  if (typeof cause !== 'object' || cause === null) return false
  if ('errno' in cause && cause.errno === mysqlDuplicateEntry) return true
  return 'code' in cause && sqliteCodes.has(cause.code)
}
