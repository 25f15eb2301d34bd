import { pageUrl } from '@mingbai/contracts/routes'
import { type Fragment, html, type Part } from '../html'
import { barTexts, pageTexts } from '../view/words'
import { icon } from './icon'

/** Seen in one of the two only; which of them it is, is known on the phone. */
const sizeWay = (seenIn: 'plain' | 'elder', to: string, words: string): Fragment => html`<span class="w-${seenIn}"><a class="w-top-settings" href="${to}">${words}</a></span>`

/** Whose board it is, above the rail it hangs from. */
export const topBar = (site: string, home: boolean): Fragment =>
  html`<header class="w-top">${
    home
      ? html`<span class="w-top-site">${site}</span>${sizeWay('plain', pageUrl('home', { size: 'elder' }), barTexts.elder)}${sizeWay('elder', pageUrl('home', { size: 'standard' }), barTexts.standard)}`
      : html`<a class="w-top-back" href="${pageUrl('home')}">${icon('back')}${barTexts.back}</a><a class="w-top-site" href="${pageUrl('home')}">${site}</a>`
  }<a class="w-top-settings" href="${pageUrl('settings')}">${barTexts.typeSize}</a></header>`

export const heading = (title: string, lead: Part = ''): Fragment =>
  html`<h1 class="w-title">${title}</h1>${lead !== '' && html`<p class="w-lead">${lead}</p>`}`

export const trialNote = (trial: boolean): Fragment | false => trial && html`<p class="w-note" role="note">${pageTexts.trial}</p>`
