import type { FiguresPage } from '@mingbai/contracts/figures'
import { pages, pageUrl } from '@mingbai/contracts/routes'
import { html } from '../html'
import { card, link, pairs } from '../parts/marks'
import { countBars, figureLines, figuresTexts, outcomeBars, type FigureBar } from '../view/figures'
import { paint, type Painted, type Scene } from './painted'

const lines = (bars: readonly FigureBar[]) => pairs(bars.map(({ label, words }) => [label, words]))

export function paintFigures(page: FiguresPage, scene: Scene): Painted {
  const { all, kinds, villages, year, years, smallestCell, sample } = page
  const others = years.filter((one) => one !== year)
  return paint(scene, {
    page: 'figures',
    title: pages.figures.title,
    lead: figuresTexts.lead(year),
    description: `${scene.tenant.fullName}：${figuresTexts.description}`,
    body: html`${sample && html`<p class="w-soft">${figuresTexts.sample}</p>`}${
      all.received === 0
        ? html`<p class="w-soft">${figuresTexts.none}</p>`
        : html`${card(figuresTexts.headline, pairs(figureLines(page)))}${
          all.outcomes.length > 0 && card(figuresTexts.outcomes, html`<p class="w-soft">${figuresTexts.outcomesHint}</p>`, lines(outcomeBars(page)))
        }${card(figuresTexts.kinds, lines(countBars(kinds)))}${card(figuresTexts.villages, lines(countBars(villages)))}`
    }${card(figuresTexts.how, [...figuresTexts.rules, figuresTexts.few(smallestCell)].map((words) => html`<p class="w-soft">${words}</p>`))}${
      others.map((one) => html`<p>${link(pageUrl('figures', { year: String(one) }), figuresTexts.lead(one))}</p>`)
    }`,
  })
}
