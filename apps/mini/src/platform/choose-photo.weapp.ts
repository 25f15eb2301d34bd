import Taro from '@tarojs/taro'
import { sealedUpload } from '@mingbai/contracts/tip-offs'
import { uploadPath } from '@mingbai/contracts/uploads'
import { NoAnswer, parseJson, timeouts } from './answer'
import { apiBase } from './api-base'
import type { ChosenPhoto } from './choose-photo'
import { randomKey } from './random'

const chosen = async (path: string): Promise<ChosenPhoto> => {
  const key = await randomKey()
  const send: ChosenPhoto['send'] = async (sealedFor) => {
    try {
      const answer = await Taro.uploadFile({ url: apiBase() + uploadPath, filePath: path, name: 'file', formData: { key, ...(sealedFor ? { [sealedUpload.field]: sealedFor } : {}) }, timeout: timeouts.upload })
      return { status: answer.statusCode, body: parseJson(answer.data), requestId: '' }
    } catch (cause) {
      throw new NoAnswer(uploadPath, { cause })
    }
  }
  return { key, preview: path, send }
}

export const choosePhotos: typeof import('./choose-photo').choosePhotos = async (limit) => {
  // Refused when the person turns back, or does not let WeChat at the album: nothing was chosen.
  const picked = await Taro.chooseMedia({ count: limit, mediaType: ['image'], sizeType: ['compressed'], sourceType: ['camera', 'album'] }).catch(() => null)
  return Promise.all((picked?.tempFiles ?? []).map(({ tempFilePath }) => chosen(tempFilePath)))
}
