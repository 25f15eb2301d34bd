import { hasDate, readSentence, type SentenceContext } from './holiday-sentence'
import { weekdayOf, type LocalDate } from './local-date'
import type { SpecialDay } from './work-calendar'

export type HolidayKind = 'national' | 'local'

export interface HolidayFault {
  /** Counted from 1 in what was pasted; null: the whole. */
  row: number | null
  text: string
  why: string
}

export interface ReadHolidays {
  /** Of the lines that are clear, by date. */
  days: SpecialDay[]
  faults: HolidayFault[]
  /** Lines that say nothing of a day: the salutation, the closing words. */
  skipped: number
  /** 国办发明电〔2018〕15号, where it stands in the text. */
  document: string | null
}

/** 《全国年节及纪念日放假办法》第二条: a notice for a year without one of these is not whole. */
const nationalHolidays = [
  { name: '元旦', as: /元旦|新年/ }, { name: '春节', as: /春节/ }, { name: '清明节', as: /清明/ }, { name: '劳动节', as: /劳动|五一/ },
  { name: '端午节', as: /端午/ }, { name: '中秋节', as: /中秋/ }, { name: '国庆节', as: /国庆|十一/ },
] as const

const NAME_LENGTH = 20
const numbering = /^\s*(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.)](?!\d))\s*/
const documentNumber = /[\p{Script=Han}]{2,12}[〔[]\d{4}[〕\]]\s*\d+号/u
const titleYear = /关于(\d{4})年.{0,12}(?:节假日|放假)/
const wholeDate = /^\d{4}年\d{1,2}月\d{1,2}日$/
/** What stands around a notice on the pages it is copied from: 新华社北京11月4日电, 来源, 成文日期. */
const around = /\d日电|来源|(?:时间|日期):|责编/
const isAround = (text: string): boolean => wholeDate.test(text) || (around.test(text) && !/放假|补休|休息|上班|补班/.test(text))

interface Line {
  row: number
  /** As it was pasted. */
  text: string
  /** Half width, trimmed. */
  plain: string
}

/** The State Council's notice, or a table copied from elsewhere, as it stands; nothing unclear is guessed. */
export function readHolidays(pasted: string, { year, kind }: { year: number; kind: HolidayKind }): ReadHolidays {
  const faults: HolidayFault[] = []
  const days: (SpecialDay & { line: Line })[] = []
  let skipped = 0
  let header: readonly Column[] = []
  let name = ''

  for (const line of linesOf(pasted)) {
    const fault = (why: string) => void faults.push({ row: line.row, text: line.text.slice(0, 100), why })
    const said = titleYear.exec(line.plain)?.[1]
    if (said && Number(said) !== year) fault(`这是${said}年的通知，现在录的是${year}年`)
    if (!hasDate(line.plain) || isAround(line.plain)) {
      if (line.plain.includes('\t')) header = line.plain.split('\t').map(columnOf)
      if (isBareName(line.plain)) fault('没有看到日子，写成“1月1日至3日放假”这样')
      else skipped += 1
      continue
    }
    const parts = line.plain.includes('\t') ? tableParts(line.plain, header) : sentenceParts(line.plain)
    name = parts.name || name
    if (name === '') fault('没有看到是什么节')
    else if (name.length > NAME_LENGTH) fault(`“${name.slice(0, NAME_LENGTH)}…”不像节日的名字`)
    else {
      const read = readParts(parts, { year, isNewYear: /元旦|新年/.test(name) })
      const wrong = [...read.faults, ...read.days.flatMap((day) => misplaced(day, year, kind))]
      for (const why of new Set(wrong)) fault(why)
      if (wrong.length === 0) days.push(...read.days.map((day) => ({ ...day, name, line })))
    }
  }
  const merged = mergeDays(days, faults)
  if (faults.length === 0) faults.push(...missing(merged, kind).map((why) => ({ row: null, text: '', why })))
  return { days: merged, faults, skipped, document: documentNumber.exec(pasted.normalize('NFKC'))?.[0] ?? null }
}

/** Rows as the eye counts them; a paragraph that holds several numbered holidays is taken apart. */
function linesOf(pasted: string): Line[] {
  return pasted.split(/\r?\n/).flatMap((text, index) =>
    text.normalize('NFKC').split(/(?<=[。;])\s*(?=[一二三四五六七八九十]{1,3}、)/).map((part) => ({ row: index + 1, text: text.trim(), plain: part.replace(/^[^\S\t]+|\s+$/g, '') })).filter(({ plain }) => plain !== ''),
  )
}

const isBareName = (text: string): boolean => {
  const bare = text.replace(numbering, '')
  return bare.length <= NAME_LENGTH && !bare.includes('\t') && nationalHolidays.some(({ as }) => bare.search(as) === 0)
}

