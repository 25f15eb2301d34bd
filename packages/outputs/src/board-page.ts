import type { BoardPage } from '@mingbai/contracts/boards'
import { placeUnverifiedLabel } from '@mingbai/contracts/labels'
import { pageUrl } from '@mingbai/contracts/routes'
import { html } from './html'
import { serverPage } from './page'
import { card, link } from './parts/marks'
import { trialNote } from './parts/masthead'
import { caseRows, noticeRows } from './parts/rows'
import { ways } from './parts/ways'
import { boardPlace } from './view/boards'
import { telephoneUrl } from './view/phone'
import { pageTexts } from './view/words'

/** Behind the QR of a board: what hangs here, and the three ways on. `today` in Asia/Shanghai. */
export function boardPage({ board, notices, cases, office, trial }: BoardPage, today: string): string {
  const village = board.village?.code
  const lead = html`${boardPlace(board)}${!board.placeVerified && html` <span class="w-tag w-tag-sample">${placeUnverifiedLabel}</span>`}`
  return serverPage({
    title: board.name,
    office,
    lead,
    body: html`${trialNote(trial)}${ways([
      { to: pageUrl('newCase', { board: board.code }), words: pageTexts.complain, hint: pageTexts.complainHint },
      { to: pageUrl('track'), words: pageTexts.track, hint: pageTexts.trackHint },
      { to: telephoneUrl(office.phone), words: pageTexts.call, hint: office.phone },
    ])}${card(pageTexts.notices, noticeRows(notices, today), link(pageUrl('notices', { village }), pageTexts.allNotices))}${card(
      pageTexts.cases,
      caseRows(cases, today),
      link(pageUrl('cases', { village }), pageTexts.allCases),
    )}`,
  })
}
