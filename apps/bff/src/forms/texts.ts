import { fileName, withEnding } from '../http/file-name'

/** Names of the files in the pack for another website. */
export const packNames = { note: '说明.txt', word: '正文.docx', html: '正文.html', text: '正文.txt', article: '公众号.html' }

export function attachmentName(number: number, caption: string, mime: string): string {
  const words = fileName(caption, 40)
  return withEnding(`附件/附件${number}${words ? ` ${words}` : ''}`, mime)
}

export const packName = (indexNumber: string, title: string): string => `${fileName(`${indexNumber.replaceAll('/', '-')} ${title}`, 60) || '打包'}.zip`