interface Parts {
  name: string
  sentences: string[]
  faults?: string[]
}

function sentenceParts(text: string): Parts {
  const bare = text.replace(numbering, '')
  const at = bare.search(/(?:\d{4}年)?\d{1,2}月\d{1,2}|\d{4}[-/.]\d/)
  return { name: cleanName(bare.slice(0, at)), sentences: bare.slice(at).split(/[。;]/) }
}

const cleanName = (text: string): string => text.replace(numbering, '').replace(/[\s:,、"'“”]+$/u, '').replace(/^[\s"'“”]+/u, '').replace(/放假$/, '')

type Column = 'name' | 'off' | 'work' | 'from' | 'to' | 'other'

function columnOf(title: string): Column {
  if (/天数|备注|星期/.test(title)) return 'other'
  if (/上班|补班/.test(title)) return 'work'
  if (/开始|起/.test(title)) return 'from'
  if (/结束|止/.test(title)) return 'to'
  if (/放假|日期|时间|休/.test(title)) return 'off'
  return /节|名/.test(title) ? 'name' : 'other'
}

const offWord = /放假|补休|休息|^休$/
const workWord = /上班|补班|^班$/

/** Cells that say for themselves what they are, else by the head of their column, else dates off come before dates worked. */
function tableParts(text: string, header: readonly Column[]): Parts {
  const cells = text.split('\t').map((cell) => cell.trim())
  const dated = cells.map((cell, at) => ({ cell, column: header[at] })).filter(({ cell }) => hasDate(cell))
  const undated = cells.filter((cell) => !hasDate(cell))
  const word = undated.find((cell) => offWord.test(cell) || workWord.test(cell))
  const name = cleanName(undated.find((cell) => /\p{Script=Han}/u.test(cell) && cell !== word && !/^\d*天$|^(?:周|星期)./.test(cell)) ?? '')
  const kindWord = word === undefined ? '' : workWord.test(word) ? '上班' : '放假'
  const [from, to] = [dated.find(({ column }) => column === 'from'), dated.find(({ column }) => column === 'to')]
  if (from && to) return { name, sentences: [`${from.cell}至${to.cell}${kindWord || '放假'}`] }
  if (kindWord && dated.length > 1) return { name, sentences: [], faults: ['看不出是分开的两天还是从哪天到哪天，写成“1月1日至3日”这样'] }
  const sentences = dated.map(({ cell, column }, at) => {
    if (offWord.test(cell) || workWord.test(cell)) return cell
    return cell + (kindWord || (column === 'work' ? '上班' : column === 'off' ? '放假' : at === 0 ? '放假' : '上班'))
  })
  return { name, sentences }
}

function readParts({ sentences, faults = [] }: Parts, context: SentenceContext) {
  const read = sentences.map((sentence) => readSentence(sentence, context))
  return { days: read.flatMap(({ days }) => days), faults: [...faults, ...read.flatMap((one) => one.faults)] }
}

const shown = (date: LocalDate) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`

function misplaced({ date, kind }: Pick<SpecialDay, 'date' | 'kind'>, year: number, of: HolidayKind): string[] {
  const own = Number(date.slice(0, 4))
  // The days before New Year come with the notice for the year that begins.
  if (own !== year && !(own === year - 1 && date.slice(5, 7) === '12')) return [`${own}年${shown(date)}不在${year}年`]
  const weekday = weekdayOf(date)
  return of === 'national' && kind === 'work' && weekday !== 0 && weekday !== 6 ? [`${shown(date)}不是周末，本来就上班，看看日子和年份`] : []
}

function mergeDays(days: readonly (SpecialDay & { line: Line })[], faults: HolidayFault[]): SpecialDay[] {
  const merged = new Map<LocalDate, SpecialDay>()
  for (const { line, date, name, kind } of days) {
    const before = merged.get(date)
    if (before && before.kind !== kind) faults.push({ row: line.row, text: line.text.slice(0, 100), why: `${shown(date)}又是放假又是上班` })
    if (!before) merged.set(date, { date, name, kind })
  }
  return [...merged.values()].sort((a, b) => (a.date < b.date ? -1 : 1))
}

function missing(days: readonly SpecialDay[], kind: HolidayKind): string[] {
  const off = days.filter((day) => day.kind === 'off')
  if (off.length === 0) return ['没有读到放假的日子']
  const absent = kind === 'national' ? nationalHolidays.filter(({ as }) => !off.some(({ name }) => as.test(name))) : []
  return absent.length === 0 ? [] : [`还缺${absent.map(({ name }) => name).join('、')}：全国放假要一年录全`]
}
