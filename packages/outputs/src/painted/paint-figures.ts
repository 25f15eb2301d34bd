import type { FiguresPage, MoneyPage, PublishedPage } from '@mingbai/contracts/figures'
import { pages, pageUrl } from '@mingbai/contracts/routes'
import { type Fragment, html } from '../html'
import { choices } from '../parts/choices'
import { card, link, pairs } from '../parts/marks'
import { countBars, figureChips, figureLines, figuresTexts, outcomeBars, type FigureBar, type FigurePageName } from '../view/figures'
import { isEmptyMoney, moneyTexts, partBars, subsidyLines, subsidyNotes, subsidyYearBars, threeCostBars, villageMoneyBars } from '../view/money-figures'
import { areaBars, carrierBars, noticeMonthBars, postingMonthBars, publishedLines, publishedTexts } from '../view/published-figures'
import { paint, type Painted, type Scene } from './painted'

const howCounted = (rules: readonly string[]) => card(figuresTexts.how, soft(rules))
const soft = (lines: readonly string[]): Fragment[] => lines.map((words) => html`<p class="w-soft">${words}</p>`)
const otherYears = (name: FigurePageName, { year, years }: { year: number; years: readonly number[] }, lead: (year: number) => string): Fragment[] =>
  years.filter((one) => one !== year).map((one) => html`<p>${link(pageUrl(name, { year: String(one) }), lead(one))}</p>`)
const lines = (bars: readonly FigureBar[]) => pairs(bars.map(({ label, words }) => [label, words]))

export function paintFigures(page: FiguresPage, scene: Scene): Painted {
  const { all, kinds, villages, year, smallestCell, sample } = page
  return paint(scene, {
    page: 'figures',
    title: pages.figures.title,
    lead: figuresTexts.lead(year),
    description: `${scene.tenant.fullName}：${figuresTexts.description}`,
    body: html`${choices(figuresTexts.which, figureChips('figures', year))}${sample && html`<p class="w-soft">${figuresTexts.sample}</p>`}${
      all.received === 0
        ? html`<p class="w-soft">${figuresTexts.none}</p>`
        : html`${card(figuresTexts.headline, pairs(figureLines(page)))}${
          all.outcomes.length > 0 && card(figuresTexts.outcomes, html`<p class="w-soft">${figuresTexts.outcomesHint}</p>`, lines(outcomeBars(page)))
        }${card(figuresTexts.kinds, lines(countBars(kinds)))}${card(figuresTexts.villages, lines(countBars(villages)))}`
    }${howCounted([...figuresTexts.rules, figuresTexts.few(smallestCell)])}${otherYears('figures', page, figuresTexts.lead)}`,
  })
}

export function paintPublished(page: PublishedPage, scene: Scene): Painted {
  return paint(scene, {
    page: 'published',
    title: pages.published.title,
    lead: publishedTexts.lead(page.year),
    description: `${scene.tenant.fullName}：${publishedTexts.description}`,
    body: html`${choices(figuresTexts.which, figureChips('published', page.year))}${page.sample && soft([figuresTexts.sample])}${
      page.notices + page.postings === 0 ? soft([publishedTexts.none]) : publishedCards(page)
    }${howCounted(publishedTexts.rules)}${otherYears('published', page, publishedTexts.lead)}`,
  })
}

const publishedCards = (page: PublishedPage): Fragment[] => [
  card(figuresTexts.headline, pairs(publishedLines(page))),
  card(publishedTexts.noticesByMonth, lines(noticeMonthBars(page))),
  card(publishedTexts.areas, lines(areaBars(page))),
  ...(page.postings === 0
    ? soft([publishedTexts.noPostings])
    : [card(publishedTexts.postingsByMonth, lines(postingMonthBars(page))), card(publishedTexts.carriers, soft([publishedTexts.carriersHint]), lines(carrierBars(page)))]),
]

export function paintMoney(page: MoneyPage, scene: Scene): Painted {
  return paint(scene, {
    page: 'money',
    title: pages.money.title,
    lead: moneyTexts.lead(page.year),
    description: `${scene.tenant.fullName}：${moneyTexts.description}`,
    body: html`${choices(figuresTexts.which, figureChips('money', page.year))}${page.sample && soft([figuresTexts.sample])}${isEmptyMoney(page) ? soft([moneyTexts.none]) : moneyCards(page)}${
      howCounted([...moneyTexts.rules, moneyTexts.few(page.smallestCell)])
    }${otherYears('money', page, moneyTexts.lead)}`,
  })
}

const moneyCards = (page: MoneyPage): Fragment[] => [
  card(moneyTexts.subsidies(page.year), page.subsidies.villages.length > 0 && html`${pairs(subsidyLines(page))}${lines(villageMoneyBars(page))}`, soft(subsidyNotes(page))),
  ...(page.subsidyYears.length > 1 ? [card(moneyTexts.subsidyYears, lines(subsidyYearBars(page)))] : []),
  ...threeCostCards(page),
]

function threeCostCards(page: MoneyPage): Fragment[] {
  const [newest] = page.threeCosts
  if (!newest) return soft([moneyTexts.noThreeCosts])
  const originals = page.threeCosts.map(({ year, stage, notice }) => html`<p>${link(pageUrl('notice', { id: notice }), moneyTexts.original(year, stage))}</p>`)
  return [
    card(moneyTexts.threeCosts, soft([moneyTexts.threeCostsHint]), lines(threeCostBars(page))),
    card(moneyTexts.parts(newest.year, newest.stage), lines(partBars(newest.parts)), originals),
  ]
}
