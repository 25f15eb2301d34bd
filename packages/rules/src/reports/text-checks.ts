import { figureText, type Cell } from './cell'
import { cellsOf, fillFields, type ReportFormat } from './formats'
import type { Level } from './checks'
import { mentions, readNumber, type Mention } from './mentions'
import type { Finding, Values } from './run-checks'

export interface TextPart {
  id: string
  title: string
  text: string
}

/** The words of a report part by part, each under the title that it is printed with. */
export const textPartsOf = ({ sections }: Pick<ReportFormat, 'sections'>, texts: Readonly<Record<string, string>>): TextPart[] =>
  sections.flatMap((section) => section.parts.map(({ id, title }) => ({ id, title: title ?? (section.title || '开头'), text: texts[id] ?? '' })))

/** What the parts say, live numbers already as numbers, against the tables. Pure. */
export function checkTexts(parts: readonly TextPart[], format: ReportFormat, values: Values, year: number): Finding[] {
  const cells = cellsOf(format)
  return parts.flatMap((part) => {
    const filled = fillFields(part.text, format, (cell) => figureText(values.get(cell.id) ?? 0, cell.unit))
    const unknown = filled.unknown.map((name): Finding => ({ id: `unknownField.${part.id}.${name}`, rule: 'unknownField', level: 'stop', sentence: `“${part.title}”里的“${name}”不是这份报告里的数，请删掉再插入一次。`, cells: [] }))
    const words = { ...part, text: filled.text, year }
    return [...unknown, ...mentions.flatMap((mention) => otherNumbers(mention, words, cellsOfMention(mention, cells), values))]
  })
}

interface Words extends TextPart {
  year: number
}
interface Told {
  words: string
  at: number
  value: number
  isAbout: boolean
  level: Level
}

/** `requests.refused.*.total`: every cell of that shape. */
function cellsOfMention({ cell }: Mention, cells: readonly Cell[]): Cell[] {
  const [before = '', after] = cell.split('*')
  return cells.filter(({ id }) => (after === undefined ? id === before : id.startsWith(before) && id.endsWith(after)))
}

function otherNumbers(mention: Mention, words: Words, cells: readonly Cell[], values: Values): Finding[] {
  const [first] = cells
  if (!first) return []
  const value = cells.reduce((sum, { id }) => sum + (values.get(id) ?? 0), 0)
  const shown = `${tableName(first.id)}里${mention.label ?? first.label}是 ${figureText(value, first.unit)}${first.unit}`
  const seen = new Set<number>()
  return toldBy(mention, words).flatMap((told): Finding[] => {
    const level = levelOf(told, mention, words)
    // Two patterns may read one number: the surer one comes first.
    if (level === null || seen.has(told.at) || (told.isAbout ? value >= told.value : value === told.value)) return []
    seen.add(told.at)
    return [{ id: `text.${words.id}.${first.id}.${told.at}`, rule: 'text', level, sentence: `“${words.title}”里写“${told.words}”，${shown}。`, cells: cells.map(({ id }) => id) }]
  })
}

function toldBy({ says, maybe = [], none }: Mention, { text }: Words): Told[] {
  const read = (patterns: readonly RegExp[], level: Level) => patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((hit): Told => {
    const { n = '', about, unit } = hit.groups ?? {}
    // Money is kept in 分.
    const worth = unit?.startsWith('万') ? 1_000_000 : unit === '元' ? 100 : 1
    return { words: hit[0].trim(), at: hit.index + hit[0].lastIndexOf(n), value: Math.round(readNumber(n) * worth), isAbout: about !== undefined || unit === '万余元', level }
  }))
  const nothing = none ? [...text.matchAll(none)].map((hit): Told => ({ words: hit[0], at: hit.index, value: 0, isAbout: false, level: 'stop' })) : []
  return [...read(says, 'stop'), ...read(maybe, 'look'), ...nothing]
}

const otherTime = /去年|上年|上一年|前年|往年|同期|近[\d一二两三四五六七八九十]+年|[上下]半年|季度/u
const documents = /公文|规范性文件/u
const requestParts: ReadonlySet<string> = new Set(['general.requests', 'free.requests'])

/** How sure it is that the words tell this very number; null: they tell another. */
function levelOf({ at, level, isAbout }: Told, { ofRequests }: Mention, { id, text, year }: Words): Level | null {
  const [clause, sentence] = [around(text, at, /[，,。；;！？\n]/u), around(text, at, /[。；;！？\n]/u)]
  if (isOtherTime(clause, year)) return null
  if (ofRequests && documents.test(clause)) return null
  const speaksOfThem = sentence.includes('信息公开') && sentence.includes('申请')
  if (ofRequests && !requestParts.has(id) && !speaksOfThem) return null
  const isSure = !isAbout && (!ofRequests || ((requestParts.has(id) || clause.includes('信息公开')) && !documents.test(sentence))) && !isOtherTime(sentence, year)
  return isSure ? level : 'look'
}

/** 上年结转 is a number of this year. */
function isOtherTime(text: string, year: number): boolean {
  const own = text.replace(/上年(?:度)?结转/gu, '')
  return otherTime.test(own) || [...own.matchAll(/(20\d\d)\s*年/gu)].some(([, named]) => Number(named) !== year)
}

/** The piece between two marks that the place lies in. */
function around(text: string, at: number, mark: RegExp): string {
  const before = text.slice(0, at).split(mark).at(-1) ?? ''
  const after = text.slice(at).split(mark)[0] ?? ''
  return before + after
}

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
