import { type Fragment, html } from '../html'

interface Way { to: string; words: string; hint: string }

const way = ({ to, words, hint }: Way): Fragment => html`<a class="w-way" href="${to}"><span>${words}</span><span class="w-way-hint">${hint}</span></a>`

/** The big ways on, the first across the whole width. */
export const ways = ([first, ...others]: readonly [Way, ...Way[]]): Fragment =>
  html`<ul class="w-ways"><li class="w-way-strong w-way-wide">${way(first)}</li>${others.map((one) => html`<li>${way(one)}</li>`)}</ul>`

/** One more, across the whole width. */
export const wideWay = (one: Way): Fragment => html`<ul class="w-ways"><li class="w-way-wide">${way(one)}</li></ul>`

/** The four of them two by two; the second is what most people come for. */
export const fourWays = (four: readonly Way[]): Fragment =>
  html`<ul class="w-ways">${four.map((one, at) => html`<li${at === 1 && html` class="w-way-strong"`}>${way(one)}</li>`)}</ul>`
