import { type PageName, pageUrl } from '@mingbai/contracts/routes'
import { type Fragment, html } from '../html'
import { telephoneUrl } from '../view/phone'
import { pageTexts } from '../view/words'
import { icon, type IconName } from './icon'

const ways = [
  ['notices', 'board', pageTexts.read],
  ['newCase', 'pen', pageTexts.complain],
  ['track', 'list', pageTexts.track],
] as const satisfies ReadonlyArray<readonly [PageName, IconName, string]>

const way = (to: string, name: IconName, words: string, here: boolean): Fragment =>
  html`<a class="${here ? 'w-bar-way w-bar-here' : 'w-bar-way'}" href="${to}"${here && html` aria-current="page"`}>${icon(name)}${words}</a>`

/** The four ways on at the foot of every page of the app. */
export const navigation = (phone: string, here: PageName): Fragment =>
  html`<nav class="w-bar" aria-label="${pageTexts.navigation}">${ways.map(([page, name, words]) => way(pageUrl(page), name, words, page === here))}${
    phone !== '' && way(telephoneUrl(phone), 'phone', pageTexts.call, false)
  }</nav>`

/** The number at the foot of a page that stands by itself. */
export const phoneBar = (phone: string): Fragment =>
  html`<footer class="w-bar w-bar-phone"><a class="w-button" href="${telephoneUrl(phone)}">${icon('phone')}<span>${pageTexts.call}</span><span class="w-phone">${phone}</span></a></footer>`
