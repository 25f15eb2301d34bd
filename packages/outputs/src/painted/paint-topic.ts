import { pageUrl } from '@mingbai/contracts/routes'
import type { Topic } from '@mingbai/contracts/topics'
import { topicState } from '@mingbai/rules/catalogue/topics'
import { html } from '../html'
import { card, factWords, link } from '../parts/marks'
import { noticeRows } from '../parts/rows'
import { topicDays, topicTexts } from '../view/topics'
import { paint, type Painted, type Scene } from './painted'

export function paintTopic(topic: Topic, scene: Scene): Painted {
  const { today } = scene
  return paint(scene, {
    page: 'topic',
    title: topic.title,
    lead: html`${factWords([topicDays(topic, today)])}`,
    description: topic.intro,
    body: html`<p>${topic.intro}</p>${topicState(topic, today) === 'ended' && html`<p class="w-soft">${topicTexts.ended}</p>`}${card(
      topicTexts.inside,
      topic.notices.length === 0 ? html`<p class="w-soft">${topicTexts.none}</p>` : noticeRows(topic.notices, today),
    )}<p>${link(pageUrl('catalogue'), topicTexts.others)}</p>`,
  })
}
