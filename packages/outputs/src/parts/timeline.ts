import type { CasePage } from '@mingbai/contracts/cases'
import type { AttachmentView, Step } from '@mingbai/contracts/common'
import { type Fragment, html } from '../html'
import { pictureName } from '../view/notices'
import { plainDate } from '../view/dates'

export const pictures = (photos: readonly AttachmentView[]): Fragment | false =>
  photos.length > 0 &&
  html`<div class="w-pictures">${photos.map(
    (photo) => html`<a class="w-picture-link" href="${photo.url}"><img class="w-picture" src="${photo.thumbUrl}" alt="${pictureName(photo.caption)}" width="96" height="96" loading="lazy"></a>`,
  )}</div>`

const step = ({ on, title, by, words, attachments }: Step, mark: string): Fragment =>
  html`<li class="w-step${mark}"><div class="w-step-day">${plainDate(on)}</div><div class="w-step-title">${title}</div>${
    words !== '' && html`<p class="w-step-words">${words}</p>`
  }${pictures(attachments)}${by !== '' && html`<div class="w-step-by">${by}</div>`}</li>`

/** Oldest first, read like a story; what is still to come stands last, with the days that are left. */
export function timeline({ steps, due, tone }: Pick<CasePage, 'steps' | 'due' | 'tone'>): Fragment {
  const last = tone === 'done' ? ' w-step-last w-step-done' : ' w-step-last'
  return html`<ol class="w-timeline">${steps.map((one, at) => step(one, at === steps.length - 1 ? last : ''))}${
    due !== null && html`<li class="w-step w-step-next"><div class="w-step-title">${due.text}</div></li>`
  }</ol>`
}
