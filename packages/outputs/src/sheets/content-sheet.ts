import type { BoardPage } from '@mingbai/contracts/boards'
import type { Notice } from '@mingbai/contracts/notices'
import { boardPath } from '@mingbai/contracts/routes'
import type { SheetSize } from '@mingbai/contracts/sheets'
import { contentSheetCss } from '../css/content-sheet-css'
import { asText, type Fragment, html, trusted } from '../html'
import { qrSvg } from '../qr'
import { longDate } from '../view/dates'
import { sheetTexts } from '../view/words'
import { type SheetItem, sheetItems } from './sheet-items'
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

/** What hangs on a board now, to be read standing: titles, one sentence each, short tables; a QR that knows this sheet. */
export function contentSheet({ board, office, trial, lists, notices, publicUrl, number, madeOn, seal, size }: ContentSheet): string {
  const address = publicUrl.replace(/\/+$/, '') + boardPath(board.code, String(number))
  return asText(html`${trusted('<!DOCTYPE html>')}<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${contentSheetTexts.title} - ${board.name}</title><style>${trusted(contentSheetCss[size])}</style></head><body><header class="hint">${contentSheetTexts.hint(size)}</header><main class="sheet">${
    trial && html`<p class="trial">${sheetTexts.trial}</p>`
  }<div class="head"><div><p class="by">${office.fullName}</p><h1>${board.name}</h1><p class="now">${contentSheetTexts.now} · ${longDate(madeOn)}</p></div><div class="code"><div class="qr" role="img" aria-label="${sheetTexts.qr}">${qrSvg(address)}</div><p>${contentSheetTexts.scan}</p></div></div>${
    lists.length + notices.length === 0 && html`<p>${contentSheetTexts.none}</p>`
  }${sheetItems({ lists, notices, size }).map(section)}<div class="foot"><span>${contentSheetTexts.sheet(number)} · ${sheetTexts.code} ${board.code}</span><span>${sheetTexts.phone} ${office.phone}</span>${seal !== null && html`<span>${sheetTexts.seal} ${seal}</span>`}</div></main></body></html>`)
}

const section = ({ title, words, table, facts, until }: SheetItem): Fragment =>
  html`<section class="item"><h2>${title}</h2>${words !== '' && html`<p class="words">${words}</p>`}${table && tableOf(table)}<p class="facts">${facts}</p>${until !== '' && html`<p class="until">${until}</p>`}</section>`

const tableOf = ({ head, rows, more }: NonNullable<SheetItem['table']>): Fragment =>
  html`<table><thead><tr>${head.map((cell) => html`<th>${cell}</th>`)}</tr></thead><tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table>${more !== '' && html`<p class="facts">${more}</p>`}`
