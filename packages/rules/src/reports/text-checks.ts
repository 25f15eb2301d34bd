import { figureText, type Unit } from './cell'
import { cellsOf, fillFields, type ReportFormat } from './formats'
import type { Finding, Values } from './run-checks'

interface Mention {
  cell: string
  /** With the number as its first group. */
  says: RegExp
  /** The same as 0, in words. */
  none?: RegExp
}

const number = '\\s*(\\d+(?:\\.\\d+)?)\\s*'
const says = (before: string, unit: string): RegExp => new RegExp(`${before}${number}(?:余|多)?${unit}`, 'g')

/** Where a text tells a number that stands in a table as well. What a person types is read as one writes it in such reports. */
const mentions: readonly Mention[] = [
  { cell: 'requests.new.total', says: says('(?:新收|收到|接到|受理)(?:的)?(?:政府)?(?:信息)?(?:公开)?申请(?:共|共计)?', '件'), none: /(?:没有|未)(?:收到|接到)(?:过)?(?:政府)?(?:信息)?(?:公开)?申请/g },
  { cell: 'requests.carriedIn.total', says: says('上年(?:度)?结转(?:的)?(?:申请)?', '件') },
  { cell: 'requests.carriedOut.total', says: says('结转(?:到)?下(?:一)?年(?:度)?(?:继续办理)?(?:的)?(?:申请)?', '件') },
  { cell: 'requests.granted.total', says: says('(?<!不)予以公开(?:的)?', '件') },
  { cell: 'requests.partly.total', says: says('部分公开(?:的)?', '件') },
  { cell: 'article20.licence.handled', says: says('行政许可(?:处理)?(?:决定)?', '件') },
  { cell: 'article20.penalty.handled', says: says('行政处罚(?:处理)?(?:决定)?', '件') },
  { cell: 'article20.compulsion.handled', says: says('行政强制(?:处理)?(?:决定)?', '件') },
  { cell: 'article20.normative.made', says: says('(?:制发|制定|印发)(?:行政)?规范性文件', '件') },
  { cell: 'article20.charges.amount', says: says('行政事业性收费', '万元') },
  { cell: 'proceedings.reconsideration.total', says: says('(?:信息公开)?行政复议(?:案件)?', '件'), none: /(?:没有|未)(?:发生|收到)[^。；，]{0,20}行政复议/g },
  { cell: 'overview.documents.made', says: says('制发公文', '(?:件|个)') },
  { cell: 'overview.published.items', says: says('主动公开(?:各类)?(?:政府|政务)?信息(?!网)', '条') },
  { cell: 'overview.postings.all', says: says('(?:各渠道|多渠道)(?:共)?发布', '条次') },
  { cell: 'overview.proposals.received', says: says('(?:办理|承办)(?:人大代表)?(?:议案)?、?建议(?:意见)?', '件') },
  { cell: 'overview.staff.people', says: says('工作人员', '人') },
  { cell: 'overview.training.times', says: says('(?:组织|开展)(?:了)?(?:业务)?培训', '(?:次|场|期)') },
]

export interface TextPart {
  id: string
  title: string
  text: string
}

/** What the parts say, live numbers already as numbers, against the tables. Pure. */
export function checkTexts(parts: readonly TextPart[], format: ReportFormat, values: Values): Finding[] {
  const cells = new Map(cellsOf(format).map((cell) => [cell.id, cell]))
  return parts.flatMap(({ id, title, text }) => {
    const filled = fillFields(text, format, (cell) => figureText(values.get(cell.id) ?? 0, cell.unit))
    const place = title || '开头'
    const unknown = filled.unknown.map((name): Finding => ({ id: `unknownField.${id}.${name}`, rule: 'unknownField', level: 'stop', sentence: `“${place}”里的“${name}”不是这份报告里的数，请删掉再插入一次。`, cells: [] }))
    const wrong = mentions.flatMap(({ cell, says: pattern, none }): Finding[] => {
      const known = cells.get(cell)
      if (!known) return []
      const value = values.get(cell) ?? 0
      const told = [...filled.text.matchAll(pattern)].map((hit) => ({ words: hit[0].trim(), value: typed(hit[1] ?? '', known.unit) }))
      const nothing = none ? [...filled.text.matchAll(none)].map((hit) => ({ words: hit[0], value: 0 })) : []
      return [...told, ...nothing].filter((one) => one.value !== value).map(({ words }) => ({
        id: `text.${id}.${cell}.${words}`, rule: 'text', level: 'stop', sentence: `“${place}”里写“${words}”，${tableName(cell)}里${known.label}是 ${figureText(value, known.unit)}${known.unit}。`, cells: [cell],
      }))
    })
    return [...unknown, ...wrong]
  })
}

const typed = (text: string, unit: Unit): number => (unit === '万元' ? Math.round(Number(text) * 1_000_000) : Number(text))
const tableNames: Record<string, string> = { requests: '申请情况表', article20: '第二十条表', proceedings: '复议诉讼表' }
const tableName = (cell: string): string => tableNames[cell.split('.')[0] ?? ''] ?? '“文中用到的数”'

/** Two headings with one number under the same chapter. @param headings in their order, as they are written */
export function checkNumbering(headings: readonly string[]): Finding[] {
  const used = new Map<string, string>()
  return headings.flatMap((heading) => {
    if (/^[一二三四五六七八九十]+、/.test(heading)) used.clear()
    const mark = /^[（(][一二三四五六七八九十]+[）)]/.exec(heading)?.[0].replace('(', '（').replace(')', '）')
    if (!mark) return []
    const before = used.get(mark)
    used.set(mark, heading)
    if (before === undefined) return []
    return [{ id: `numbering.${heading}`, rule: 'numbering' as const, level: 'look' as const, sentence: `“${mark}”用了两次：“${before}”和“${heading}”。`, cells: [] }]
  })
}
