import { topicCard } from '../testing/replies'
import { topicDays } from './topics'

it('says from when until when, and afterwards that it has ended', () => {
  const june = topicCard({ fromOn: '2026-06-01', untilOn: '2026-06-30' })
  expect(topicDays(june, '2026-06-30')).toBe('6月1日至6月30日')
  expect(topicDays(june, '2026-07-01')).toBe('已于6月30日结束')
  expect(topicDays(june, '2027-01-01')).toBe('已于2026年6月30日结束')
})
