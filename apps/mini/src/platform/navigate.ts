import Taro from '@tarojs/taro'
import { pages } from '@mingbai/contracts/routes'

const taroPath = new Map<string, string>(Object.values(pages).map(({ path, taro }) => [path, `/${taro}`]))

/**
 * Goes to one of our own addresses. In WeChat at most ten pages may lie on each other: past that the page on top is replaced.
 * @param to as in contracts/routes, with its query: `/notice?id=…`
 */
export function goTo(to: string, replace = false): void {
  const [path = '/', query] = to.split('?')
  const place = taroPath.get(path)
  if (place === undefined) throw new Error(`no such page: ${to}`)
  const url = query ? `${place}?${query}` : place
  void (replace || Taro.getCurrentPages().length >= 9 ? Taro.redirectTo({ url }) : Taro.navigateTo({ url }))
}

/** Back to where the reader came from; a page opened from a QR code has nothing behind it and goes home. */
export function goBack(): void {
  void (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.redirectTo({ url: `/${pages.home.taro}` }))
}
