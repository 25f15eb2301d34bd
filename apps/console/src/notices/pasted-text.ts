/**
 * A table copied from Excel arrives as tab-separated text in which a cell with a line break or a tab is quoted.
 * Gives one line per row with the breaks inside cells turned into spaces; null when it is no table.
 */
export function tabbedRows(text: string): string[] | null {
  if (!text.includes('\t')) return null
  const rows = splitCells(text.replace(/\r\n?/g, '\n').replace(/\n+$/, ''))
  return rows.map((cells) => joinCells(cells))
}

/** One line of a table in the body: cells parted by tabs, no breaks within. */
export const joinCells = (cells: readonly string[]): string => cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).join('\t')

function splitCells(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const endCell = () => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (quoted && sign === '"' && text.charAt(at + 1) === '"') {
      cell += '"'
      at += 1
    } else if (quoted && sign === '"') quoted = false
    else if (!quoted && sign === '"' && cell === '') quoted = true
    else if (!quoted && sign === '\t') endCell()
    else if (!quoted && sign === '\n') {
      endCell()
      rows.push([])
    } else cell += sign
  }
  endCell()
  return rows
}
