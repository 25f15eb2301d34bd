import type { Block } from '@mingbai/contracts/blocks'
import type { BoardPage } from '@mingbai/contracts/boards'
import type { Notice } from '@mingbai/contracts/notices'
import type { SheetSize } from '@mingbai/contracts/sheets'
import { longDate } from '../view/dates'
import { contentSheetTexts } from './words'

/** One thing that hangs on the board, as both the page to print and the paper show it. */
export interface SheetItem {
  title: string
  words: string
  table: { head: readonly string[]; rows: readonly (readonly string[])[]; more: string } | null
  facts: string
  /** 公示至×月×日，到期请撤; empty: it does not end. */
  until: string
}

/** Rows of a table that are printed; the others are read by scanning. */
const ROWS = { A4: 8, A3: 16 } as const
const WORDS = { A4: 160, A3: 320 } as const

/** Lists of people first, since they end; then notices, newest first as they came. */
export function sheetItems({ lists, notices, size }: Pick<BoardPage, 'lists'> & { notices: readonly Notice[]; size: SheetSize }): SheetItem[] {
  return [
    ...lists.map(({ title, kindLabel, lastDay }): SheetItem => ({
      title, words: '', table: null, facts: `${kindLabel} · ${contentSheetTexts.names}`, until: lastDay === null ? '' : contentSheetTexts.until(longDate(lastDay)),
    })),
    ...notices.map(({ title, summary, blocks, organisation, publishedOn }): SheetItem => ({
      title, words: summary || firstWords(blocks, WORDS[size]), table: firstTable(blocks, ROWS[size]), facts: `${organisation} · ${longDate(publishedOn)}${contentSheetTexts.published}`, until: '',
    })),
  ]
}

/** So many letters of what is written before tables. */
function firstWords(blocks: readonly Block[], most: number): string {
  const text = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : block.kind === 'list' ? block.items : [])).join(' ')
  const letters = Array.from(text)
  return letters.length > most ? `${letters.slice(0, most).join('')}…` : text
}

function firstTable(blocks: readonly Block[], most: number): SheetItem['table'] {
  const table = blocks.find((block) => block.kind === 'table')
  if (table?.kind !== 'table') return null
  const { head, rows } = table
  return { head, rows: rows.slice(0, most), more: rows.length > most ? contentSheetTexts.more(rows.length - most) : '' }
}
