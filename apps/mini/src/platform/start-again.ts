import Taro from '@tarojs/taro'
import { pages } from '@mingbai/contracts/routes'

/** The first page with nothing behind it: what lay there was another township's. */
export const startAgain = (): void => void Taro.reLaunch({ url: `/${pages.home.taro}` })
