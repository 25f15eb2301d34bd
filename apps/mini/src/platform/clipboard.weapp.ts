import Taro from '@tarojs/taro'

export const copyText: typeof import('./clipboard').copyText = (text) => Taro.setClipboardData({ data: text }).then(() => true, () => false)
