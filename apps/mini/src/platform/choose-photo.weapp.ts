import Taro from '@tarojs/taro'
import { uploadFor, uploadPath } from '@mingbai/contracts/uploads'
import { NoAnswer, parseJson, timeouts } from './answer'
import { apiBase } from './api-base'
import type { ChosenPhoto } from './choose-photo'
import { explainPrivacy } from './privacy'
import { randomKey } from './random'

type Twin = typeof import('./choose-photo')

/** Files of its own, 200 MB in all; a temporary one is gone when WeChat is killed. */
const placeOf = (key: string) => `${Taro.env.USER_DATA_PATH ?? ''}/photo-${key}.jpg`

const keepAs = (tempFilePath: string, filePath: string): Promise<boolean> => new Promise((resolve) => {
  if (tempFilePath === filePath) resolve(true)
  else Taro.getFileSystemManager().copyFile({ srcPath: tempFilePath, destPath: filePath, success: () => resolve(true), fail: () => resolve(false) })
})

function chosen(key: string, path: string): ChosenPhoto {
  const send: ChosenPhoto['send'] = async (use, header = {}) => {
    try {
      const answer = await Taro.uploadFile({ url: apiBase() + uploadPath, filePath: path, name: 'file', header, formData: { key, ...(use ? { [uploadFor.field]: use } : {}) }, timeout: timeouts.upload })
      return { status: answer.statusCode, body: parseJson(answer.data), requestId: '' }
    } catch (cause) {
      throw new NoAnswer(uploadPath, { cause })
    }
  }
  return { key, preview: path, send, keep: () => keepAs(path, placeOf(key)) }
}

export const keptPhoto: Twin['keptPhoto'] = (key) => new Promise((resolve) => {
  const path = placeOf(key)
  Taro.getFileSystemManager().access({ path, success: () => resolve(chosen(key, path)), fail: () => resolve(null) })
})

export const dropPhoto: Twin['dropPhoto'] = (key) => new Promise((resolve) => {
  Taro.getFileSystemManager().unlink({ filePath: placeOf(key), complete: () => resolve() })
})

export const choosePhotos: Twin['choosePhotos'] = async (limit) => {
  // Refused when the person turns back, or does not let WeChat at the album: nothing was chosen.
  const picked = await Taro.chooseMedia({ count: limit, mediaType: ['image'], sizeType: ['compressed'], sourceType: ['camera', 'album'] }).catch((error: unknown) => {
    explainPrivacy(error)
    return null
  })
  return Promise.all((picked?.tempFiles ?? []).map(async ({ tempFilePath }) => chosen(await randomKey(), tempFilePath)))
}
