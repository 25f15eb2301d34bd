import type { Explained, Notice } from '@mingbai/contracts/notices'
import { longDate, shortDate } from './dates'

/** 第 2 版，11月20日：一队的日子改早一天 */
export const historyLine = ({ version, on, reason }: Notice['history'][number], today: string): string =>
  `第 ${version} 版，${shortDate(on, today)}${reason === '' ? '' : `：${reason}`}`

/** What a correction changed, a line each: 原来…改成…. */
export function changeLines({ changes = [] }: Notice['history'][number]): string[] {
  return changes.map((parts) => {
    const without = (left: 'in' | 'out') => parts.filter(({ kind }) => kind !== left).map(({ text }) => text).join('')
    const [was, now] = [without('in'), without('out')]
    if (was === '') return `新加：${now}`
    return now === '' ? `删去：${was}` : `原来：${was} → 改成：${now}`
  })
}

/** 有效, 已废止（2026年11月20日起）; empty: not told. */
export function validityText({ validity, repealedOn }: Pick<Notice, 'validity' | 'repealedOn'>): string {
  const words = validity === undefined ? '' : validityTexts[validity]
  return repealedOn === undefined ? words : `${words}（${longDate(repealedOn)}起）`
}

const validityTexts = { valid: '有效', amended: '已修改', repealed: '已废止' } satisfies Record<NonNullable<Notice['validity']>, string>

/** 《…》（平灵政发〔2026〕12号） */
export const explainedName = ({ title, number }: Explained): string => `${title.startsWith('《') ? title : `《${title}》`}${number === '' ? '' : `（${number}）`}`

export const noticePageTexts = {
  summary: '一句话看懂',
  attachments: '附件',
  explains: '解读的文件',
  explainedBy: '看解读',
  about: '这条公开信息',
  organisation: '发布单位',
  publishedOn: '发布日期',
  item: '公开事项',
  indexNumber: '索引号',
  validity: '有效性',
  documentNumber: '文号',
  source: '来源',
  original: (source: string) => `${source}，看原文`,
  postedAt: '张贴在',
  history: '改过几次',
  related: '相关的公开',
}
