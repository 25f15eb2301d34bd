import type { PeopleRow, VillageList } from '@mingbai/contracts/people-lists'
import { pageUrl, villageListPath } from '@mingbai/contracts/routes'
import { type Fragment, html } from './html'
import { type Office, serverPage } from './page'
import { card, link, pairs, sampleMark } from './parts/marks'
import { isListOver, listStanding, listTexts, listTotals, personFacts } from './view/lists'
import { pageTexts } from './view/words'

export interface VillageListPage {
  office: Office
  list: VillageList
  /** Code of the board that was scanned. */
  board: string
  /** What was looked for, empty for all. */
  name: string
  /** Whole seconds until nobody may see the names any more; null: no end is set. */
  secondsLeft: number | null
}

/** Names that hang at one village's board: nobody keeps this page, and it empties itself when its time is over. */
export function villageListPage({ office, list, board, name, secondsLeft }: VillageListPage): string {
  const over = isListOver(list)
  return serverPage({
    title: list.title,
    office,
    // A day is the longest a browser counts reliably; a page open longer asks again.
    reloadAfter: secondsLeft === null ? null : Math.min(secondsLeft + 1, 86_400),
    lead: html`${list.sample && html`${sampleMark(true)} `}${list.village.name} · ${list.kindLabel} · <strong>${list.stateLabel}</strong>`,
    body: html`<p class="w-note">${listStanding(list)}</p>${card(listTexts.totals, pairs(listTotals(list)))}${!over && search(list, board, name)}${!over && people(list, board, name)}${!over && card(
      listTexts.wrong,
      html`<p>${listTexts.wrongHint}</p>`,
      link(pageUrl('newCase', { board, about: `list:${list.id}` }), listTexts.object),
    )}`,
  })
}

const search = (list: VillageList, board: string, name: string): Fragment =>
  html`<form class="w-find" action="${villageListPath(list.id)}" method="get"><input type="hidden" name="board" value="${board}"><label for="name">${listTexts.find}</label><div class="w-find-line"><input class="w-input" id="name" name="name" value="${name}" maxlength="20" autocomplete="off"><button class="w-find-go" type="submit">${listTexts.findGo}</button></div></form>`

function people(list: VillageList, board: string, name: string): Fragment {
  if (list.rows.length === 0) return html`<p>${listTexts.nobody}</p>`
  const next = list.next && villageListPath(list.id, { board, name, before: list.next })
  return card(listTexts.names, html`<ul class="w-people">${list.rows.map((row) => person(row, list.columns))}</ul>`, next && link(next, pageTexts.older))
}

/** One household a row, name first: a table of six columns cannot be read on a phone. */
const person = (row: PeopleRow, columns: VillageList['columns']): Fragment =>
  html`<li class="w-person"><strong class="w-person-name">${row.name}</strong><span class="w-person-facts">${personFacts(row, columns).map((fact) => html`<span class="w-fact">${fact}</span> `)}</span></li>`
