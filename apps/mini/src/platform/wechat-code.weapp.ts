import Taro from '@tarojs/taro'

type Twin = typeof import('./wechat-code')

const WECHAT = '微信'

/** Works once, for five minutes. */
export const wechatCode: Twin['wechatCode'] = () => Taro.login().then(({ code }) => code || undefined, () => undefined)

export const deviceName: Twin['deviceName'] = () => {
  const { brand, model } = Taro.getDeviceInfo()
  return `${WECHAT} ${brand} ${model}`.slice(0, 40)
}
