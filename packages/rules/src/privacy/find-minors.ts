import type { LocalDate } from '../clock/local-date'
import { minorsByRow } from './minors-in-tables'
import { dayBorn, isBornUnderAge, isUnderAge, type Minor } from './under-age'

// Surnames that are no common word as well: 安, 成, 时, 方, 高, 应 … would take 学生安全 for a name.
const SURNAME = '[王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范石姚谭廖邹熊陆郝孔崔毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎贺赖龚哈纳妥锁禹柳虎]'
/** No given name has these; words do. */
const GIVEN = '(?![的了在是有和及与或等个人户岁龄年月日村组队区校班级生学童孩儿们名第已将被把向从对为以上下不要应须均每各其这那])\\p{Script=Han}'
const NAME = `${SURNAME}(?:${GIVEN}){1,2}`
const CHILD = '(?:未成年人|未成年|留守儿童|困境儿童|小学生|初中生|中学生|学生|儿童|女童|男童|幼儿|婴儿|孤儿|少年|孩子|小孩)'
const BEFORE = `(?:(?<![\\p{Script=Han}])|(?<=${CHILD}[:： ]?)|(?<=(?:姓名|名叫|叫|长子|次子|儿子|女儿|孙子|孙女)[:： ]?))`
const GAP = '[，,、 \\t|（(:：]{0,6}'
const AGED = new RegExp(`${BEFORE}(${NAME})${GAP}(?:[男女]${GAP})?(?:年龄|现年|今年)?${GAP}(\\d{1,2})\\s*周?岁(?!以[上下内]|至|[-–~～])`, 'gu')
/** A label that means years, without 岁. */
const LABELLED_AGE = new RegExp(`${BEFORE}(${NAME})${GAP}(?:[男女]${GAP})?(?:周岁|年龄|现年)${GAP}(\\d{1,2})(?!\\s*(?:\\d|周?岁|[-–~～.至个月元户人亩]))`, 'gu')
const DATE = '(\\d{4})\\s*[年./-]\\s*(\\d{1,2})(?:\\s*[月./-]\\s*(\\d{1,2})日?|\\s*月)?'
const BORN = new RegExp(`${BEFORE}(${NAME})${GAP}(?:[男女]${GAP})?(?:(?:出生(?:日期|年月)?|生于)${GAP}${DATE}|${DATE}\\s*出?生)`, 'gu')
const LABELLED = new RegExp(`${CHILD}(?:姓名|名字)[:： \\t|]*(${NAME})(?!\\p{Script=Han})`, 'gu')
const SUSPECTED = new RegExp(`${CHILD}[:：、 ]?(${NAME})(?=同学|小朋友|等|[，。、；,;！!？?）)\\s]|$)|(?<![\\p{Script=Han}])(${NAME})(?=同学|小朋友)`, 'gu')
const ID = /(?<!\d)\d{6}((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/g

/** Children who are named in a text: with an age, a birthday or an identity number, or after a word such as 学生. Masked names (王*) are no names. */
export function findMinors(text: string, on: LocalDate): Minor[] {
  const plain = text.normalize('NFKC')
  const sure = [
    ...[AGED, LABELLED_AGE].flatMap((ages) => [...plain.matchAll(ages)]).filter(([, , age]) => isUnderAge(Number(age))).map(([whole]) => whole),
    ...[...plain.matchAll(BORN)].filter(([, , y1, m1, d1, y2, m2, d2]) => isBornUnderAge(dayBorn(y1 ?? y2, m1 ?? m2, d1 ?? d2), on)).map(([whole]) => whole),
    ...[...plain.matchAll(LABELLED)].map(([whole]) => whole),
    ...[...plain.matchAll(ID)].filter(([, year, month, date]) => isBornUnderAge(dayBorn(year, month, date), on)).map(([whole]) => whole),
    ...inTables(plain, on),
  ].map((one) => one.trim())
  const suspected = [...plain.matchAll(SUSPECTED)].map(([whole]) => whole.trim()).filter((one) => !sure.some((other) => other.includes(one)))
  return [...new Set(sure)].map((one): Minor => ({ text: one, sure: true })).concat([...new Set(suspected)].map((one) => ({ text: one, sure: false })))
}

/** Lines with tabs are a table. */
function inTables(text: string, on: LocalDate): string[] {
  const read = minorsByRow(on)
  return text.split('\n').filter((line) => line.includes('\t')).flatMap((line) => read(line.split('\t'))).map((one) => one.text)
}
