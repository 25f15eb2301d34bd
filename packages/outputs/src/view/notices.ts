import type { NoticeCard } from '@mingbai/contracts/notice-card'
import { shortDate } from './dates'

interface Named { name: string }

/** 全乡, or the villages by name; more than three are counted. */
export function villagesText(villages: readonly Named[]): string {
  if (villages.length === 0) return '全乡'
  const names = villages.slice(0, 3).map(({ name }) => name).join('、')
  return villages.length > 3 ? `${names}等${villages.length}个村` : names
}

type FactsOf = Pick<NoticeCard, 'villages' | 'organisation' | 'publishedOn' | 'lastDay' | 'groups'> & Partial<Pick<NoticeCard, 'corrected'>>

/** The line under a notice's title: whom it is for, who published it, when, until when. */
export const noticeFacts = ({ villages, organisation, publishedOn, lastDay, groups = [], corrected }: FactsOf, today: string): string[] =>
  [
    villagesText(villages), groups.length > 0 ? noticeTexts.forWhom(groups.join('、')) : '', organisation, `${shortDate(publishedOn, today)}发布`, lastDay ? noticeTexts.until(shortDate(lastDay, today)) : '',
    corrected ? noticeTexts.corrected : '',
  ].filter((fact) => fact !== '')

/** 已截止, on a page or in a list that keeps what is over; null: it still counts. */
export const overLabel = ({ lastDay }: Pick<NoticeCard, 'lastDay'>, today: string): string | null => (lastDay && today > lastDay ? noticeTexts.over : null)

export const pictureName = (caption: string): string => caption || '照片'

export const noticeTexts = {
  system: '系统提示',
  corrected: '更正过',
  forWhom: (groups: string) => `面向${groups}`,
  until: (day: string) => `${day}截止`,
  over: '已截止',
  none: '还没有公开信息。',
}
