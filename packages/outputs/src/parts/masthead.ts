import { pageUrl } from '@mingbai/contracts/routes'
import { type Fragment, html, type Part } from '../html'
import { barTexts, pageTexts } from '../view/words'
import { icon } from './icon'

/** Whose board it is, above the rail it hangs from. */
export const topBar = (site: string, home: boolean): Fragment =>
  html`<header class="w-top">${
    home
      ? html`<span class="w-top-site">${site}</span>`
      : html`<a class="w-top-back" href="${pageUrl('home')}">${icon('back')}${barTexts.back}</a><a class="w-top-site" href="${pageUrl('home')}">${site}</a>`
  }<a class="w-top-settings" href="${pageUrl('settings')}">${barTexts.typeSize}</a></header>`

export const heading = (title: string, lead: Part = ''): Fragment =>
  html`<h1 class="w-title">${title}</h1>${lead !== '' && html`<p class="w-lead">${lead}</p>`}`

export const trialNote = (trial: boolean): Fragment | false => trial && html`<p class="w-note" role="note">${pageTexts.trial}</p>`
