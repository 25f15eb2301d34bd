/** What Excel would take for a formula gets a quote in front and stays a word. */
const FORMULA = /^[=+\-@\t\r]/

const cell = (value: string): string => {
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** UTF-8, begun with the mark by which Excel knows it. */
export const csvMark = '\uFEFF'
export const csvLine = (row: readonly string[]): string => `${row.map(cell).join(',')}\r\n`
export const csvOf = (rows: readonly (readonly string[])[]): string => csvMark + rows.map(csvLine).join('')
