import { pageUrl } from '@mingbai/contracts/routes'
import { html } from '../html'
import { type Office, serverPage } from '../page'
import { card, link, pairs } from '../parts/marks'
import { countyTexts as texts } from './words'

export interface TownshipFigures {
  code: string
  name: string
  /** Nothing of it is real yet. */
  trial: boolean
  notices: number
  postings: number
  /** Null: too few to tell of. */
  cases: { received: number; closed: number; open: number; overdue: number } | null
}

export interface CountyPage {
  office: Office
  county: string
  year: number
  smallestCell: number
  /** By their codes. */
  townships: readonly TownshipFigures[]
  owner: { name: string; verified: boolean } | null
  filing: string
}

/** All townships of one server: what each has published and done, no ranks, and the way to each. */
export function countyPage({ office, county, year, smallestCell, townships, owner, filing }: CountyPage): string {
  return serverPage({
    title: texts.title(county),
    office,
    lead: texts.lead(year),
    body: html`${townships.map((one) => townshipCard(one, smallestCell))}<p class="w-note">${texts.order}</p>${owner && card(
      texts.owner, html`<p>${texts.ownerHow(owner.name)}${!owner.verified && texts.unconfirmed}</p>`, pairs([[texts.filing, filing]]))}`,
  })
}

const townshipCard = ({ code, name, trial, notices, postings, cases }: TownshipFigures, smallestCell: number) => card(name,
  trial
    ? html`<p>${texts.trial}</p>`
    : pairs([
        [texts.published, texts.publishedHow(notices, postings)],
        [texts.cases, cases ? texts.casesHow(cases.received, cases.closed, cases.open) : texts.few(smallestCell)],
        [texts.overdue, cases ? texts.overdueHow(cases.overdue) : ''],
      ]),
  html`<p>${link(pageUrl('home', { org: code }), texts.see(name))}</p>`)
