import type { Block } from '@mingbai/contracts/blocks'
import type { BoardPage } from '@mingbai/contracts/boards'
import type { Notice } from '@mingbai/contracts/notices'
import { boardPath } from '@mingbai/contracts/routes'
import type { SheetSize } from '@mingbai/contracts/sheets'
import { contentSheetCss } from '../css/content-sheet-css'
import { asText, type Fragment, html, trusted } from '../html'
import { qrSvg } from '../qr'
import { longDate } from '../view/dates'
import { sheetTexts } from '../view/words'
import { contentSheetTexts } from './words'

export interface ContentSheet extends Pick<BoardPage, 'board' | 'office' | 'trial' | 'lists'> {
  notices: readonly Notice[]
  /** PUBLIC_URL, with or without a slash at its end. */
  publicUrl: string
  number: number
  /** Asia/Shanghai date. */
  madeOn: string
  /** The newest seal of the ledger; null: none yet. */
  seal: string | null
  size: SheetSize
}

/** Rows of a table that are printed; the others are read by scanning. */
const ROWS = { A4: 8, A3: 16 } as const
const WORDS = { A4: 160, A3: 320 } as const

/** What hangs on a board now, to be read standing: titles, one sentence each, short tables; a QR that knows this sheet. */
export function contentSheet({ board, office, trial, lists, notices, publicUrl, number, madeOn, seal, size }: ContentSheet): string {
  const address = publicUrl.replace(/\/+$/, '') + boardPath(board.code, String(number))
  return asText(html`${trusted('<!DOCTYPE html>')}<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${contentSheetTexts.title} - ${board.name}</title><style>${trusted(contentSheetCss[size])}</style></head><body><header class="hint">${contentSheetTexts.hint(size)}</header><main class="sheet">${
    trial && html`<p class="trial">${sheetTexts.trial}</p>`
  }<div class="head"><div><p class="by">${office.fullName}</p><h1>${board.name}</h1><p class="now">${contentSheetTexts.now} · ${longDate(madeOn)}</p></div><div class="code"><div class="qr" role="img" aria-label="${sheetTexts.qr}">${qrSvg(address)}</div><p>${contentSheetTexts.scan}</p></div></div>${
    lists.length + notices.length === 0 && html`<p>${contentSheetTexts.none}</p>`
  }${lists.map(({ title, kindLabel, lastDay }) => html`<section class="item"><h2>${title}</h2><p class="facts">${kindLabel} · ${contentSheetTexts.names}</p>${lastDay !== null && html`<p class="until">${contentSheetTexts.until(longDate(lastDay))}</p>`}</section>`)}${notices.map((notice) => item(notice, size))}<div class="foot"><span>${contentSheetTexts.sheet(number)} · ${sheetTexts.code} ${board.code}</span><span>${sheetTexts.phone} ${office.phone}</span>${seal !== null && html`<span>${sheetTexts.seal} ${seal}</span>`}</div></main></body></html>`)
}

function item({ title, summary, blocks, organisation, publishedOn }: Notice, size: SheetSize): Fragment {
  const table = blocks.find((block) => block.kind === 'table')
  const words = summary || firstWords(blocks, WORDS[size])
  return html`<section class="item"><h2>${title}</h2>${words !== '' && html`<p class="words">${words}</p>`}${table?.kind === 'table' && tableOf(table, ROWS[size])}<p class="facts">${organisation} · ${longDate(publishedOn)}${contentSheetTexts.published}</p></section>`
}

function firstWords(blocks: readonly Block[], most: number): string {
  const text = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : block.kind === 'list' ? block.items : [])).join(' ')
  const letters = Array.from(text)
  return letters.length > most ? `${letters.slice(0, most).join('')}…` : text
}

const tableOf = ({ head, rows }: Extract<Block, { kind: 'table' }>, most: number): Fragment =>
  html`<table><thead><tr>${head.map((cell) => html`<th>${cell}</th>`)}</tr></thead><tbody>${rows.slice(0, most).map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table>${rows.length > most && html`<p class="facts">${contentSheetTexts.more(rows.length - most)}</p>`}`
