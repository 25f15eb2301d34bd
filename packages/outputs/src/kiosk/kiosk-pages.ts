import { sampleLabel } from '@mingbai/contracts/resident-labels'
import { limits } from '@mingbai/contracts/limits'
import type { NoticeCard } from '@mingbai/contracts/notice-card'
import type { Notice } from '@mingbai/contracts/notices'
import { boardPath, noticePath, pageUrl } from '@mingbai/contracts/routes'
import { kioskPath } from '@mingbai/contracts/screens'
import type { SearchHit } from '@mingbai/contracts/search'
import { type Fragment, html } from '../html'
import { textBlocks } from '../parts/blocks'
import { overMark, sampleMark } from '../parts/marks'
import { longDate, shortDate } from '../view/dates'
import { noticePageTexts } from '../view/notice-page'
import { noticeFacts, pictureName } from '../view/notices'
import { type Kiosk, kioskPage } from './kiosk-frame'
import { kioskTexts, kioskWords } from './texts'

interface Start {
  notices: readonly NoticeCard[]
  /** Those in which something stands. */
  areas: ReadonlyArray<{ code: string; name: string; plainName: string }>
  villages: ReadonlyArray<{ code: string; name: string }>
}

/** The page it always comes back to. */
export function kioskStart(kiosk: Kiosk, { notices, areas, villages }: Start): string {
  const { code } = kiosk.board
  return kioskPage(kiosk, {
    title: kioskTexts.start, isStart: true, onPhone: boardPath(code),
    body: html`${searchForm(code)}${section(kioskTexts.words, tiles(kioskWords.map((word) => ({ to: kioskPath(code, 'search', { q: word }), name: word }))))}${section(
      kioskTexts.newest, rows(kiosk, notices), html`<p><a class="k-wide" href="${kioskPath(code, 'list')}">${kioskTexts.allNewest}</a></p>`,
    )}${areas.length > 0 && section(kioskTexts.byArea, tiles(areas.map((area) => ({ to: kioskPath(code, 'list', { area: area.code }), name: area.plainName || area.name, hint: area.plainName && area.name })), true))}${section(
      kioskTexts.byVillage, tiles(villages.map((village) => ({ to: kioskPath(code, 'list', { village: village.code }), name: village.name }))),
    )}`,
  })
}

interface List {
  title: string
  items: readonly NoticeCard[]
  next: string | null
  query: { area?: string; village?: string }
}

export function kioskList(kiosk: Kiosk, { title, items, next, query }: List): string {
  return kioskPage(kiosk, {
    title, onPhone: pageUrl('notices', query),
    body: html`${rows(kiosk, items)}${next !== null && html`<p><a class="k-wide" href="${kioskPath(kiosk.board.code, 'list', { ...query, before: next })}">${kioskTexts.older}</a></p>`}`,
  })
}

export function kioskSearch(kiosk: Kiosk, q: string, hits: readonly SearchHit[]): string {
  const { code } = kiosk.board
  const found = hits.map((hit) => ({ id: hit.id, title: hit.title, summary: hit.parts.map(({ text }) => text).join(''), facts: [...sampleWord(hit), shortDate(hit.on, kiosk.today)] }))
  const nothing = q === '' ? kioskTexts.searchEmpty : kioskTexts.foundNone
  return kioskPage(kiosk, {
    title: q === '' ? kioskTexts.search : kioskTexts.found(q), onPhone: pageUrl('search', { q }),
    body: html`${searchForm(code)}${found.length > 0 ? list(found.map((hit) => row(code, hit))) : html`<p role="status">${nothing}</p>${tiles(kioskWords.map((word) => ({ to: kioskPath(code, 'search', { q: word }), name: word })))}`}`,
  })
}

export function kioskNotice(kiosk: Kiosk, notice: Notice): string {
  const pictures = notice.attachments.filter(({ width }) => width > 0)
  return kioskPage(kiosk, {
    title: notice.title, onPhone: noticePath(notice.id),
    body: html`<p class="k-facts">${overMark(notice, kiosk.today)}${sampleMark(notice.sample)}${noticeFacts(notice, kiosk.today).join(' · ')}</p>${
      notice.summary !== '' && html`<p class="k-summary"><span class="k-summary-name">${noticePageTexts.summary}</span>${notice.summary}</p>`
    }${textBlocks(notice.blocks)}${
      pictures.length > 0 && html`<div class="k-pictures">${pictures.map(({ url, width, height, caption }) => html`<img class="k-picture" src="${url}" width="${width}" height="${height}" alt="${pictureName(caption)}">`)}</div>`
    }${pictures.length < notice.attachments.length && html`<p class="k-note">${kioskTexts.filesByPhone}</p>`}<p class="k-facts">${noticePageTexts.indexNumber} ${notice.indexNumber} · ${longDate(notice.publishedOn)}</p>`,
  })
}

/** What stood there when the list was drawn may be gone when it is touched. */
export const kioskGone = (kiosk: Kiosk): string =>
  kioskPage(kiosk, { title: kioskTexts.gone, onPhone: boardPath(kiosk.board.code), body: html`<p>${kioskTexts.goneHint}</p>` })

const section = (title: string, ...body: readonly Fragment[]): Fragment => html`<section><h2 class="k-section">${title}</h2>${body}</section>`

/** Nothing of what was typed is remembered, neither by us nor by the browser. */
const searchForm = (code: string): Fragment =>
  html`<form class="k-find" role="search" action="${kioskPath(code, 'search')}" method="get" autocomplete="off"><input class="k-input" type="text" name="q" maxlength="${limits.search}" aria-label="${kioskTexts.search}" placeholder="${kioskTexts.searchHint}" autocomplete="off" autocorrect="off" autocapitalize="off" spellcheck="false" enterkeyhint="search"><button class="k-go" type="submit">${kioskTexts.searchButton}</button></form>`

interface Tile { to: string; name: string; hint?: string }

const tiles = (all: readonly Tile[], wide = false): Fragment =>
  html`<ul class="${wide ? 'k-tiles k-tiles-wide' : 'k-tiles'}">${all.map(({ to, name, hint }) => html`<li><a class="k-tile" href="${to}"><span>${name}</span>${hint && html`<span class="k-tile-hint">${hint}</span>`}</a></li>`)}</ul>`

const sampleWord = ({ sample }: { sample: boolean }): string[] => (sample ? [sampleLabel] : [])

interface Row { id: string; title: string; summary: string; facts: readonly string[] }

const row = (code: string, { id, title, summary, facts }: Row): Fragment =>
  html`<li><a class="k-row" href="${kioskPath(code, 'notice', { id })}"><span class="k-row-title">${title}</span>${summary !== '' && html`<span class="k-row-summary">${summary}</span>`}<span class="k-row-facts">${facts.join(' · ')}</span></a></li>`

const list = (all: readonly Fragment[]): Fragment => html`<ul class="k-rows">${all}</ul>`

const rows = ({ board, today }: Kiosk, notices: readonly NoticeCard[]): Fragment =>
  notices.length === 0 ? html`<p class="k-soft">${kioskTexts.none}</p>` : list(notices.map((notice) => row(board.code, { ...notice, facts: [...sampleWord(notice), ...noticeFacts(notice, today)] })))
