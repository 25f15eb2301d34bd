import { useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { allPages } from '@mingbai/contracts/routes'

export const canSendOn: typeof import('./share').canSendOn = false

export const sendOn: typeof import('./share').sendOn = () => Promise.resolve('failed')

export const useShareMenu: typeof import('./share').useShareMenu = (page, query, title) => {
  const search = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  useShareAppMessage(() => ({ title, path: `/${allPages[page].taro}${search && `?${search}`}` }))
  useShareTimeline(() => ({ title, query: search }))
}
