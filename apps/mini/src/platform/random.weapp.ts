import Taro from '@tarojs/taro'

export const randomKey: typeof import('./random').randomKey = async () => {
  const { randomValues } = await Taro.getRandomValues({ length: 16 })
  return Array.from(new Uint8Array(randomValues), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
