import type { BoardPage } from '@mingbai/contracts/boards'
import { placeUnverifiedLabel } from '@mingbai/contracts/resident-labels'
import { boardPath, guidePath, pageUrl, villageListPath } from '@mingbai/contracts/routes'
import type { PeopleListCard } from '@mingbai/contracts/people-list-card'
import { type Fragment, html } from './html'
import { serverPage } from './page'
import { hallPart } from './parts/hall'
import { icon } from './parts/icon'
import { card, link, sampleMark } from './parts/marks'
import { trialNote } from './parts/masthead'
import { caseRows, noticeRows } from './parts/rows'
import { ways, wideWay } from './parts/ways'
import { standingNote, type SheetStanding } from './sheets/sheet-standing'
import { boardPlace } from './view/boards'
import { listRowFacts, listRowTexts } from './view/list-rows'
import { telephoneUrl } from './view/phone'
import { surveyLine } from './view/survey-card'
import { elderTexts, pageTexts, serverTexts } from './view/words'

interface Opened {
  /** Of the sheet that was scanned. */
  standing?: SheetStanding | null
  /** Where 用小程序打开 leads; null: it is not offered. */
  miniProgram?: string | null
}

/** Behind the QR of a board: what hangs here, and the three ways on. `today` in Asia/Shanghai. */
export function boardPage({ board, notices, cases, lists, hall, survey, office, trial }: BoardPage, today: string, { standing = null, miniProgram = null }: Opened = {}): string {
  const village = board.village?.code
  const lead = html`${boardPlace(board)}${!board.placeVerified && html` <span class="w-tag w-tag-sample">${placeUnverifiedLabel}</span>`}`
  return serverPage({
    title: board.name,
    office,
    lead,
    body: html`${trialNote(trial)}${standing && standingNote(standing)}${ways([
      { to: pageUrl('newCase', { board: board.code }), words: pageTexts.complain, hint: pageTexts.complainHint },
      { to: pageUrl('track'), words: pageTexts.track, hint: pageTexts.trackHint },
      { to: telephoneUrl(office.phone), words: pageTexts.call, hint: office.phone },
    ])}${miniProgram !== null && wideWay({ to: miniProgram, words: serverTexts.miniProgram, hint: serverTexts.miniProgramHint })}<p class="w-plain">${link(pageUrl('home', { size: 'elder', board: board.code }), elderTexts.open)}</p><p class="w-elder">${link(`${boardPath(board.code)}?size=standard`, elderTexts.close)}</p>${hallPart(hall, today)}${survey && html`<p>${link(pageUrl('answer'), surveyLine(survey, today))}</p>`}${lists.length > 0 && card(listRowTexts.title, html`<ul class="w-rows">${lists.map((list) => listRow(list, board.code))}</ul>`)}${card(pageTexts.notices, noticeRows(notices, today), link(pageUrl('notices', { village }), pageTexts.allNotices))}${card(
      pageTexts.cases,
      caseRows(cases, today),
      link(pageUrl('cases', { village }), pageTexts.allCases),
    )}<p>${link(guidePath, serverTexts.guide)}</p>`,
  })
}

const listRow = (list: PeopleListCard, board: string): Fragment =>
  html`<li class="w-row-item"><a class="w-row" href="${villageListPath(list.id, { board })}"><span class="w-row-words">${list.sample && html`<span class="w-row-tag">${sampleMark(true)}</span>`}<span class="w-row-title">${list.title}</span><span class="w-row-facts">${listRowFacts(list).join(' · ')}</span></span>${icon('forward')}</a></li>`
