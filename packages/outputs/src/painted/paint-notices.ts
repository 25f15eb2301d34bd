import type { Notice, NoticePage } from '@mingbai/contracts/notices'
import { pages, pageUrl } from '@mingbai/contracts/routes'
import { type Fragment, html } from '../html'
import { textBlocks } from '../parts/blocks'
import { choices } from '../parts/choices'
import { hallCard } from '../parts/hall'
import { card, factWords, link, overMark, pairs, sampleMark } from '../parts/marks'
import { noticeRows, topicRows } from '../parts/rows'
import { pictures } from '../parts/timeline'
import { longDate } from '../view/dates'
import { documentName, isDocument } from '../view/documents'
import { faultChips, noticeFaultTexts } from '../view/notice-faults'
import { areaChips, listScope, noticeListTexts, placeChips } from '../view/notice-lists'
import { changeLines, explainedName, historyLine, noticePageTexts, validityText } from '../view/notice-page'
import { noticeFacts } from '../view/notices'
import { reportTexts } from '../view/report'
import { topicTexts } from '../view/topics'
import { homeTexts, pageTexts } from '../view/words'
import { paint, type Painted, type Scene } from './painted'

/** A page of notices, the areas one may narrow to, and the choice it was asked with. */
export interface NoticeListPage extends NoticePage {
  query: Record<string, string | undefined>
}

const isScoped = ({ village, area }: Record<string, string | undefined>) => Boolean(village ?? area)

export function paintNotices({ items, next, areas, query }: NoticeListPage, scene: Scene): Painted {
  return paint(scene, {
    page: 'notices',
    title: pages.notices.title,
    lead: listScope({ items, areas }, query, scene.tenant.villages),
    description: `${scene.tenant.fullName}${pageTexts.notices}`,
    feed: { org: query.village, category: query.area },
    body: html`${choices(noticeListTexts.choosePlace, placeChips(scene.tenant, query))}${areas && choices(noticeListTexts.chooseArea, areaChips(areas, query))}<div class="w-card">${
      items.length === 0 && isScoped(query) ? html`<p class="w-soft">${noticeListTexts.noneHere}</p>${link(pageUrl('notices'), noticeListTexts.seeAll)}` : noticeRows(items, scene.today)
    }</div>${next !== null && html`<p>${link(pageUrl('notices', { ...query, before: next }), pageTexts.older)}</p>`}${card(
      homeTexts.find,
      html`<p>${link(pageUrl('search'), homeTexts.search)}</p><p>${link(pageUrl('catalogue'), homeTexts.catalogue)}</p><p>${link(pageUrl('published'), noticeListTexts.figures)}</p>`,
    )}`,
  })
}

/** Both ways: from the 解读 to what it explains, and back. */
const explaining = ({ explains, explainedBy }: Notice, today: string): Fragment =>
  html`${explains.length > 0 && card(noticePageTexts.explains, explains.map((one) => html`<p>${one.notice ? link(pageUrl('notice', { id: one.notice }), explainedName(one)) : explainedName(one)}</p>`))}${
    explainedBy.length > 0 && card(noticePageTexts.explainedBy, noticeRows(explainedBy, today))
  }`

export function paintNotice(notice: Notice, scene: Scene): Painted {
  const { today } = scene
  const facts = noticeFacts(notice, today)
  return paint(scene, {
    page: 'notice',
    title: notice.title,
    lead: html`${overMark(notice, today)}${sampleMark(notice.sample)}${factWords(facts)}`,
    description: notice.summary || facts.join('，'),
    feed: {},
    // Room for what the app puts there: reading aloud and sending on need a script.
    body: html`<div class="w-tools"></div>${notice.summary !== '' && card(noticePageTexts.summary, html`<p>${notice.summary}</p>`)}${explaining(notice, today)}${notice.report !== undefined && html`<p>${link(pageUrl('report', { year: String(notice.report) }), reportTexts.link)}</p>`}${textBlocks(notice.blocks)}${
      notice.attachments.length > 0 && card(noticePageTexts.attachments, pictures(notice.attachments.filter((file) => !isDocument(file))), notice.attachments.filter(isDocument).map((file) => html`<p>${link(file.url, documentName(file))}</p>`))
    }${notice.atHall && hallCard(scene.tenant.hall, today)}${card(
      noticePageTexts.about,
      pairs([
        [noticePageTexts.organisation, notice.organisation],
        [noticePageTexts.publishedOn, longDate(notice.publishedOn)],
        [noticePageTexts.item, notice.item.name],
        [noticePageTexts.indexNumber, notice.indexNumber],
        [noticePageTexts.validity, validityText(notice)],
        [noticePageTexts.documentNumber, notice.elsewhere?.documentNumber ?? ''],
        [noticePageTexts.source, notice.elsewhere ? link(notice.elsewhere.link, noticePageTexts.original(notice.elsewhere.source)) : ''],
        [noticePageTexts.postedAt, notice.postedAt.join('、')],
      ]),
    )}${
      notice.history.length > 1 &&
      card(noticePageTexts.history, html`<ul class="w-list">${notice.history.map((one) => html`<li class="w-list-item">${historyLine(one, today)}${changeLines(one).map((line) => html`<p class="w-soft">${line}</p>`)}</li>`)}</ul>`)
    }${notice.topics !== undefined && card(topicTexts.title, topicRows(notice.topics, today))}${notice.related.length > 0 && card(noticePageTexts.related, noticeRows(notice.related, today))}${card(
      noticeFaultTexts.report,
      html`<p class="w-soft">${noticeFaultTexts.reportHint}</p><ul class="w-places">${faultChips(notice.id).map(({ to, words }) => html`<li><a class="w-place" href="${to}">${words}</a></li>`)}</ul>`,
    )}`,
  })
}
