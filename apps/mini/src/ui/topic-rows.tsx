import { pageUrl } from '@mingbai/contracts/routes'
import type { TopicCard } from '@mingbai/contracts/topic-card'
import { topicDays, topicTexts } from '@mingbai/outputs/view/topics'
import { todayInShanghai } from '../api/today'
import { Card } from './card'
import { Facts } from './facts'
import { List, ListRow } from './list-row'

/** 专栏, where there are any. */
export function TopicRows({ topics }: { topics: readonly TopicCard[] }) {
  if (topics.length === 0) return null
  const today = todayInShanghai()
  return (
    <Card title={topicTexts.title}>
      <List>{topics.map((topic) => <ListRow key={topic.id} to={pageUrl('topic', { id: topic.id })} title={topic.title} summary={topic.intro} facts={<Facts facts={[topicDays(topic, today)]} />} />)}</List>
    </Card>
  )
}
