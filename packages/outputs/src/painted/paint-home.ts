import type { Home } from '@mingbai/contracts/home'
import type { TenantView } from '@mingbai/contracts/tenant'
import { pageUrl } from '@mingbai/contracts/routes'
import { type Fragment, html } from '../html'
import { hallPart } from '../parts/hall'
import { card, link } from '../parts/marks'
import { caseRows, noticeRows, topicRows } from '../parts/rows'
import { fourWays } from '../parts/ways'
import { ELDER_NOTICES, elderWays, homeWays } from '../view/home'
import { topicTexts } from '../view/topics'
import { surveyLine } from '../view/survey-card'
import { elderTexts, homeTexts, pageTexts, siteName } from '../view/words'
import { paint, type Painted, type Scene } from './painted'

/** Asked until the reader has chosen; every choice is an address, so that it works before the script has come. */
const whichVillage = ({ villages }: TenantView): Fragment =>
  card(
    homeTexts.whichVillage,
    html`<p class="w-soft">${homeTexts.whichVillageHint}</p><ul class="w-places">${villages.map(
      ({ code, name }) => html`<li><a class="w-place" href="${pageUrl('home', { village: code })}">${name}</a></li>`,
    )}<li class="w-place-wide"><a class="w-place" href="${pageUrl('notices')}">${homeTexts.township}</a></li></ul>`,
  )

/** What stands in 长辈版; both lie in the page, which is the same for everybody, and the style shows one. */
const elderBody = ({ village, notices }: Home, { tenant, today }: Scene): Fragment =>
  html`${fourWays(elderWays(tenant.office.phone))}${card(
    pageTexts.notices,
    html`<div class="w-tools w-tools-first"></div>${noticeRows(notices.slice(0, ELDER_NOTICES), today)}`,
    link(pageUrl('notices', { village: village?.code }), pageTexts.allNotices),
  )}${village === null && whichVillage(tenant)}<p>${link(pageUrl('settings'), homeTexts.settings)}</p><p>${link(pageUrl('home', { size: 'standard', village: village?.code }), elderTexts.close)}</p>`

const plainBody = ({ village, topics, survey, notices, cases }: Home, { tenant, today }: Scene): Fragment => {
  const code = village?.code
  return html`${village === null && whichVillage(tenant)}${fourWays(homeWays(tenant.office.phone))}<p>${link(pageUrl('home', { size: 'elder', village: code }), elderTexts.open)}</p>${hallPart(tenant.hall, today)}${survey && link(pageUrl('answer'), surveyLine(survey, today))}${topics.length > 0 && card(topicTexts.title, topicRows(topics, today))}${card(
    pageTexts.notices,
    noticeRows(notices, today),
    link(pageUrl('notices', { village: code }), pageTexts.allNotices),
  )}${card(pageTexts.cases, caseRows(cases, today), link(pageUrl('cases', { village: code }), pageTexts.allCases))}${card(
    homeTexts.find,
    html`<p>${link(pageUrl('search'), homeTexts.search)}</p><p>${link(pageUrl('catalogue'), homeTexts.catalogue)}</p><p>${link(pageUrl('settings'), homeTexts.settings)}</p>`,
  )}`
}

/** @param size of the address: for readers without a script 长辈版 is an address of its own */
export function paintHome(home: Home, scene: Scene, size?: string): Painted {
  const { village } = home
  const { tenant } = scene
  return paint(scene, {
    page: 'home',
    title: siteName(tenant.name),
    lead: village ? `${homeTexts.myVillage}：${village.name}` : html`<span class="w-plain">${homeTexts.description}</span>`,
    description: `${tenant.fullName}：${homeTexts.description}`,
    feed: { org: village?.code },
    ...(size === 'elder' ? { size } : {}),
    body: html`<div class="w-plain">${plainBody(home, scene)}</div><div class="w-elder">${elderBody(home, scene)}</div>`,
  })
}
