import { type ErrorCode, errorText } from '@mingbai/contracts/errors'
import { pageUrl } from '@mingbai/contracts/routes'
import { html } from './html'
import { type Office, serverPage } from './page'
import { ways } from './parts/ways'
import { messageTexts, pageTexts, serverTexts } from './view/words'

/** A refusal with a way on: never a dead end. */
function messagePage(office: Office, title: string, words: string): string {
  return serverPage({
    title,
    office,
    body: html`<p>${words}</p>${ways([
      { to: pageUrl('home'), words: serverTexts.home, hint: messageTexts.homeHint },
      { to: pageUrl('newCase'), words: pageTexts.complain, hint: pageTexts.complainHint },
      { to: pageUrl('track'), words: pageTexts.track, hint: pageTexts.trackHint },
    ])}`,
  })
}

export const notFoundPage = (office: Office): string => messagePage(office, messageTexts.notFound, errorText('notFound'))

export const boardNotFoundPage = (office: Office): string => messagePage(office, messageTexts.boardNotFound, errorText('boardNotFound'))

/** Any other refusal of a page: 503 busy, 500 serverError, 410 reportWithdrawn … */
export const errorPage = (office: Office, code: ErrorCode, detail?: Record<string, string | number>): string =>
  messagePage(office, code === 'reportWithdrawn' ? messageTexts.withdrawn : messageTexts.error, errorText(code, detail))
