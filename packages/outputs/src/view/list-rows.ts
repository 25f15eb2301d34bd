import type { PeopleListCard } from '@mingbai/contracts/people-list-card'
import { longDate } from './dates'

/** Lists of people as they hang at a board: apart from the lists themselves, the first page of a scan has to be small. */
export const listRowTexts = { title: '村里公示的名单', lastDay: (day: string) => `公示到${day}`, standing: '已公布' }

export const listRowFacts = ({ kindLabel, lastDay }: Pick<PeopleListCard, 'kindLabel' | 'lastDay'>): string[] => [kindLabel, lastDay ? listRowTexts.lastDay(longDate(lastDay)) : listRowTexts.standing]
