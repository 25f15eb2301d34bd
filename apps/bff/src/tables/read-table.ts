import { parse } from 'csv-parse'
import { Readable } from 'node:stream'
import { readXlsx, type TableRow } from './read-xlsx'
import { TableError } from './table-error'

const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4]))
/** .xls, .et of old WPS, and any .xlsx with a password. */
const isOldOffice = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))

/** Rows of an .xlsx or .csv as it was chosen; what it is, is told by its bytes and not by its name. Throws TableError. */
export async function* readTable(bytes: Buffer): AsyncGenerator<TableRow> {
  if (isOldOffice(bytes)) throw new TableError('oldFormat')
  if (isZip(bytes)) yield* guarded(readXlsx(bytes))
  else yield* guarded(readCsv(bytes))
}

/** Excel in Chinese writes GB18030 unless told otherwise; UTF-8 that is none is not taken for it. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

async function* readCsv(bytes: Buffer): AsyncGenerator<TableRow> {
  if (bytes.includes(0)) throw new TableError('broken')
  const text = decoded(bytes)
  const delimiter = /^[^\n]*\t/.test(text) && !/^[^\n]*,/.test(text) ? '\t' : ','
  const parser = Readable.from([text]).pipe(parse({ bom: true, delimiter, relax_column_count: true, relax_quotes: true, max_record_size: 100_000, info: true }))
  for await (const record of parser) {
    const { record: cells, info } = asRecord(record)
    // A cell that starts with = would be a formula in whatever opens it next.
    yield { number: info.lines, cells, hidden: [], formulas: cells.flatMap((cell, at) => (/^=/.test(cell) ? [at] : [])) }
  }
}

function asRecord(value: unknown): { record: string[]; info: { lines: number } } {
  if (typeof value !== 'object' || value === null || !('record' in value) || !Array.isArray(value.record)) throw new TableError('broken')
  const info = 'info' in value && typeof value.info === 'object' && value.info !== null && 'lines' in value.info ? Number(value.info.lines) : 0
  return { record: value.record.map(String), info: { lines: info } }
}

async function* guarded(rows: AsyncGenerator<TableRow>): AsyncGenerator<TableRow> {
  try {
    yield* rows
  } catch (error) {
    throw error instanceof TableError ? error : new TableError('broken')
  }
}
