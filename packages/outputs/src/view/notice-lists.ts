import type { NoticePage } from '@mingbai/contracts/notices'
import { pageUrl } from '@mingbai/contracts/routes'
import type { TenantView } from '@mingbai/contracts/tenant'
import { placesInOrder } from './home'
import { villagesText } from './notices'

/** What a list shows, in words: 胜利村 · 低保、救助. */
export function listScope({ areas, items }: Pick<NoticePage, 'areas' | 'items'>, { village, area }: ListQuery, villages: readonly { code: string; name: string }[]): string {
  const place = villages.find(({ code }) => code === village)?.name ?? villagesText([])
  const subject = area ? (areas?.find(({ code }) => code === area)?.name ?? items[0]?.area ?? '') : ''
  return subject === '' ? place : `${place} · ${subject}`
}

interface ListQuery { village?: string | undefined; area?: string | undefined }

export interface Chip { to: string; words: string; here: boolean }

/** The areas one may narrow a list to, the chosen one in front; another place keeps the area, another area keeps the place. */
export const areaChips = (areas: NoticePage['areas'] = [], { village, area }: ListQuery): Chip[] =>
  [{ code: undefined, name: noticeListTexts.allAreas }, ...[...areas].sort((a, b) => Number(b.code === area) - Number(a.code === area))].map(({ code, name }) => ({ to: pageUrl('notices', { village, area: code }), words: name, here: code === area }))

export const placeChips = (tenant: Pick<TenantView, 'villages'>, { village, area }: ListQuery): Chip[] =>
  [{ code: undefined, name: villagesText([]) }, ...placesInOrder(tenant, village)].map(({ code, name }) => ({ to: pageUrl('notices', { village: code, area }), words: name, here: code === village }))

export const noticeListTexts = {
  choosePlace: '看哪里的',
  chooseArea: '看哪一类',
  allAreas: '各类',
  noneHere: '这里还没有公开信息。可以看看全乡的，或者打电话问乡里。',
  figures: '公开了多少：多少条、发布在哪里',
  seeAll: '看全乡的',
}
