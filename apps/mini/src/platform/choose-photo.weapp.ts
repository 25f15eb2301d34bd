import Taro from '@tarojs/taro'
import { ownFile } from './own-file.weapp'
import { explainPrivacy } from './privacy'
import { randomKey } from './random'

export const choosePhotos: typeof import('./choose-photo').choosePhotos = async (limit) => {
  // Refused when the person turns back, or does not let WeChat at the album: nothing was chosen.
  const picked = await Taro.chooseMedia({ count: limit, mediaType: ['image'], sizeType: ['compressed'], sourceType: ['camera', 'album'] }).catch((error: unknown) => {
    explainPrivacy(error)
    return null
  })
  return Promise.all((picked?.tempFiles ?? []).map(async ({ tempFilePath }) => ownFile(await randomKey(), tempFilePath)))
}
