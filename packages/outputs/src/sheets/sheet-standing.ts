import { pageUrl, villageListPath } from '@mingbai/contracts/routes'
import { hangPath } from '@mingbai/contracts/sheets'
import { type Fragment, html } from '../html'
import { card, link } from '../parts/marks'
import { longDate } from '../view/dates'
import { standingTexts } from './words'

/** What is known of a sheet of paper that was scanned. */
export interface SheetStanding {
  board: string
  number: number
  madeOn: string
  isCurrent: boolean
  /** Left out: newest, or nobody can tell. */
  updatedOn?: string
  changed: readonly { kind: 'notice' | 'list'; id: string; title: string }[]
  gone: readonly string[]
}

/** Of a paper that is not the newest. */
const outdatedWords = ({ updatedOn }: Pick<SheetStanding, 'updatedOn'>): string => (updatedOn === undefined ? standingTexts.outdated : standingTexts.updated(longDate(updatedOn)))

export function standingNote({ board, number, madeOn, isCurrent, updatedOn, changed, gone }: SheetStanding): Fragment {
  const staff = html`<p class="w-soft">${link(hangPath(board, number), standingTexts.staff)}</p>`
  if (isCurrent) return html`<section class="w-card"><p><span class="w-tag w-tag-done">${standingTexts.current}</span> ${standingTexts.sheet(number, longDate(madeOn))}</p>${staff}</section>`
  return card(
    outdatedWords({ updatedOn }),
    html`<p>${standingTexts.sheet(number, longDate(madeOn))}</p>`,
    changed.length > 0 && html`<p>${standingTexts.fresh}</p><ul>${changed.map(({ kind, id, title }) => html`<li class="w-list-item">${link(kind === 'notice' ? pageUrl('notice', { id }) : villageListPath(id, { board }), title)}</li>`)}</ul>`,
    gone.length > 0 && html`<p>${standingTexts.gone}</p><ul>${gone.map((title) => html`<li class="w-list-item">${title}</li>`)}</ul>`,
    staff,
  )
}
