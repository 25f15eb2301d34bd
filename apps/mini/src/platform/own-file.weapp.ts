import Taro from '@tarojs/taro'
import { uploadFor, uploadPath } from '@mingbai/contracts/uploads'
import { NoAnswer, parseJson, timeouts } from './answer'
import { apiBase } from './api-base'
import type { OwnFile, OwnFileKind } from './own-file'

type Twin = typeof import('./own-file')

const endings = { photo: 'jpg', voice: 'mp3' } as const satisfies Record<OwnFileKind, string>
/** Files of its own, 200 MB in all; a temporary one is gone when WeChat is killed. */
const placeOf = (key: string, kind: OwnFileKind) => `${Taro.env.USER_DATA_PATH ?? ''}/${kind}-${key}.${endings[kind]}`

const keepAs = (tempFilePath: string, filePath: string): Promise<boolean> => new Promise((resolve) => {
  if (tempFilePath === filePath) resolve(true)
  else Taro.getFileSystemManager().copyFile({ srcPath: tempFilePath, destPath: filePath, success: () => resolve(true), fail: () => resolve(false) })
})

/** @param path where WeChat has put it */
export function ownFile(key: string, path: string, kind: OwnFileKind = 'photo'): OwnFile {
  const send: OwnFile['send'] = async (use, header = {}) => {
    try {
      const answer = await Taro.uploadFile({ url: apiBase() + uploadPath, filePath: path, name: 'file', header, formData: { key, ...(use ? { [uploadFor.field]: use } : {}) }, timeout: timeouts.upload })
      return { status: answer.statusCode, body: parseJson(answer.data), township: '' }
    } catch (cause) {
      throw new NoAnswer(uploadPath, { cause })
    }
  }
  return { key, preview: path, send, keep: () => keepAs(path, placeOf(key, kind)) }
}

export const keptFile: Twin['keptFile'] = (key, kind = 'photo') => new Promise((resolve) => {
  const path = placeOf(key, kind)
  Taro.getFileSystemManager().access({ path, success: () => resolve(ownFile(key, path, kind)), fail: () => resolve(null) })
})

export const dropFile: Twin['dropFile'] = (key, kind = 'photo') => new Promise((resolve) => {
  Taro.getFileSystemManager().unlink({ filePath: placeOf(key, kind), complete: () => resolve() })
})
