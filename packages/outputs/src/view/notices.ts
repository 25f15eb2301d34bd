import type { Notice, NoticeCard, NoticePage } from '@mingbai/contracts/notices'
import { pageUrl } from '@mingbai/contracts/routes'
import type { TenantView } from '@mingbai/contracts/tenant'
import { shortDate } from './dates'
import { placesInOrder } from './home'

interface Named { name: string }

/** 全乡, or the villages by name; more than three are counted. */
export function villagesText(villages: readonly Named[]): string {
  if (villages.length === 0) return '全乡'
  const names = villages.slice(0, 3).map(({ name }) => name).join('、')
  return villages.length > 3 ? `${names}等${villages.length}个村` : names
}

/** The line under a notice's title: whom it is for, who published it, when. */
export const noticeFacts = (notice: Pick<NoticeCard, 'villages' | 'organisation' | 'publishedOn'> & Partial<Pick<NoticeCard, 'corrected'>>, today: string): string[] =>
  [villagesText(notice.villages), notice.organisation, `${shortDate(notice.publishedOn, today)}发布`, notice.corrected ? noticeTexts.corrected : ''].filter((fact) => fact !== '')

/** What a list shows, in words: 胜利村 · 低保、救助. */
export function listScope({ areas, items }: Pick<NoticePage, 'areas' | 'items'>, { village, area }: ListQuery, villages: readonly { code: string; name: string }[]): string {
  const place = villages.find(({ code }) => code === village)?.name ?? villagesText([])
  const subject = area ? (areas?.find(({ code }) => code === area)?.name ?? items[0]?.area ?? '') : ''
  return subject === '' ? place : `${place} · ${subject}`
}

interface ListQuery { village?: string | undefined; area?: string | undefined }

export interface Chip { to: string; words: string; here: boolean }

/** The areas one may narrow a list to; another place keeps the area, another area keeps the place. */
export const areaChips = (areas: NoticePage['areas'] = [], { village, area }: ListQuery): Chip[] =>
  [{ code: undefined, name: noticeTexts.allAreas }, ...areas].map(({ code, name }) => ({ to: pageUrl('notices', { village, area: code }), words: name, here: code === area }))

export const placeChips = (tenant: Pick<TenantView, 'villages'>, { village, area }: ListQuery): Chip[] =>
  [{ code: undefined, name: villagesText([]) }, ...placesInOrder(tenant, village)].map(({ code, name }) => ({ to: pageUrl('notices', { village: code, area }), words: name, here: code === village }))

/** What may be wrong with a notice, each the beginning of a case. */
export const noticeFaults = ['unclear', 'untrue', 'missing'] as const
export type NoticeFault = (typeof noticeFaults)[number]

export const faultChips = (id: string): Array<Omit<Chip, 'here'>> =>
  noticeFaults.map((why) => ({ to: pageUrl('newCase', { about: `notice:${id}`, why }), words: noticeTexts.faults[why] }))

/** 第 2 版，11月20日：一队的日子改早一天 */
export const historyLine = ({ version, on, reason }: Notice['history'][number], today: string): string =>
  `第 ${version} 版，${shortDate(on, today)}${reason === '' ? '' : `：${reason}`}`

/** What a correction changed, a line each: 原来…改成…. */
export function changeLines({ changes = [] }: Notice['history'][number]): string[] {
  return changes.map((parts) => {
    const without = (left: 'in' | 'out') => parts.filter(({ kind }) => kind !== left).map(({ text }) => text).join('')
    const [was, now] = [without('in'), without('out')]
    if (was === '') return `新加：${now}`
    return now === '' ? `删去：${was}` : `原来：${was} → 改成：${now}`
  })
}

export const pictureName = (caption: string): string => caption || '照片'

export const noticeTexts = {
  summary: '一句话看懂',
  system: '系统提示',
  attachments: '附件',
  about: '这条公开信息',
  organisation: '发布单位',
  publishedOn: '发布日期',
  item: '公开事项',
  indexNumber: '索引号',
  postedAt: '张贴在',
  history: '改过几次',
  corrected: '更正过',
  related: '相关的公开',
  report: '这条看着有问题？',
  reportHint: '点一下就能说，不留姓名也行。乡里要答复。',
  faults: { unclear: '看不懂', untrue: '内容不实', missing: '该公开没公开' } satisfies Record<NoticeFault, string>,
  choosePlace: '看哪里的',
  chooseArea: '看哪一类',
  allAreas: '各类',
  none: '还没有公开信息。',
  noneHere: '这里还没有公开信息。可以看看全乡的，或者打电话问乡里。',
  seeAll: '看全乡的',
}
