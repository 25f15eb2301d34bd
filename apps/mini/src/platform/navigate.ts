import Taro from '@tarojs/taro'
import { miniAddress, pageAt, pages } from '@mingbai/contracts/routes'
import { covered } from './cover'

/**
 * Goes to one of our own addresses. In WeChat at most ten pages may lie on each other: past that the page on top is replaced.
 * @param to as in contracts/routes, with its query: `/notice?id=…`
 */
export function goTo(to: string, replace = false): void {
  const [page, url] = [pageAt(to), miniAddress(to)]
  if (!page || !url) throw new Error(`no such page: ${to}`)
  void covered(page, () => void (replace || Taro.getCurrentPages().length >= 9 ? Taro.redirectTo({ url }) : Taro.navigateTo({ url })))
}

/** Back to where the reader came from; a page opened from a QR code has nothing behind it and goes home. */
export function goBack(): void {
  void (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.redirectTo({ url: `/${pages.home.taro}` }))
}
