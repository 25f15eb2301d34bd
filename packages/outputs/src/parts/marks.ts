import type { CaseCard } from '@mingbai/contracts/case-card'
import type { NoticeCard } from '@mingbai/contracts/notice-card'
import { sampleLabel } from '@mingbai/contracts/resident-labels'
import { type Fragment, html, type Part } from '../html'
import { overLabel } from '../view/notices'
import { telephoneUrl } from '../view/phone'
import { icon, type IconName } from './icon'

export const sampleMark = (sample: boolean): Fragment | false => sample && html`<span class="w-tag w-tag-sample">${sampleLabel}</span>`

const toneIcons = { plain: 'dot', going: 'clock', soon: 'alert', late: 'alert', done: 'check' } as const satisfies Record<CaseCard['tone'], IconName>

/** A mark and the word: never colour alone. */
export const statusTag = ({ tone, stateLabel }: Pick<CaseCard, 'tone' | 'stateLabel'>): Fragment =>
  html`<span class="w-tag w-tag-${tone}">${icon(toneIcons[tone])}${stateLabel}</span>`

/** What is over says so first. */
export const overMark = (notice: Pick<NoticeCard, 'lastDay'>, today: string): Fragment | false => {
  const over = overLabel(notice, today)
  return over !== null && statusTag({ tone: 'plain', stateLabel: over })
}

/** A line is broken between two facts rather than inside one. */
export const factWords = (words: readonly string[]): Fragment[] =>
  words.map((word, at) => html`<span class="w-fact">${at < words.length - 1 ? `${word} ·` : word}</span> `)

export const link = (to: string, words: string): Fragment => html`<a class="w-link" href="${to}">${words}</a>`

/** A number to press. */
export const phoneLink = (phone: string): Fragment => html`<a class="w-link w-phone" href="${telephoneUrl(phone)}">${phone}</a>`

export const card = (title: string, ...body: readonly Part[]): Fragment =>
  html`<section class="w-card"><h2 class="w-card-title">${title}</h2>${body}</section>`

/** Name and value, side by side; empty values are left out. */
export const pairs = (rows: ReadonlyArray<readonly [name: string, value: Part]>): Fragment =>
  html`<dl class="w-pairs">${rows.flatMap(([name, value]) => (value === '' ? [] : [html`<dt class="w-pair-name">${name}</dt><dd class="w-pair-value">${value}</dd>`]))}</dl>`
