import { createPool, type RowDataPacket } from 'mysql2/promise'

/** On a server: the schema that test schemas are filled from. */
export const TEMPLATE = 'mingbai_test_template'

/** Embedded: the folder that is copied. */
export function templateFolder(): string {
  const folder = process.env.TEST_TEMPLATE
  if (!folder) throw new Error('no template: make-template.ts runs before all tests')
  return folder
}

/** Runs statements as the user of the server's address. @returns the rows of the last one */
export async function onServer(server: string, sql: string): Promise<RowDataPacket[]> {
  const { hostname, port, username, password } = new URL(server)
  const pool = createPool({
    host: hostname,
    port: Number(port || 3306),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    connectionLimit: 1,
    multipleStatements: true,
  })
  try {
    const [rows] = await pool.query<RowDataPacket[]>(sql)
    return rows
  } finally {
    await pool.end()
  }
}

/** Makes the schema where it is missing; its rows are the template's afterwards, whatever was in it. */
export async function fillFromTemplate(server: string, schema: string): Promise<void> {
  const tables = await tablesOf(server, TEMPLATE)
  const there = new Set(await tablesOf(server, schema))
  await onServer(server, [
    `create database if not exists ${schema} character set utf8mb4 collate utf8mb4_bin`,
    'set foreign_key_checks = 0',
    ...tables.flatMap((table) => [
      there.has(table) ? `delete from ${schema}.\`${table}\`` : `create table ${schema}.\`${table}\` like ${TEMPLATE}.\`${table}\``,
      `insert into ${schema}.\`${table}\` select * from ${TEMPLATE}.\`${table}\``,
    ]),
  ].join(';\n'))
}

async function tablesOf(server: string, schema: string): Promise<string[]> {
  const rows = await onServer(server, `select table_name as name from information_schema.tables where table_schema = '${schema}'`)
  return rows.map((row) => String(row.name))
}
