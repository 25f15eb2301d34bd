import { openDataPath } from '@mingbai/contracts/open-data'
import { countyPath, pageUrl, planPath } from '@mingbai/contracts/routes'
import type { TenantView } from '@mingbai/contracts/tenant'
import { html, type Fragment } from '../html'
import { type Office, serverPage } from '../page'
import { card, link, pairs, phoneLink } from '../parts/marks'
import { ownerLine } from '../view/owner'
import { guideTexts } from './words'

export interface GuidePage {
  office: Office
  tenant: Pick<TenantView, 'fullName' | 'office' | 'filing' | 'owner'>
  /** Areas of the catalogue with how many items each has. */
  areas: readonly { name: string; items: number }[]
}

const list = (lines: readonly string[]): Fragment => html`<ul>${lines.map((line) => html`<li class="w-list-item">${line}</li>`)}</ul>`

/** 政府信息公开指南 (条例 §12), made of the catalogue and the office's own settings: nothing on it is typed twice. */
export function guidePage({ office, tenant: { fullName, office: desk, filing, owner }, areas }: GuidePage): string {
  const count = areas.reduce((sum, { items }) => sum + items, 0)
  return serverPage({
    title: guideTexts.title,
    office,
    lead: guideTexts.lead,
    body: html`${card(guideTexts.scope, html`<p>${guideTexts.scopeHint(areas.length, count)}</p><p>${areas.map(({ name }) => name).join('、')}</p><p>${link(pageUrl('catalogue'), guideTexts.seeCatalogue)}</p><p>${link(planPath, guideTexts.seePlan)}</p>`)}${card(
      guideTexts.arranged, list(guideTexts.arrangedHow))}${card(guideTexts.where, list(guideTexts.whereHow), html`<p>${link(pageUrl('search'), guideTexts.search)}</p><p>${link(openDataPath, guideTexts.openData)}</p>`)}${card(
      guideTexts.apply, list(guideTexts.applyHow), html`<p class="w-note">${guideTexts.applyBasis}</p>`)}${card(guideTexts.contact, pairs([
      [guideTexts.office, `${fullName} ${desk.department || desk.name}`],
      [guideTexts.phone, desk.phone && phoneLink(desk.phone)],
      [guideTexts.fax, desk.fax],
      [guideTexts.email, desk.email],
      [guideTexts.address, desk.address],
      [guideTexts.postcode, desk.postcode],
      [guideTexts.hours, desk.hours || guideTexts.hoursUnknown],
      [guideTexts.owner, owner ? ownerLine(owner) : ''],
      [guideTexts.filing, filing ?? ''],
    ]), html`<p>${link(countyPath, guideTexts.county)}</p>`)}${card(guideTexts.complain, list(guideTexts.complainHow), html`<p class="w-note">${guideTexts.complainBasis}</p><p>${link(pageUrl('newCase'), guideTexts.say)}</p>`)}`,
  })
}
