import type { Block } from '@mingbai/contracts/blocks'
import type { Notice } from '@mingbai/contracts/notices'

/** Many browsers break off in the middle of anything longer. */
const LONGEST = 80

function spoken(block: Block): string[] {
  switch (block.kind) {
    case 'table':
      // Each figure with the name of its column: nobody sees the head of the table.
      return [block.caption, ...block.rows.map((row) => row.map((cell, at) => (cell === '' ? '' : `${block.head[at] ?? ''}，${cell}`)).filter(Boolean).join('；'))]
    case 'list':
      return block.items
    default:
      return [block.text]
  }
}

// No lookbehind: Safari before 16.4 refuses the whole script.
const sentences = /[^。！？；!?;\n]+[。！？；!?;]*/g
const clauses = /[^，、,：:]+[，、,：:]*|[，、,：:]+/g

/** A piece ends with a full stop, else with a comma, else wherever it must. */
function pieces(text: string): string[] {
  return (text.match(sentences) ?? []).flatMap((sentence) => {
    const short: string[] = []
    for (const part of sentence.match(clauses) ?? []) {
      const last = short.at(-1)
      if (last !== undefined && last.length + part.length <= LONGEST) short[short.length - 1] = last + part
      else for (let from = 0; from === 0 || from < part.length; from += LONGEST) short.push(part.slice(from, from + LONGEST))
    }
    return short
  })
}

/** A notice as it is read aloud, sentence by sentence. */
export const sentencesOf = ({ title, summary, blocks }: Pick<Notice, 'title' | 'summary' | 'blocks'>): string[] =>
  [title, summary, ...blocks.flatMap(spoken)].flatMap(pieces).map((piece) => piece.trim()).filter((piece) => /[\u3400-\u9fff\w]/.test(piece))
