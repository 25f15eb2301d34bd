import { joinCells } from './pasted-text'

/**
 * Word puts every paragraph of a cell on a line of its own in its plain text, which tears a table apart;
 * its HTML keeps the cells. Gives the text of what was copied with tables as tabbed lines, null without a table.
 */
export function textOfPastedHtml(html: string): string | null {
  const body = new DOMParser().parseFromString(html, 'text/html').body
  if (!body.querySelector('table tr')) return null
  const lines: string[] = []
  collect(body, lines)
  return lines.join('\n')
}

function collect(node: Element, lines: string[]): void {
  for (const child of node.children) {
    if (child instanceof HTMLTableElement) lines.push('', ...tableLines(child), '')
    else if (child.querySelector('table, p, div, li, h1, h2, h3')) collect(child, lines)
    else if (child.textContent.trim()) lines.push(child.textContent.replace(/\s+/g, ' ').trim())
  }
}

function tableLines(table: HTMLTableElement): string[] {
  return Array.from(table.rows, (row) => joinCells(Array.from(row.cells).flatMap((cell) => [cell.textContent, ...Array.from({ length: cell.colSpan - 1 }, () => '')])))
}
