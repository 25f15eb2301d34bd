import Taro from '@tarojs/taro'
import { noAnswer } from '../api/api-error'

type Twin = typeof import('./wechat-code')

const WECHAT = '微信'

/** Works once, for five minutes. Without it nothing is sent: a phone bound by its PIN alone would stay so, and a right PIN would count as a wrong one. */
export const wechatCode: Twin['wechatCode'] = () =>
  Taro.login().then(({ code }) => code, () => Promise.reject(noAnswer()))

export const deviceName: Twin['deviceName'] = () => {
  const { brand, model } = Taro.getDeviceInfo()
  return `${WECHAT} ${brand} ${model}`.slice(0, 40)
}
