import type { Block } from '@mingbai/contracts/blocks'
import type { Notice } from '@mingbai/contracts/notices'
import { beginning, cutInto, lengthOf, sentencesOf } from '../forms/source'
import { type Fragment, html } from '../html'
import { screenTexts } from './texts'

export interface ScreenNotice extends Pick<Notice, 'id' | 'title' | 'summary' | 'blocks' | 'organisation' | 'villages' | 'publishedOn' | 'corrected' | 'sample'> {
  /** Instant at which it must be gone from the screen, also without network; null: stands until taken down. */
  until: string | null
}

/** One view of the screen: its text and how long it is left standing. */
export interface Slide {
  body: Fragment
  seconds: number
}

/** At 1080p a view holds this many lines of this many characters beside the QR code. */
const LINES = 6
const ACROSS = 22
/** Leaves room for a heading above. */
const PARAGRAPH = (LINES - 2) * ACROSS
const COLUMNS = 5
/** Rems that a first view has for title and lead, and what a line of each takes of them (screen-css). */
const FIRST_HIGH = 33
const LEAD_LINE = { high: 5, across: 20 }
const titleLine = (title: string) => (lengthOf(title) > 24 ? { high: 5.2, across: 16 } : { high: 6.7, across: 12 })
/** More than this of one notice nobody waits for: the rest is read on the phone. */
const VIEWS = 5
const LEAD = 110
const RUNNING = 32

/** Slow readers read about four characters a second. */
const secondsFor = (letters: number): number => Math.min(30, Math.max(8, Math.round(letters / 4)))

interface Piece {
  body: Fragment
  lines: number
  letters: number
  /** A heading is not left behind at the foot of a page. */
  withNext?: boolean
  endsPage?: boolean
}

const linesOf = (text: string, across = ACROSS): number => Math.ceil(lengthOf(text) / across)

/** The first view: what it is about. The others: the text, page by page. */
export function slidesOf({ title, summary, blocks }: ScreenNotice): Slide[] {
  const lead = summary || leadOf(blocks)
  const heading = html`<h2 class="s-title${lengthOf(title) > 24 && ' s-title-long'}">${title}</h2>`
  const line = titleLine(title)
  const fits = linesOf(title, line.across) * line.high + linesOf(lead, LEAD_LINE.across) * LEAD_LINE.high <= FIRST_HIGH
  const first = { body: html`${heading}${fits && lead !== '' && html`<p class="s-lead">${lead}</p>`}`, seconds: secondsFor(lengthOf(fits ? title + lead : title)) }
  // A long title and a long summary follow each other.
  const pages = paged([...(fits || !summary ? [] : [{ ...piece(summary), endsPage: true }]), ...blocks.flatMap(piecesOf)])
  // A text that is all in the first view is not shown twice.
  if (!summary && blocks.length === 1 && blocks[0]?.kind === 'paragraph' && blocks[0].text === lead && fits) return [first]
  const kept = pages.slice(0, VIEWS - 1)
  const following = kept.map((pieces, at) => ({
    body: html`<h2 class="s-running">${beginning(title, RUNNING)}</h2><div class="s-text">${pieces.map(({ body }) => body)}</div>${at === kept.length - 1 && pages.length > kept.length && html`<p class="s-more">${screenTexts.more}</p>`}`,
    seconds: secondsFor(pieces.reduce((sum, { letters }) => sum + letters, 0)),
  }))
  return [first, ...following]
}

/** Without a summary, the beginning of the text speaks for it. */
function leadOf(blocks: readonly Block[]): string {
  const first = blocks.find((block) => block.kind === 'paragraph')
  return first?.kind === 'paragraph' ? beginning(sentencesOf(first.text).join(''), LEAD) : ''
}

const piece = (text: string): Piece => ({ body: html`<p>${text}</p>`, lines: linesOf(text) + 0.3, letters: lengthOf(text) })

function piecesOf(block: Block): Piece[] {
  switch (block.kind) {
    case 'heading':
      return [{ body: html`<h3 class="s-heading">${block.text}</h3>`, lines: linesOf(block.text) + 0.2, letters: lengthOf(block.text), withNext: true }]
    case 'paragraph':
      return cutInto(block.text, PARAGRAPH).map(piece)
    case 'list':
      return block.items.flatMap((item) => cutInto(item, PARAGRAPH).map((text) => ({ body: html`<p class="s-item">${text}</p>`, lines: linesOf(text, ACROSS - 2) + 0.2, letters: lengthOf(text) })))
    case 'table':
      return tablePieces(block)
    // The system's own remarks are for who reads closely, on the phone.
    case 'remark':
      return []
  }
}

function tablePieces({ caption, head, rows }: Extract<Block, { kind: 'table' }>): Piece[] {
  const widest = head.map((cell, column) => Math.max(lengthOf(cell), ...rows.map((row) => lengthOf(row[column] ?? ''))))
  if (head.length > COLUMNS || widest.reduce((sum, one) => sum + one + 1, 0) > ACROSS + COLUMNS) return [{ body: html`<p class="s-more">${screenTexts.tableByPhone}</p>`, lines: 1.3, letters: 15 }]
  const each = LINES - 2 - (caption ? 1 : 0)
  return Array.from({ length: Math.ceil(rows.length / each) }, (_, at) => {
    const some = rows.slice(at * each, (at + 1) * each)
    return {
      body: html`<table>${caption !== '' && html`<caption>${caption}</caption>`}<thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead><tbody>${some.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table>`,
      lines: LINES - each + some.length,
      letters: lengthOf(some.flat().join('')),
    }
  })
}

function paged(pieces: readonly Piece[]): Piece[][] {
  const pages: Piece[][] = []
  let page: Piece[] = []
  let filled = 0
  pieces.forEach((one, at) => {
    const needed = one.lines + (one.withNext ? Math.min(pieces[at + 1]?.lines ?? 0, 2) : 0)
    if (page.length > 0 && (filled + needed > LINES || page.at(-1)?.endsPage)) {
      pages.push(page)
      page = []
      filled = 0
    }
    page.push(one)
    filled += one.lines
  })
  return page.length > 0 ? [...pages, page] : pages
}
