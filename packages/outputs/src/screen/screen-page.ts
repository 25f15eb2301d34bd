import type { BoardPage } from '@mingbai/contracts/boards'
import { sampleLabel } from '@mingbai/contracts/resident-labels'
import { boardPath, noticePath } from '@mingbai/contracts/routes'
import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import { asText, type Fragment, html, trusted } from '../html'
import { qrSvg } from '../qr'
import { longDate } from '../view/dates'
import { noticeFacts } from '../view/notices'
import { siteName, siteTitle } from '../view/words'
import { screenCss } from './screen-css'
import { type ScreenNotice, slidesOf } from './slides'
import { screenTexts } from './texts'

export interface ScreenPage extends Pick<BoardPage, 'board' | 'office' | 'trial'> {
  notices: readonly ScreenNotice[]
  /** Scheme and host that a phone reaches. */
  origin: string
  /** Address of the script that turns the views; null: all stand below each other. */
  script: string | null
  /** Asia/Shanghai. */
  today: string
}

/**
 * Everything a screen shows until somebody publishes again. The same document is the answer to its own polling:
 * the script puts the new views in place of the old. `data-until` ends a view by itself, with or without network.
 */
export function screenPage({ board, office, trial, notices, origin, script, today }: ScreenPage): string {
  const site = origin.replace(/\/+$/, '')
  return asText(html`${trusted('<!DOCTYPE html>')}<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><link rel="icon" href="data:,"><title>${siteTitle(`${screenTexts.title} ${board.name}`, siteName(office.township))}</title><style>${trusted(screenCss)}</style></head><body data-kind="screen"><header class="s-top"><div><p class="s-by">${office.fullName}</p><h1 class="s-board">${board.name}${trial && html`<span class="s-trial">${screenTexts.trial}</span>`}</h1></div><div class="s-clock" id="clock" hidden><p class="s-time" id="time"></p><p class="s-day" id="day"></p></div></header><main class="s-slides" id="slides" tabindex="-1">${notices.map((notice) => views(notice, site, today))}${empty(site + boardPath(board.code), notices.length > 0)}</main><footer class="s-foot"><span class="s-count" id="count" hidden></span><span class="s-way" id="way" hidden aria-hidden="true"><span class="s-way-done" id="done"></span></span><span class="s-offline" id="offline" role="status" hidden data-words="${screenTexts.offline}"></span><span class="s-phone">${screenTexts.phone} <span class="s-digits">${office.phone}</span></span></footer>${script !== null && html`<script src="${script}" defer></script>`}</body></html>`)
}

function views(notice: ScreenNotice, site: string, today: string): Fragment[] {
  const facts = [...(notice.sample ? [sampleLabel] : []), ...noticeFacts(notice, today)].join(' · ')
  return slidesOf(notice).map(
    ({ body, seconds }, at) =>
      html`<section class="s-slide" data-key="${notice.id}-${at}" data-seconds="${seconds}"${notice.until !== null && html` data-until="${notice.until}"`}><div class="s-words"><p class="s-facts">${facts}</p>${body}</div><aside class="s-side">${qr(site + noticePath(notice.id), screenTexts.scan)}${
        notice.until !== null && html`<p class="s-until">${screenTexts.until}<br>${longDate(dayOf(notice.until))}</p>`
      }</aside></section>`,
  )
}

/** Shown when nothing is left; the script uncovers it, without script the page is written so. */
const empty = (address: string, hidden: boolean): Fragment =>
  html`<section class="s-slide s-none" id="none"${hidden && html` hidden`}><div class="s-words"><h2 class="s-title">${screenTexts.none}</h2><p class="s-lead">${screenTexts.noneHint}</p></div><aside class="s-side">${qr(address, screenTexts.scanBoard)}</aside></section>`

const qr = (address: string, words: string): Fragment => html`<div class="s-qr" role="img" aria-label="${words}${screenTexts.qr}">${qrSvg(address)}</div><p>${words}</p>`

/** Last day on which it is shown: an end at midnight belongs to the day before. */
const dayOf = (until: string): string => shanghaiDate(new Date(Date.parse(until) - 1))
