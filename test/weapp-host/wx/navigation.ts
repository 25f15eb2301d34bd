import * as z from 'zod/mini'
import type { Host } from '../host'
import { asyncApi, noOptions, type ApiTable } from './define'

const urlOptions = z.looseObject({ url: z.string() })

export function navigationApis(host: Host): ApiTable {
  const opener = (name: 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch'): ApiTable =>
    asyncApi(host, { name, schema: urlOptions, work: ({ url }) => host.pages.open(name, url) })
  const badge = (index: number, text: string | undefined): void => {
    if (text === undefined) host.phone.badges.delete(index)
    else host.phone.badges.set(index, text)
  }
  const tabOptions = z.looseObject({ index: z.number() })
  return {
    ...opener('navigateTo'),
    ...opener('redirectTo'),
    ...opener('switchTab'),
    ...opener('reLaunch'),
    ...asyncApi(host, { name: 'navigateBack', schema: z.looseObject({ delta: z.optional(z.number()) }), work: ({ delta }) => host.pages.back(delta ?? 1) }),
    ...asyncApi(host, { name: 'setNavigationBarTitle', schema: z.looseObject({ title: z.string() }), work: ({ title }) => void (host.phone.title = title) }),
    ...asyncApi(host, { name: 'setNavigationBarColor', schema: z.looseObject({ frontColor: z.string(), backgroundColor: z.string() }), work: () => undefined }),
    ...asyncApi(host, { name: 'pageScrollTo', schema: noOptions, work: () => undefined }),
    ...asyncApi(host, { name: 'startPullDownRefresh', schema: noOptions, work: () => undefined }),
    ...asyncApi(host, { name: 'stopPullDownRefresh', schema: noOptions, work: () => undefined }),
    ...asyncApi(host, { name: 'setTabBarBadge', schema: z.looseObject({ index: z.number(), text: z.string() }), work: ({ index, text }) => badge(index, text) }),
    ...asyncApi(host, { name: 'removeTabBarBadge', schema: tabOptions, work: ({ index }) => badge(index, undefined) }),
    ...asyncApi(host, { name: 'showTabBarRedDot', schema: tabOptions, work: ({ index }) => badge(index, '') }),
    ...asyncApi(host, { name: 'hideTabBarRedDot', schema: tabOptions, work: ({ index }) => badge(index, undefined) }),
    ...asyncApi(host, { name: 'enableAlertBeforeUnload', schema: z.looseObject({ message: z.string() }), work: () => undefined }),
    ...asyncApi(host, { name: 'disableAlertBeforeUnload', schema: noOptions, work: () => undefined }),
  }
}
