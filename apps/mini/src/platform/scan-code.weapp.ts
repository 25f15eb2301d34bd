import Taro from '@tarojs/taro'

type Twin = typeof import('./scan-code')

export const canScan: boolean = true

export const scanCode: Twin['scanCode'] = () => Taro.scanCode({ scanType: ['qrCode'] }).then(({ result }) => result, () => '')
