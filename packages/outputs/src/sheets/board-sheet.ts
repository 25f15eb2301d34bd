import type { BoardPage } from '@mingbai/contracts/boards'
import { boardPath } from '@mingbai/contracts/routes'
import { sheetCss } from '../css/sheet-css'
import { asText, html, trusted } from '../html'
import { qrSvg } from '../qr'
import { boardPlace } from '../view/boards'
import { longDate } from '../view/dates'
import { sheetTexts } from '../view/words'

export interface BoardSheet extends Pick<BoardPage, 'board' | 'office' | 'trial'> {
  /** PUBLIC_URL, https://host, with or without a slash at its end. */
  publicUrl: string
  /** Asia/Shanghai date. */
  printedOn: string
  /** Number of the sheet, kept in the QR so that an old sheet is known by its scan. */
  sheet?: string
  /** The newest seal of the ledger, to be held against us later; null: none yet. */
  seal?: string | null
}

const boardAddress = (publicUrl: string, code: string, sheet?: string): string => publicUrl.replace(/\/+$/, '') + boardPath(code, sheet)

/** One A4 sheet that hangs on a board: scan, or type, or ring. */
export function boardSheet({ board, office, trial, publicUrl, printedOn, sheet, seal = null }: BoardSheet): string {
  const steps = sheetTexts.how.map(({ name, words }) => html`<li class="how-step"><strong>${name}</strong>${words}</li>`)
  return asText(html`${trusted('<!DOCTYPE html>')}<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${sheetTexts.title} - ${board.name}</title><style>${trusted(sheetCss)}</style></head><body><header class="hint">${sheetTexts.hint}</header><main class="sheet">${
    trial && html`<p class="trial">${sheetTexts.trial}</p>`
  }<p class="by">${office.fullName}</p><h1 class="${board.name.length > 12 ? 'name name-long' : 'name'}">${board.name}</h1><hr class="rule"><p class="call">${sheetTexts.scan}</p><div class="qr" role="img" aria-label="${sheetTexts.qr}">${qrSvg(boardAddress(publicUrl, board.code, sheet))}</div><ul class="how">${steps}</ul><div class="phone-block"><p class="phone-words">${sheetTexts.phone}</p><p class="digits">${office.phone}</p></div><div class="foot"><div>${sheetTexts.type}<br><span class="typed">${boardAddress(publicUrl, board.code)}</span></div><div class="foot-right">${boardPlace(board)}<br>${sheetTexts.code} <span class="typed">${board.code}</span><br>${longDate(printedOn)}${sheetTexts.printed}${seal !== null && html`<br>${sheetTexts.seal} <span class="typed">${seal}</span>`}</div></div></main></body></html>`)
}
