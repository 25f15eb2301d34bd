import type { Home } from '@mingbai/contracts/home'
import { pageUrl } from '@mingbai/contracts/routes'
import { html } from '../html'
import { card, link } from '../parts/marks'
import { caseRows, noticeRows } from '../parts/rows'
import { ways } from '../parts/ways'
import { homeTexts, pageTexts, siteName } from '../view/words'
import { paint, type Painted, type Scene } from './painted'

export function paintHome({ village, notices, cases }: Home, scene: Scene): Painted {
  const { tenant, today } = scene
  const code = village?.code
  return paint(scene, {
    page: 'home',
    title: siteName(tenant.name),
    lead: village ? `${homeTexts.myVillage}：${village.name}` : homeTexts.description,
    description: `${tenant.fullName}：${homeTexts.description}`,
    body: html`${ways([{ to: pageUrl('newCase'), words: pageTexts.complain, hint: pageTexts.complainHint }])}${card(
      pageTexts.notices,
      noticeRows(notices, today),
      link(pageUrl('notices', { village: code }), pageTexts.allNotices),
    )}${card(pageTexts.cases, caseRows(cases, today), link(pageUrl('cases', { village: code }), pageTexts.allCases))}${card(
      homeTexts.find,
      html`<p>${link(pageUrl('search'), homeTexts.search)}</p><p>${link(pageUrl('catalogue'), homeTexts.catalogue)}</p>`,
    )}`,
  })
}
