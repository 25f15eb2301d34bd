import type { BoardView } from '@mingbai/contracts/boards'
import { kioskPath } from '@mingbai/contracts/screens'
import { asText, type Fragment, html, trusted } from '../html'
import type { Office } from '../page'
import { trialNote } from '../parts/masthead'
import { qrSvg } from '../qr'
import { siteName, siteTitle } from '../view/words'
import { kioskCss } from './kiosk-css'
import { kioskTexts } from './texts'

/** What every page of one 查阅机 knows. */
export interface Kiosk {
  board: BoardView
  office: Office
  trial: boolean
  /** Scheme and host that a phone reaches. */
  origin: string
  /** Address of the script that leads back to the start; null: plain pages. */
  script: string | null
  /** Asia/Shanghai. */
  today: string
}

interface KioskPage {
  title: string
  body: Fragment
  /** Path on the phone of what is read here. */
  onPhone: string
  isStart?: boolean
}

/**
 * One page. The script takes only what is inside `#page` from an answer and puts it in place of the last one: nothing
 * enters the history, and without network the page that stands there stays.
 */
export function kioskPage({ board, office, trial, origin, script }: Kiosk, { title, body, onPhone, isStart = false }: KioskPage): string {
  const start = kioskPath(board.code)
  return asText(html`${trusted('<!DOCTYPE html>')}<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><link rel="icon" href="data:,"><meta name="format-detection" content="telephone=no"><title>${siteTitle(`${title} · ${kioskTexts.title}`, siteName(office.township))}</title><style>${trusted(kioskCss)}</style></head><body data-kind="kiosk" data-start="${start}"><div class="k-page" id="page"${isStart && html` data-is-start="yes"`}><header class="k-top"><div><p class="k-by">${office.fullName}</p><p class="k-board">${board.name}</p></div>${
    !isStart && html`<a class="k-home" href="${start}">${kioskTexts.toStart}</a>`
  }</header><main class="k-main" id="main" tabindex="-1"><h1 class="k-title">${title}</h1>${isStart && trialNote(trial)}${body}</main><footer class="k-foot"><p class="k-ring">${kioskTexts.phone}<span class="k-digits">${office.phone}</span></p><div class="k-scan"><p><strong>${kioskTexts.onPhone}</strong><br>${kioskTexts.onPhoneHint}</p><div class="k-qr" role="img" aria-label="${kioskTexts.qr}">${qrSvg(origin.replace(/\/+$/, '') + onPhone)}</div></div></footer></div><div class="k-still" id="still" role="alertdialog" aria-modal="true" aria-labelledby="still-title" aria-describedby="still-count" hidden><div class="k-still-card"><p class="k-still-title" id="still-title">${kioskTexts.still}</p><p class="k-still-count" id="still-count"><span class="k-still-seconds" id="seconds"></span> ${kioskTexts.stillHint}</p><button class="k-still-button" id="stay" type="button">${kioskTexts.stillButton}</button></div></div><p class="k-trouble" id="trouble" role="status" hidden>${kioskTexts.trouble}</p>${
    script !== null && html`<script src="${script}" defer></script>`
  }</body></html>`)
}
