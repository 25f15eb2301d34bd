import type { ColumnOptions } from 'typeorm'

/**
 * The kinds of columns there are, written once: `@Column(shortText(80))` in an entity and
 * `{ title: shortText(80) }` in a migration give the same column on both engines.
 *
 * Text compares byte by byte (`utf8mb4_bin`), because SQLite does; the default of MySQL would take A for a and ignore
 * accents. Ids and codes are utf8mb4 too: MariaDB answers a Chinese word compared with an ascii column with an error
 * (1267), and anybody may type one into an address. ASCII characters still take one byte each.
 * No date type is used at all: drivers convert dates, each in its own way.
 */
interface More {
  primary?: true
  nullable?: true
  default?: string | number
}

const bytewise = { charset: 'utf8mb4', collation: 'utf8mb4_bin' } as const

/** A ULID. */
export const id26 = (more: More = {}): ColumnOptions => ({ type: 'varchar', length: 26, ...bytewise, ...more })

/** @param length in characters, not bytes; up to 768 may be indexed on InnoDB */
export const shortText = (length: number, more: More = {}): ColumnOptions => ({ type: 'varchar', length, ...bytewise, ...more })

/** Bodies and JSON: up to 16 MB. SQLite takes any type name with TEXT in it, so one name serves both engines. */
export const longText = (more: More = {}): ColumnOptions => ({ type: 'mediumtext', ...bytewise, ...more })

/** A day in Asia/Shanghai, `2026-11-22`. */
export const legalDate = (more: More = {}): ColumnOptions => ({ type: 'char', length: 10, ...bytewise, ...more })

/** A moment in UTC as `Date.toISOString()` writes it, so that text order is time order. */
export const instant = (more: More = {}): ColumnOptions => ({ type: 'char', length: 24, ...bytewise, ...more })

/** A boolean, stored as 0 or 1. */
export const flag = (more: More = {}): ColumnOptions => ({ type: 'integer', ...more })

/** 32 bits; money in 分. */
export const int = (more: More = {}): ColumnOptions => ({ type: 'integer', ...more })

/** What SQLite's driver must additionally accept for the columns above. */
export const extraSqliteTypes = ['char', 'mediumtext'] as const
