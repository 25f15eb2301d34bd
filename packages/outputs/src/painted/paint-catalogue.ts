import type { CatalogueArea } from '@mingbai/contracts/catalogue'
import { timeClassLabels } from '@mingbai/contracts/labels'
import { pages, pageUrl } from '@mingbai/contracts/routes'
import { type Fragment, html } from '../html'
import { card, factWords, link } from '../parts/marks'
import { catalogueTexts } from '../view/words'
import { paint, type Painted, type Scene } from './painted'

type Item = CatalogueArea['items'][number]

/** An unverified source is not shown: only the office knows yet that it waits for a check. */
const item = ({ name, elements, timeClass, basis, verified }: Item): Fragment =>
  html`<li class="w-row-item"><div class="w-row"><span class="w-row-words"><span class="w-row-title">${name}</span>${
    elements.length > 0 && html`<span class="w-row-summary">${elements.join('、')}</span>`
  }<span class="w-row-facts">${factWords(
    [timeClassLabels[timeClass] ?? '', verified && basis !== '' ? `${catalogueTexts.basis}：${basis}` : ''].filter((fact) => fact !== ''),
  )}</span></span></div></li>`

function area({ code, plainName, name, items }: CatalogueArea): Fragment {
  const title = plainName || name
  const published = items.some(({ hasNotices }) => hasNotices)
  return card(
    title,
    html`<ul class="w-rows">${items.map(item)}</ul>`,
    published ? link(pageUrl('notices', { area: code }), `${catalogueTexts.see}“${title}”`) : html`<p class="w-soft">${catalogueTexts.nothing}</p>`,
  )
}

export function paintCatalogue({ areas }: { areas: CatalogueArea[] }, scene: Scene): Painted {
  return paint(scene, {
    page: 'catalogue',
    title: pages.catalogue.title,
    lead: catalogueTexts.description,
    description: `${scene.tenant.fullName}：${catalogueTexts.description}`,
    body: html`${areas.map(area)}`,
  })
}
