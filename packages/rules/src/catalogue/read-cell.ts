import type { LocalDate } from '../clock/local-date'
import { periodWords } from './duties'
import { figureWords } from './figure-words'
import { chosenOf, everybody } from './job-groups'
import { cellLimit, type Column, type Field, type FormContext } from './field-schema'

/** A cell as it will be read, with its figure in hundredths (money in 分) where it is one; or what is wrong with it. */
export type ReadCell = { ok: true; shown: string; hundredths: number | null } | { ok: false; why: string }

const TEN_THOUSAND = 10_000
/** 一万亿元 in 分 stays a whole number that arithmetic keeps exact. */
const MOST = 100_000_000_000_000
const wholeUnits: readonly string[] = ['户', '人', '户次', '人次', '个', '名', '次', '件', '家', '期', '场', '辆']

const wrong = (why: string): ReadCell => ({ ok: false, why })
const right = (shown: string, hundredths: number | null = null): ReadCell => ({ ok: true, shown, hundredths })

/** Typed or pasted from Excel; never empty here. */
export function readCell(typed: string, column: Pick<Column | Field, 'type' | 'unit' | 'signed' | 'options'>, { villages }: FormContext): ReadCell {
  const text = typed.replace(/\s+/g, ' ').trim()
  if (text.length > cellLimit) return wrong(`最多 ${cellLimit} 个字`)
  switch (column.type) {
    case 'amount':
      return readFigure(text, column, column.unit === '万元' ? TEN_THOUSAND : 1)
    case 'number':
      return readFigure(text, column, 1)
    case 'date':
      return readDate(text)
    case 'month':
      return readMonth(text)
    case 'period':
      return /^\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/.test(text) ? right(periodWords(text)) : wrong('请选一个时段')
    case 'choice':
      return column.options?.includes(text) ? right(text) : wrong(`请从“${(column.options ?? []).join('、')}”里选`)
    case 'choices':
      return readChoices(text, column.options ?? [])
    case 'village':
      return villages.length === 0 || villages.includes(text) ? right(text) : wrong(`没有叫“${text}”的村`)
    case 'phone':
      return /^[0-9]{3,5}$|^(0\d{2,3}-?)?\d{7,8}(-\d{1,5})?$|^(400|800)-?\d{3}-?\d{4}$/.test(text) ? right(text) : wrong('要填办公电话，如 0952-6801081')
    default:
      return right(text)
  }
}

const figure = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(万元|元|万)?$/

function readFigure(typed: string, { type, unit = '', signed }: Pick<Column | Field, 'type' | 'unit' | 'signed'>, scale: number): ReadCell {
  const plain = typed.normalize('NFKC').replace(/[\s¥￥]/g, '').replace(/[−－]/g, '-')
  const bare = type === 'number' && unit !== '' && plain.endsWith(unit) ? plain.slice(0, -unit.length) : plain
  const [, sign = '', whole = '', decimals = '', said] = figure.exec(bare) ?? []
  if (whole === '' || (said && type !== 'amount')) return wrong('要填数字')
  // 12万元 in a column of 元 is 120000 元: people paste what they have.
  const factor = said === undefined ? scale : said === '元' ? 1 : TEN_THOUSAND
  const places = factor === TEN_THOUSAND ? 6 : wholeUnits.includes(unit) ? 0 : 2
  const kept = decimals.replace(/0+$/, '')
  if (kept.length > places) return wrong(places === 0 ? '要填整数' : `小数最多 ${places} 位`)
  const value = Number(whole.replaceAll(',', '') + kept.padEnd(places, '0')) * (places === 0 ? 100 : 1)
  if (!Number.isSafeInteger(value) || value > MOST) return wrong('数字太大，请看看单位')
  if (sign === '-' && value > 0 && !signed) return wrong('不能是负数')
  const hundredths = sign === '-' && value > 0 ? -value : value
  return right(figureWords(hundredths, { type, unit }), hundredths)
}

/** In the order of the form, each once. */
function readChoices(text: string, options: readonly string[]): ReadCell {
  const chosen = chosenOf(text)
  const unknown = chosen.find((one) => !options.includes(one))
  if (unknown !== undefined || chosen.length === 0) return wrong(`请从“${options.join('、')}”里选`)
  if (chosen.includes(everybody) && chosen.length > 1) return wrong(`选了“${everybody}”，就不用再选别的`)
  return right(options.filter((one) => chosen.includes(one)).join('、'))
}

/** Null: no day that there is. */
export function dayOf(text: string): LocalDate | null {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? []
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const isReal = year !== '' && date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
  return isReal ? date.toISOString().slice(0, 10) : null
}

function readDate(text: string): ReadCell {
  const [year = '', month, day] = dayOf(text)?.split('-') ?? []
  return year ? right(`${year}年${Number(month)}月${Number(day)}日`) : wrong('要填日期，如 2026-03-05')
}

function readMonth(text: string): ReadCell {
  const [, year = '', month = ''] = /^(\d{4})[-/.年](\d{1,2})月?$/.exec(text) ?? []
  return year !== '' && Number(month) >= 1 && Number(month) <= 12 ? right(`${year}年${Number(month)}月`) : wrong('要填月份，如 2026-03')
}
