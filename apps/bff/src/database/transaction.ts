import type { DataSource, FindOperator } from 'typeorm'
import type * as z from 'zod/mini'
import type { Bind } from './bind-guard'
import type { EntityClass, Session } from './engine'
import { isDuplicateKey } from './is-duplicate-key'
import { parseSelected } from './parse-rows'
import { deleteStatement, incrementStatement, insertStatements, updateStatement } from './statements'

/** Equality on columns; null asks for IS NULL; `LessThan()`, `In()` and their like from typeorm are understood. */
export type Where<E> = { [K in keyof E]?: E[K] | null | FindOperator<NonNullable<E[K]>> }

/** One open transaction. It must not be used after the `write()` that gave it has ended. */
export interface Tx {
  /** Sees what this transaction has written. */
  read<T>(rowSchema: z.ZodMiniType<T>, sql: string, params?: readonly Bind[]): Promise<T[]>
  insert<E extends object>(entity: EntityClass<E>, rows: Partial<E> | readonly Partial<E>[]): Promise<void>
  /** @returns the rows that matched `where`, changed or not: 0 means that somebody else was first */
  update<E extends object>(entity: EntityClass<E>, where: Where<E>, set: Partial<E>): Promise<number>
  delete<E extends object>(entity: EntityClass<E>, where: Where<E>): Promise<number>
  /** Adds to a counting column in the statement itself: two at once both count. @returns the rows that matched */
  increment<E extends object>(entity: EntityClass<E>, where: Where<E>, property: keyof E & string, by?: number): Promise<number>
  /** Runs `fn` once the commit has succeeded; never for a transaction that was rolled back or tried again. */
  afterCommit(fn: () => void): void
}

export interface OpenTx extends Tx {
  readonly isOpen: boolean
  /** The first failed statement, also when `work` swallowed its error: nothing may be committed then. */
  readonly failure: unknown
  /** From now on the transaction refuses all work. */
  end(): void
  readonly committed: readonly (() => void)[]
}

export function openTx(dataSource: DataSource, session: Session): OpenTx {
  const committed: (() => void)[] = []
  let isOpen = true
  let failure: unknown

  /**
   * After a failed statement the engines differ (a deadlock has already ended the transaction, and the next
   * statement would commit on its own), so nothing more is done. Only a duplicate key leaves it whole on both.
   */
  async function guarded<T>(statement: () => Promise<T>): Promise<T> {
    if (!isOpen) throw new Error('This transaction has ended: was an await forgotten inside write()?')
    if (failure !== undefined) throw failure
    try {
      return await statement()
    } catch (error) {
      if (!isDuplicateKey(error)) failure = error
      throw error
    }
  }

  return {
    committed,
    get isOpen() {
      return isOpen
    },
    get failure() {
      return failure
    },
    end() {
      isOpen = false
    },
    afterCommit(fn) {
      committed.push(fn)
    },
    read: (rowSchema, sql, params = []) =>
      guarded(async () => parseSelected(rowSchema, sql, await session.select(sql, params))),
    insert: (entity, rows) =>
      guarded(async () => {
        for (const { sql, params } of insertStatements(dataSource, entity, isList(rows) ? rows : [rows])) {
          await session.execute(sql, params)
        }
      }),
    update: (entity, where, set) =>
      guarded(async () => {
        const { sql, params } = updateStatement(dataSource, entity, where, set)
        return session.execute(sql, params)
      }),
    increment: (entity, where, property, by = 1) =>
      guarded(async () => {
        const { sql, params } = incrementStatement(dataSource, entity, where, property, by)
        return session.execute(sql, params)
      }),
    delete: (entity, where) =>
      guarded(async () => {
        const { sql, params } = deleteStatement(dataSource, entity, where)
        return session.execute(sql, params)
      }),
  }
}

function isList<T>(rows: T | readonly T[]): rows is readonly T[] {
  return Array.isArray(rows)
}
