import Taro from '@tarojs/taro'

type Twin = typeof import('./scan')
export const canScan = true
export const scanCode: Twin['scanCode'] = () => Taro.scanCode({ scanType: ['qrCode'] }).then(({ result }) => result, () => null)
