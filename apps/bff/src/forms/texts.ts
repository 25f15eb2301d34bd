/** Names of the files in the pack for another website. */
export const packNames = { note: '说明.txt', word: '正文.docx', html: '正文.html', text: '正文.txt', article: '公众号.html' }

const endings: Record<string, string> = { 'image/jpeg': '.jpg', 'image/png': '.png', 'image/webp': '.webp', 'application/pdf': '.pdf' }
const ILLEGAL = /[\\/:*?"<>|\u0000-\u001f]/g

/** A name that Windows takes, whatever was typed. */
const fileName = (text: string, max: number): string => Array.from(text.replace(ILLEGAL, ' ').replace(/\s+/g, ' ').trim()).slice(0, max).join('').replace(/[. ]+$/, '')

export function attachmentName(number: number, caption: string, mime: string): string {
  const words = fileName(caption, 40)
  const ending = /\.[0-9A-Za-z]{1,5}$/.test(words) ? '' : (endings[mime] ?? '')
  return `附件/附件${number}${words ? ` ${words}` : ''}${ending}`
}

export const packName = (indexNumber: string, title: string): string => `${fileName(`${indexNumber.replaceAll('/', '-')} ${title}`, 60) || '打包'}.zip`
