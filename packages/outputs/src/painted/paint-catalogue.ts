import type { CatalogueArea, CataloguePage } from '@mingbai/contracts/catalogue'
import { pages, pageUrl } from '@mingbai/contracts/routes'
import { type Fragment, html } from '../html'
import { icon } from '../parts/icon'
import { card, factWords, link } from '../parts/marks'
import { topicRows } from '../parts/rows'
import { areaNames, dutyMark, itemDetails, itemFacts, itemTitle } from '../view/catalogue'
import { topicTexts } from '../view/topics'
import { catalogueTexts } from '../view/catalogue-words'
import { paint, type Painted, type Scene } from './painted'

type Item = CatalogueArea['items'][number]

function item(one: Item): Fragment {
  const mark = dutyMark(one)
  return html`<li class="w-row-item"><div class="w-row"><span class="w-row-words">${
    (mark !== null || !one.verified) && html`<span class="w-row-tag">${mark && html`<span class="w-tag w-tag-${mark.tone}">${mark.words}</span>`}${!one.verified && html`<span class="w-tag w-tag-sample">${catalogueTexts.unverified}</span>`}</span>`
  }<span class="w-row-title">${itemTitle(one)}</span>${
    one.elements.length > 0 && html`<span class="w-row-summary">${one.elements.join('、')}</span>`
  }<span class="w-row-facts">${factWords(itemFacts(one))}</span></span></div><details class="w-fold"><summary class="w-fold-head"><span class="w-fold-words"><span class="w-fold-hint">${catalogueTexts.more}</span></span>${
    icon('down')
  }</summary>${itemDetails(one).map((line) => html`<p class="w-soft">${line}</p>`)}</details></li>`
}

function area(one: CatalogueArea): Fragment {
  const { title, official } = areaNames(one)
  const published = one.items.some(({ hasNotices }) => hasNotices)
  return html`<details class="w-card w-fold"><summary class="w-fold-head"><span class="w-fold-words"><span class="w-fold-title">${title}</span>${
    official !== '' && html`<span class="w-fold-hint">${official}</span>`
  }</span>${icon('down')}</summary>${
    published ? link(pageUrl('notices', { area: one.code }), `${catalogueTexts.see}“${title}”`) : html`<p class="w-soft">${catalogueTexts.nothing}</p>`
  }<ul class="w-rows">${one.items.map(item)}</ul></details>`
}

export function paintCatalogue({ areas, topics }: CataloguePage, scene: Scene): Painted {
  return paint(scene, {
    page: 'catalogue',
    title: pages.catalogue.title,
    lead: catalogueTexts.description,
    description: `${scene.tenant.fullName}：${catalogueTexts.description}`,
    body: html`<p>${link(pageUrl('report'), pages.report.title)}</p>${topics.length > 0 && card(topicTexts.title, topicRows(topics, scene.today))}${areas.map(area)}${areas.some(({ items }) => items.some(({ verified }) => !verified)) && html`<p class="w-soft">${catalogueTexts.unverifiedHint}</p>`}`,
  })
}
