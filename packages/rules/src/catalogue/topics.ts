import type { LocalDate } from '../clock/local-date'

/** 专栏: many notices on one matter, from a day to a day. */
export interface TopicDays { fromOn: LocalDate; untilOn: LocalDate }

/** Before its first day nobody outside knows of it; after its last it is read like before, and says so. */
export function topicState({ fromOn, untilOn }: TopicDays, today: LocalDate): 'ahead' | 'current' | 'ended' {
  if (today < fromOn) return 'ahead'
  return today > untilOn ? 'ended' : 'current'
}

export const MOST_IN_TOPIC = 100
