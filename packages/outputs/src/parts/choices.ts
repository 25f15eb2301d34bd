import { type Fragment, html } from '../html'
import type { Chip } from '../view/notice-lists'

/** One row to choose from, scrolled sideways. */
export const choices = (label: string, chips: readonly Chip[]): Fragment =>
  html`<nav aria-label="${label}"><ul class="w-chips">${chips.map(
    ({ to, words, here }) => html`<li><a class="${here ? 'w-chip w-chip-here' : 'w-chip'}" href="${to}"${here && html` aria-current="page"`}>${words}</a></li>`,
  )}</ul></nav>`
