import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { entities } from '../../apps/bff/src/database/schema'
import type { TestHouse } from './serve'

const strings = (bytes: Buffer, needle: string): boolean => bytes.includes(Buffer.from(needle)) || bytes.includes(Buffer.from(needle, 'utf16le'))

/** Every row of every table, a line each. */
export async function everyRow({ house }: Pick<TestHouse, 'house'>): Promise<string[]> {
  const lines: string[] = []
  for (const entity of entities) {
    const { tableName } = house.db.dataSource.getMetadata(entity)
    const rows: unknown[] = await house.db.dataSource.query(`SELECT * FROM ${tableName}`)
    lines.push(...rows.map((row) => `${tableName} ${JSON.stringify(row)}`))
  }
  return lines.sort()
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesBelow(path) : [path]
  })
}

/** Where any of the words stands: in a table, in a byte of a file below the data folder (the database, its log, stored files), or in the log. */
export async function placesOf(test: Pick<TestHouse, 'house' | 'place' | 'logged'>, words: readonly string[]): Promise<string[]> {
  const rows = await everyRow(test)
  const files = existsSync(test.place.dataDir) ? filesBelow(test.place.dataDir) : []
  return words.flatMap((word) => [
    ...rows.filter((row) => row.includes(word)).map((row) => `${word}: ${row.slice(0, 60)}`),
    ...files.filter((path) => strings(readFileSync(path), word)).map((path) => `${word}: ${path}`),
    ...test.logged.filter((line) => line.includes(word)).map((line) => `${word}: log ${line.slice(0, 80)}`),
  ])
}
