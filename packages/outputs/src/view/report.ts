import type { PublicReport } from '@mingbai/contracts/reports'
import { longDate } from './dates'

export const reportTexts = {
  description: '乡里一年公开了什么、收到多少申请、怎么答复的。',
  reported: '这份报告是这个系统启用以前发的，照原样登出：加起来对不上也不改，登错了才更正，写明原因。',
  remarks: '对不上的地方',
  remarksHint: '下面这些数加起来对不上，或者看不明白。照报告原样登出，数旁边标了号。',
  looks: '要说明的',
  notes: '数的说明',
  preamble: '前言',
  otherYears: '别的年份',
  otherYear: (year: number) => `${year}年的报告`,
  files: '下载',
  words: 'Word 文件', pdf: 'PDF（打印用）', csv: '表格（CSV）', json: '数据（JSON）', schema: 'JSON 里每一项的意思（给写程序的人）',
  notice: '公开信息页',
  link: '看这份报告的表和数',
  all: '政府信息公开年度报告',
  none: '还没有发布年度报告。',
}

export const reportFacts = ({ publishedOn, formatLabel }: PublicReport): string[] => [...(publishedOn ? [`${longDate(publishedOn)}发布`] : []), formatLabel]

const circled = (mark: number): string => String.fromCodePoint(0x245f + mark)
export const remarkLines = ({ remarks }: Pick<PublicReport, 'remarks'>): string[] => remarks.map((words, at) => `${circled(at + 1)} ${words}`)

export interface ReportGroup {
  head: string
  rows: { label: string; value: string; more: string }[]
}

/** A table as heads with numbers under them: it reads on a narrow screen, and aloud. What is 0 among the parts is left out where there is a total. */
export function reportGroups(lines: PublicReport['sections'][number]['lines']): ReportGroup[] {
  const groups: ReportGroup[] = []
  for (const { label, value, parts, marks } of lines) {
    if (value === '' && parts.length === 0) groups.push({ head: label, rows: [] })
    else {
      if (groups.length === 0) groups.push({ head: '', rows: [] })
      const told = parts.filter((part) => value === '' || part.value !== '0').map((part) => `${part.label} ${part.value}`).join('、')
      const signs = marks.map(circled).join('')
      groups.at(-1)?.rows.push({ label, value, more: [value !== '' && told ? `（${told}）` : told, signs].filter(Boolean).join(' ') })
    }
  }
  return groups
}
