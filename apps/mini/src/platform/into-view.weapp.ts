import Taro from '@tarojs/taro'

export const bringIntoView: typeof import('./into-view').bringIntoView = (id) =>
  // Its place is known once it is drawn.
  Taro.nextTick(() => void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -16, duration: 0 }))
