export type PersonalDataKind = 'idNumber' | 'phone' | 'bankCard' | 'address' | 'plate'

export interface PersonalData {
  kind: PersonalDataKind
  /** In UTF-16 units of the text as given; `end` is exclusive. */
  start: number
  end: number
  text: string
}

// This file runs in the mini-program: no look-behind and no matchAll, which older iPhones cannot parse.

/** What people and address books put between digits; the last ranges are invisible marks that phones copy along. */
const GAP = /^[ \t\u00a0()\-–—_.·\u200b-\u200f\u202a-\u202e\ufeff]{0,3}$/

const MONTH_DAY = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])'
/** Province, area, birth date, number: 18 digits, or the 15 of the old cards. */
const ID = new RegExp(
  `^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\\d{4}(?:(?:18|19|20)\\d\\d${MONTH_DAY}\\d{3}[\\dX]|\\d\\d${MONTH_DAY}\\d{3})$`,
)
const MOBILE = /^(?:(?:00)?86)?1[3-9]\d{9}$/
const LANDLINE = /^0(?:10|2\d|[3-9]\d\d)[1-9]\d{6,7}$/
const CARD = /^[34569]\d{12,18}$/
const ACCOUNT = /^\d{9,25}$/

// How the digits are grouped, as lengths. Without this, three figures of a table in a row would be a telephone.
const MOBILE_GROUPS = /^(?:[24]-)?(?:11|3-8|7-4|3-4-4|4-4-3|4-3-4|3-3-5)$|^1[35]$|^[57]-(?:4-4|8)$|^1(?:-1){10}$/
const LANDLINE_GROUPS = /^1[012]$|^[34]-(?:[78]|[34]-4)$/
const CARD_GROUPS = /^\d+$|^(?:4-){3,4}[1-7]$|^6-\d+$/

const N = '[\\d一二三四五六七八九十百零〇]{1,5}'
// 三队3号井, 5号渠, 12号文 are no homes; 15号停水, 3号开始 are dates.
const HOUSE = `${N}(?:[-之]\\d{1,3})?号院?(?![井机渠桥泵闸杆线棚地田沟站点塘池箱灯文令车变路楼停断没来就开上下中早晚那起至])`
// Neither may touch a telephone number, masked or not.
const NO_DIGIT = '(^|[^\\d*])'
const ROOM = '\\d{3,4}(?![\\d*])室?'
// In a village a number up to 31 may be a date (我们村15号): it is a home after 村…队, or words such as 住 or 地址.
const ADDRESSES = [
  `([路街巷] ?)${HOUSE}`,
  `((?:[村住家址]|门牌)[^。\\n*()]{0,16}?[村队组社庄屯区] ?)${HOUSE}`,
  `([村队组社庄屯区] ?)(?=\\d{3}|3[2-9]|[4-9]\\d|.百|[四五六七八九]十)${HOUSE}`,
  `${NO_DIGIT}(?:\\d{1,3}(?:号楼|[栋幢座]) ?)?\\d{1,2}单元 ?${ROOM}`,
  `${NO_DIGIT}\\d{1,3}(?:号楼|[栋幢座]) ?${ROOM}`,
]
const PLATE =
  '()[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][· -]?(?=[A-Z]*\\d)[A-HJ-NP-Z\\d]{5,6}(?!\\d)'

/** Full-width forms to ASCII, one unit for one, so that positions stay those of the original. */
const narrow = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ')

/** The digits of a number however it is written, without the country code: for comparing two telephone numbers. */
export const bareNumber = (text: string): string =>
  narrow(text).toUpperCase().replace(/[^\dX]/g, '').replace(/^(?:00)?86(?=1[3-9]\d{9}$)/, '')

/**
 * Numbers and house addresses that name a person in a text: for the warning while typing and the public mask.
 * Where two overlap, the longer stands.
 * @param allow numbers that may stay, such as the office's own telephone, in any spelling
 */
export function findPersonalData(text: string, allow: readonly string[] = []): PersonalData[] {
  const plain = narrow(text)
  const allowed = allow.map(bareNumber)
  const found: PersonalData[] = []
  const add = (kind: PersonalDataKind, start: number, end: number) =>
    found.push({ kind, start, end, text: text.slice(start, end) })

  const runs = matches('()\\d+X?', plain)
  runs.forEach(({ start }, first) => {
    // The rest of a number already masked (138****5678) is not the beginning or end of another.
    if (plain[start - 1] === '*') return
    let digits = ''
    let groups = ''
    let last = start
    for (const run of runs.slice(first, first + 25)) {
      if (digits && !GAP.test(plain.slice(last, run.start))) return
      digits += plain.slice(run.start, run.end).toUpperCase()
      groups += `${groups && '-'}${run.end - run.start}`
      last = run.end
      if (digits.length > 25) return
      const kind = plain[last] === '*' ? null : kindOfNumber(digits, groups, plain.slice(Math.max(0, start - 8), start))
      if (kind && !allowed.includes(bareNumber(digits))) add(kind, opening(plain, start, last), last)
    }
  })
  for (const pattern of ADDRESSES) for (const { start, end } of matches(pattern, plain)) add('address', start, end)
  for (const { start, end } of matches(PLATE, plain)) add('plate', start, end)

  const kept: PersonalData[] = []
  for (const one of found.sort((a, b) => b.end - b.start - a.end + a.start)) {
    if (kept.every(({ start, end }) => one.end <= start || end <= one.start)) kept.push(one)
  }
  return kept.sort((a, b) => a.start - b.start)
}

/** Where a pattern stands, without its first group, which says only what must stand before it. */
function matches(pattern: string, text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  text.replace(new RegExp(pattern, 'gi'), (whole: string, before: string, at: number) => {
    found.push({ start: at + before.length, end: at + whole.length })
    return whole
  })
  return found
}

function kindOfNumber(digits: string, groups: string, before: string): PersonalDataKind | null {
  // In one piece the birth date is proof enough: an ID with one digit mistyped still names the person.
  if (ID.test(digits) && (/^1[58]$/.test(groups) || hasIdCheckDigit(digits))) return 'idNumber'
  if (MOBILE.test(digits) && MOBILE_GROUPS.test(groups)) return 'phone'
  if (LANDLINE.test(digits) && LANDLINE_GROUPS.test(groups)) return 'phone'
  if (!CARD_GROUPS.test(groups)) return null
  if (CARD.test(digits) && luhn(digits)) return 'bankCard'
  // Passbooks of rural banks have account numbers without a check digit.
  return ACCOUNT.test(digits) && /[账帐卡]号码?[是为: ]*$/.test(before) ? 'bankCard' : null
}

/** GB 11643: weights 2^(17-i) modulo 11. */
function hasIdCheckDigit(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < 17; i += 1) sum += Number(digits[i]) * 2 ** (17 - i)
  return '10X98765432'[sum % 11] === digits.charAt(17)
}

function luhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i])
    sum += i % 2 ? digit * 2 - (digit > 4 ? 9 : 0) : digit
  }
  return sum % 10 === 0
}

/** Takes in the sign of +86 and the bracket of (0952). */
function opening(plain: string, start: number, end: number): number {
  const sign = plain[start - 1]
  return sign === '+' || (sign === '(' && plain.slice(start, end).includes(')')) ? start - 1 : start
}
