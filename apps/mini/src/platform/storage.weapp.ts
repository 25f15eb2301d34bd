import Taro from '@tarojs/taro'

type Twin = typeof import('./storage')

export const readStored: Twin['readStored'] = (key) => {
  try {
    const text: unknown = Taro.getStorageSync(key)
    return typeof text === 'string' && text !== '' ? JSON.parse(text) : null
  } catch {
    return null
  }
}

export const store: Twin['store'] = (key, value) => {
  try {
    Taro.setStorageSync(key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

export const forget: Twin['forget'] = (key) => Taro.removeStorageSync(key)
