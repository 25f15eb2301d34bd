import { type Fragment, html } from '../html'

interface Way { to: string; words: string; hint: string }

const way = ({ to, words, hint }: Way): Fragment => html`<a class="w-way" href="${to}"><span>${words}</span><span class="w-way-hint">${hint}</span></a>`

/** The big ways on, the first across the whole width. */
export const ways = ([first, ...others]: readonly [Way, ...Way[]]): Fragment =>
  html`<ul class="w-ways"><li class="w-way-main">${way(first)}</li>${others.map((one) => html`<li>${way(one)}</li>`)}</ul>`
