import type { HallView } from '@mingbai/contracts/tenant'
import { type Fragment, html } from '../html'
import { hallSentence, hallTexts } from '../view/hall'
import { hallCardTexts, hallRows } from '../view/hall-card'
import { card, pairs, phoneLink } from './marks'

export const hallPart = (hall: HallView | undefined, today: string): Fragment | false => hall !== undefined && html`<p class="w-soft">${hallSentence(hall, today)}</p>`

export const hallCard = (hall: HallView | undefined, today: string): Fragment | false =>
  hall !== undefined && card(hallCardTexts.title, pairs([...hallRows(hall, today), [hallCardTexts.phone, hall.phone && phoneLink(hall.phone)]]), !hall.confirmed && html`<p class="w-soft">${hallTexts.ring}</p>`)
