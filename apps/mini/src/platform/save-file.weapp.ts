import Taro from '@tarojs/taro'
import { apiBase } from './api-base'

type Twin = typeof import('./save-file')

/** WeChat shows it, and its own menu passes it on or keeps it. */
export const saveFile: Twin['saveFile'] = async (path, _name, header) => {
  const file = await Taro.downloadFile({ url: apiBase() + path, header }).catch(() => null)
  if (file?.statusCode !== 200) return false
  return Taro.openDocument({ filePath: file.tempFilePath, fileType: 'pdf', showMenu: true }).then(() => true, () => false)
}
