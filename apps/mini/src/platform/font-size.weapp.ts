import Taro from '@tarojs/taro'

/** Old versions of WeChat do not tell, and Taro's types do not know of it. */
export const fontSize: typeof import('./font-size').fontSize = () => {
  const info: object = Taro.canIUse('getAppBaseInfo') ? Taro.getAppBaseInfo() : {}
  return 'fontSizeSetting' in info && typeof info.fontSizeSetting === 'number' ? info.fontSizeSetting : 16
}
