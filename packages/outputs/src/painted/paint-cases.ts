import type { CaseCard } from '@mingbai/contracts/case-card'
import type { CasePage } from '@mingbai/contracts/cases'
import { pages, pageUrl } from '@mingbai/contracts/routes'
import { html } from '../html'
import { card, factWords, link, pairs, phoneLink, sampleMark, statusTag } from '../parts/marks'
import { caseRows } from '../parts/rows'
import { timeline } from '../parts/timeline'
import { caseTexts, caseTitle, excerpt, outcomeFacts, receivedFacts } from '../view/cases'
import { dueSources } from '../view/due'
import { villagesText } from '../view/notices'
import { pageTexts } from '../view/words'
import { paint, type Painted, type Scene } from './painted'

/** A page of a list and the choice it was asked with; `scope` says it in words (a village), null: everything. */
interface ListPage<Item> {
  items: Item[]
  next: string | null
  query: Record<string, string | undefined>
  scope: string | null
}

export function paintCases({ items, next, query, scope }: ListPage<CaseCard>, scene: Scene): Painted {
  return paint(scene, {
    page: 'cases',
    title: pages.cases.title,
    lead: scope ?? villagesText([]),
    description: `${scene.tenant.fullName}${pages.cases.title}`,
    body: html`<p>${link(pageUrl('figures'), pages.figures.title)}</p><div class="w-card">${caseRows(items, scene.today)}</div>${next !== null && html`<p>${link(pageUrl('cases', { ...query, before: next }), pageTexts.older)}</p>`}`,
  })
}

export function paintCase(one: CasePage, scene: Scene): Painted {
  const { outcome, office } = one
  return paint(scene, {
    page: 'case',
    title: caseTitle(one),
    lead: html`${statusTag(one)}${sampleMark(one.sample)}${factWords(receivedFacts(one, scene.today))}`,
    description: excerpt(one.words),
    body: html`${card(caseTexts.words, html`<p class="${one.wordsShown ? 'w-words' : 'w-words w-soft'}">${one.words}</p>`)}${
      outcome !== null &&
      card(
        caseTexts.result,
        html`<p class="w-outcome">${outcome.label}</p>${outcome.words !== '' && html`<p class="w-words">${outcome.words}</p>`}<p class="w-soft">${outcomeFacts(one, outcome.on)}</p>`,
      )
    }${card(caseTexts.steps, timeline(one))}${card(
      caseTexts.about,
      pairs([
        [caseTexts.number, one.number],
        [caseTexts.regarding, one.about?.type === 'notice' ? link(pageUrl('notice', { id: one.about.id }), caseTexts.titled(one.about.title)) : ''],
        [caseTexts.together, one.joinedTo ? link(pageUrl('case', { id: one.joinedTo.id }), caseTexts.seeTogether(one.joinedTo.number)) : ''],
        [caseTexts.alsoMet, one.alsoMet > 0 ? caseTexts.people(one.alsoMet) : ''],
        [caseTexts.place, [one.village, one.spot].filter((word) => word !== '').join(' ')],
        [caseTexts.handledBy, one.handledBy],
        ...(one.due ? dueSources(one.due) : []),
        [caseTexts.ask, html`${office.name} ${phoneLink(office.phone)}`],
      ]),
    )}`,
  })
}
