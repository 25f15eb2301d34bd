import type { TenantView } from '@mingbai/contracts/tenant'
import { pageUrl } from '@mingbai/contracts/routes'
import { telephoneUrl } from './phone'
import { pageTexts } from './words'

export interface HomeWay { to: string; words: string; hint: string }

/**
 * The four ways on of the first page, in the order of the bar at its foot.
 * @param org the township's code, where somebody comes from a board of one among several
 */
export const homeWays = (phone: string, board?: string, org?: string): HomeWay[] => [
  { to: pageUrl('notices', { org }), words: pageTexts.read, hint: pageTexts.readHint },
  { to: pageUrl('newCase', { board, org }), words: pageTexts.complain, hint: pageTexts.complainHint },
  { to: pageUrl('track'), words: pageTexts.track, hint: pageTexts.trackHint },
  ...(phone === '' ? [] : [{ to: telephoneUrl(phone), words: pageTexts.call, hint: phone }]),
]

/** 长辈版: three of them, each across the whole width. */
export const elderWays = (phone: string, board?: string): HomeWay[] => homeWays(phone, board).filter(({ to }) => to !== pageUrl('track'))

/** What 长辈版 shows of the newest. */
export const ELDER_NOTICES = 3

/** The township first, then the village that is looked at, then the others: it stands in sight without scrolling. */
export function placesInOrder(tenant: Pick<TenantView, 'villages'>, chosen: string | undefined): TenantView['villages'] {
  const own = tenant.villages.filter(({ code }) => code === chosen)
  return [...own, ...tenant.villages.filter(({ code }) => code !== chosen)]
}
