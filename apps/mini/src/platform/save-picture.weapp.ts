import Taro from '@tarojs/taro'
import { apiBase } from './api-base'
import { explainPrivacy } from './privacy'

export const savePicture: typeof import('./save-picture').savePicture = async (path, header = {}) => {
  const file = await Taro.downloadFile({ url: apiBase() + path, header }).catch(() => null)
  if (file?.statusCode !== 200) return null
  // Refused when the person does not let WeChat at the album, or has not agreed to the privacy notes.
  const isSaved = await Taro.saveImageToPhotosAlbum({ filePath: file.tempFilePath }).then(() => true, (error: unknown) => {
    explainPrivacy(error)
    return false
  })
  return { src: file.tempFilePath, kept: isSaved ? 'saved' : 'refused' }
}

export const openAlbumSetting: typeof import('./save-picture').openAlbumSetting = () => void Taro.openSetting().catch(() => undefined)
