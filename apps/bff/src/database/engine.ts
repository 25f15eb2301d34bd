import type { DataSource } from 'typeorm'
import type { Bind } from './bind-guard'

/** Rows as arrays: objects are made once, with our own key names, by `parse-rows.ts`. */
export interface Selected {
  columns: readonly string[]
  rows: readonly (readonly unknown[])[]
}

/** One connection with an open transaction. */
export interface Session {
  select(sql: string, params: readonly Bind[]): Promise<Selected>
  /** @returns the rows inserted, deleted, or matched by an update */
  execute(sql: string, params: readonly unknown[]): Promise<number>
}

/** What differs between the embedded database and a MySQL server; everything above is the same code. */
export interface Engine {
  readonly name: 'sqlite' | 'mysql'
  readonly dataSource: DataSource
  /** Reads outside of any transaction. */
  select: Session['select']
  /** Runs `work` between BEGIN and COMMIT, or ROLLBACK when it throws. */
  transaction<T>(work: (session: Session) => Promise<T>): Promise<T>
  /** True when the server gave the transaction up for another one, and trying again is what it asks for. */
  isTransient(error: unknown): boolean
  /** After an erasure: nothing of what was deleted is left in files of ours. What a server keeps in its logs is its own. */
  dropLeftovers(): Promise<void>
  close(): Promise<void>
}

/** An entity class: `CaseFile`, not an instance. */
export type EntityClass<E extends object = object> = new () => E
