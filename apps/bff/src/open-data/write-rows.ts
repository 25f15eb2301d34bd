import { dataSets, type DataRow, type DataSetName, type OpenDataFormat } from '@mingbai/contracts/open-data'
import { csvLine, csvMark } from '../tables/write-csv'

/** A set as CSV with its column names, or as one JSON list; a row at a time. */
export async function* writeRows(set: DataSetName, format: OpenDataFormat, rows: AsyncIterable<DataRow>): AsyncGenerator<string> {
  const columns = Object.keys(dataSets[set].fields)
  if (format === 'csv') {
    yield csvMark + csvLine(columns)
    for await (const row of rows) yield csvLine(columns.map((column) => String(row[column] ?? '')))
    return
  }
  yield '['
  let isFirst = true
  for await (const row of rows) {
    yield `${isFirst ? '\n' : ',\n'}${JSON.stringify(row)}`
    isFirst = false
  }
  yield '\n]\n'
}
