import type { Notice, NoticeCard } from '@mingbai/contracts/notices'
import { pages, pageUrl } from '@mingbai/contracts/routes'
import { html } from '../html'
import { textBlocks } from '../parts/blocks'
import { card, factWords, link, pairs, sampleMark } from '../parts/marks'
import { noticeRows } from '../parts/rows'
import { pictures } from '../parts/timeline'
import { longDate } from '../view/dates'
import { placesInOrder } from '../view/home'
import { historyLine, noticeFacts, noticeTexts, villagesText } from '../view/notices'
import { homeTexts, pageTexts } from '../view/words'
import { paint, type Painted, type Scene } from './painted'

/** A page of a list and the choice it was asked with; `scope` says it in words (a village or an area), null: everything. */
export interface ListPage<Item> {
  items: Item[]
  next: string | null
  query: Record<string, string | undefined>
  scope: string | null
}

/** One row of villages to look at, scrolled sideways; and the way by subject. */
function choices(query: Record<string, string | undefined>, { tenant }: Scene) {
  const chip = (to: string, words: string, here: boolean) => html`<li><a class="${here ? 'w-chip w-chip-here' : 'w-chip'}" href="${to}"${here && html` aria-current="page"`}>${words}</a></li>`
  const chosen = query.village
  return html`<nav aria-label="${noticeTexts.choosePlace}"><ul class="w-chips">${chip(pageUrl('notices'), villagesText([]), !chosen && !query.area)}${placesInOrder(tenant, chosen).map(({ code, name }) =>
    chip(pageUrl('notices', { village: code }), name, code === chosen),
  )}</ul></nav>`
}

const isScoped = ({ village, area }: Record<string, string | undefined>) => Boolean(village ?? area)

export function paintNotices({ items, next, query, scope }: ListPage<NoticeCard>, scene: Scene): Painted {
  return paint(scene, {
    page: 'notices',
    title: pages.notices.title,
    lead: scope ?? villagesText([]),
    description: `${scene.tenant.fullName}${pageTexts.notices}`,
    body: html`${choices(query, scene)}<div class="w-card">${
      items.length === 0 && isScoped(query) ? html`<p class="w-soft">${noticeTexts.noneHere}</p>${link(pageUrl('notices'), noticeTexts.seeAll)}` : noticeRows(items, scene.today)
    }</div>${next !== null && html`<p>${link(pageUrl('notices', { ...query, before: next }), pageTexts.older)}</p>`}${card(
      homeTexts.find,
      html`<p>${link(pageUrl('search'), homeTexts.search)}</p><p>${link(pageUrl('catalogue'), homeTexts.catalogue)}</p>`,
    )}`,
  })
}

export function paintNotice(notice: Notice, scene: Scene): Painted {
  const { today } = scene
  const facts = noticeFacts(notice, today)
  return paint(scene, {
    page: 'notice',
    title: notice.title,
    lead: html`${sampleMark(notice.sample)}${factWords(facts)}`,
    description: notice.summary || facts.join('，'),
    body: html`${notice.summary !== '' && card(noticeTexts.summary, html`<p>${notice.summary}</p>`)}${textBlocks(notice.blocks)}${
      notice.attachments.length > 0 && card(noticeTexts.attachments, pictures(notice.attachments))
    }${card(
      noticeTexts.about,
      pairs([
        [noticeTexts.organisation, notice.organisation],
        [noticeTexts.publishedOn, longDate(notice.publishedOn)],
        [noticeTexts.item, notice.item.name],
        [noticeTexts.indexNumber, notice.indexNumber],
        [noticeTexts.postedAt, notice.postedAt.join('、')],
      ]),
    )}${
      notice.history.length > 1 &&
      card(noticeTexts.history, html`<ul class="w-list">${notice.history.map((one) => html`<li class="w-list-item">${historyLine(one, today)}</li>`)}</ul>`)
    }`,
  })
}
