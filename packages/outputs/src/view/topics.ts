import type { TopicCard } from '@mingbai/contracts/topic-card'
import { topicState } from '@mingbai/rules/catalogue/topics'
import { shortDate } from './dates'

/** 6月1日至6月30日 while it lasts; afterwards 已于6月30日结束. */
export const topicDays = (topic: Pick<TopicCard, 'fromOn' | 'untilOn'>, today: string): string =>
  topicState(topic, today) === 'ended' ? `已于${shortDate(topic.untilOn, today)}结束` : `${shortDate(topic.fromOn, today)}至${shortDate(topic.untilOn, today)}`

export const topicTexts = {
  title: '专栏',
  none: '这个专栏里现在没有公开信息。',
  inside: '收在这里的',
  others: '还有哪些专栏、哪些事该公开：公开目录',
  ended: '这个专栏已经结束，内容留着备查。',
}
