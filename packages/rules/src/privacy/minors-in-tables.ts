import { addDays, type LocalDate } from '../clock/local-date'
import { dayBorn, isBornUnderAge, isUnderAge, type Minor } from './under-age'

const NAME = /^[\p{Script=Han}·]{2,12}$/u
/** Not somebody's name: masked already, or a line of sums. */
const NO_NAME = /某|[合小总共]计|平均/
const AGE = /^(\d{1,2})周?岁?$/
const DAY = /^(\d{4})[年./-]?(\d{1,2})(?:[月./-]?(\d{1,2})日?|月)?$/
const SERIAL = /^\d{5}$/

const headings = { name: /^(?:\p{Script=Han}{0,4}(?:姓名|名字)|户主|学生|孩子|儿童)$/u, age: /^(?:周岁)?年龄(?:\(.{1,3}\))?$|^周岁$/, born: /^出生(?:日期|年月日?|时间|日)$/ }

/** Reads a table row by row: after a heading with 姓名 and 年龄 or 出生日期, finds whoever is named and under age. */
export function minorsByRow(on: LocalDate): (cells: readonly string[]) => Minor[] {
  let columns: { name: number; age: number; born: number } | null = null
  return (cells) => {
    // A row that was read with gaps has no cell there.
    const plain = Array.from(cells, (cell: string | undefined) => (cell ?? '').normalize('NFKC').replace(/\s/g, ''))
    const at = (heading: RegExp): number => plain.findIndex((cell) => heading.test(cell))
    const heading = { name: at(headings.name), age: at(headings.age), born: at(headings.born) }
    if (heading.name >= 0) {
      columns = heading
      return []
    }
    if (columns === null) return []
    const [name = '', age = '', born = ''] = [plain[columns.name], plain[columns.age], plain[columns.born]]
    if (!NAME.test(name) || NO_NAME.test(name)) return []
    const years = AGE.exec(age)?.[1]
    const day = dayOf(born)
    const told = years !== undefined && isUnderAge(Number(years)) ? age : day !== null && isBornUnderAge(day, on) ? born : ''
    return told ? [{ text: `${name} ${told}`, sure: true }] : []
  }
}

/** As it is written, or as Excel counts days. */
function dayOf(text: string): LocalDate | null {
  if (SERIAL.test(text)) return addDays('1899-12-30', Number(text))
  const [whole, year, month, date] = DAY.exec(text) ?? []
  return whole === undefined ? null : dayBorn(year, month, date)
}
