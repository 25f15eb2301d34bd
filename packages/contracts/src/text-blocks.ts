import type { Block } from './blocks'

const chapter = /^[一二三四五六七八九十]+、/
const section = /^[（(][一二三四五六七八九十]+[）)]/
const bullet = /^[·•*-]\s*/

/**
 * What an author types, or pastes from Word and Excel, as blocks: 一、 and （一） open headings when the line is
 * short, lines that begin with a dot are a list, neighbouring lines with tabs are a table whose first row is its head.
 */
export function blocksFromText(text: string): Block[] {
  const blocks: Block[] = []
  for (const line of text.split(/\r?\n/)) {
    const cells = line.split('\t').map((cell) => cell.trim())
    const last = blocks.at(-1)
    const content = line.trim()
    if (content === '') {
      // An empty line ends a table or a list; the marker itself is dropped below.
      blocks.push({ kind: 'paragraph', text: '' })
    } else if (cells.length > 1) {
      if (last?.kind === 'table') last.rows.push(fitted(cells, last.head.length))
      else blocks.push({ kind: 'table', caption: '', head: cells, rows: [] })
    } else if (bullet.test(content)) {
      const item = content.replace(bullet, '')
      if (last?.kind === 'list') last.items.push(item)
      else blocks.push({ kind: 'list', items: [item] })
    } else if (content.length <= 40 && chapter.test(content)) blocks.push({ kind: 'heading', level: 2, text: content })
    else if (content.length <= 40 && section.test(content)) blocks.push({ kind: 'heading', level: 3, text: content })
    else blocks.push({ kind: 'paragraph', text: content })
  }
  return blocks.filter((block) => block.kind !== 'paragraph' || block.text !== '')
}

/** The way back, for texts that came as blocks (the report of 2018, samples). */
export function textFromBlocks(blocks: readonly Block[]): string {
  return blocks.map(textOfBlock).join('\n\n')
}

/** All words of the blocks, for search. */
function textOfBlock(block: Block): string {
  if (block.kind === 'list') return block.items.map((item) => `· ${item}`).join('\n')
  if (block.kind === 'table') return [block.head, ...block.rows].map((row) => row.join('\t')).join('\n')
  return block.text
}

function fitted(cells: string[], width: number): string[] {
  return Array.from({ length: Math.max(width, cells.length) }, (_, i) => cells[i] ?? '')
}
