import type { CaseCard } from '@mingbai/contracts/case-card'
import type { NoticeCard } from '@mingbai/contracts/notice-card'
import type { TopicCard } from '@mingbai/contracts/topic-card'
import { pageUrl } from '@mingbai/contracts/routes'
import { type Fragment, html } from '../html'
import { caseFacts, caseTexts, caseTitle, excerpt } from '../view/cases'
import { noticeFacts, noticeTexts } from '../view/notices'
import { topicDays } from '../view/topics'
import { icon } from './icon'
import { factWords, overMark, sampleMark, statusTag } from './marks'

interface Row { to: string; tags: ReadonlyArray<Fragment | false>; title: string; summary: string; facts: readonly string[] }

/** One link as tall as a thumb: where it stands, what it is, who and when. */
const row = ({ to, tags, title, summary, facts }: Row): Fragment =>
  html`<li class="w-row-item"><a class="w-row" href="${to}"><span class="w-row-words">${
    tags.some((tag) => tag !== false) && html`<span class="w-row-tag">${tags}</span>`
  }<span class="w-row-title">${title}</span>${summary !== '' && html`<span class="w-row-summary">${summary}</span>`}<span class="w-row-facts">${factWords(facts)}</span></span>${icon('forward')}</a></li>`

const list = (rows: readonly Fragment[], none: string): Fragment =>
  rows.length === 0 ? html`<p class="w-soft">${none}</p>` : html`<ul class="w-rows">${rows}</ul>`

export const noticeRows = (notices: readonly NoticeCard[], today: string): Fragment =>
  list(
    notices.map((notice) =>
      row({ to: pageUrl('notice', { id: notice.id }), tags: [overMark(notice, today), sampleMark(notice.sample)], title: notice.title, summary: notice.summary, facts: noticeFacts(notice, today) }),
    ),
    noticeTexts.none,
  )

export const topicRows = (topics: readonly TopicCard[], today: string): Fragment =>
  list(topics.map((topic) => row({ to: pageUrl('topic', { id: topic.id }), tags: [], title: topic.title, summary: topic.intro, facts: [topicDays(topic, today)] })), '')

export const caseRows = (cases: readonly CaseCard[], today: string): Fragment =>
  list(
    cases.map((one) =>
      row({ to: pageUrl('case', { id: one.id }), tags: [statusTag(one), sampleMark(one.sample)], title: caseTitle(one), summary: excerpt(one.words), facts: caseFacts(one, today) }),
    ),
    caseTexts.none,
  )
