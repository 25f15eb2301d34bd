const DIGITS = '零一二三四五六七八九'
/** In telephone numbers one is 幺: 一 and 七 are too alike over a loudspeaker. */
const PHONE_DIGITS = '零幺二三四五六七八九'
const UNITS = ['', '十', '百', '千']
const GROUPS = ['', '万', '亿', '万亿']

/** Digit by digit, 0012 → 零零一二. */
const speakDigits = (digits: string): string => Array.from(digits, (digit) => DIGITS[Number(digit)] ?? '').join('')

/** Years are written with a round nought, 2026 → 二〇二六. */
const speakYear = (year: string): string => speakDigits(year).replaceAll('零', '〇')

/** A whole number below 10^16, without sign or separators: 1200 → 一千二百, 10 → 十, 100005 → 十万零五. */
export function speakInteger(digits: string): string {
  const plain = digits.replace(/^0+(?=\d)/, '')
  if (plain.length > 16) return speakDigits(digits)
  if (plain === '0') return '零'
  let spoken = ''
  let gap = false
  const groups = Math.ceil(plain.length / 4)
  for (let group = groups - 1; group >= 0; group -= 1) {
    const four = plain.padStart(groups * 4, '0').slice((groups - 1 - group) * 4, (groups - group) * 4)
    if (four === '0000') {
      gap = true
      continue
    }
    for (let at = 0; at < 4; at += 1) {
      const digit = Number(four[at])
      if (digit === 0) {
        gap = true
        continue
      }
      if (gap && spoken !== '') spoken += '零'
      gap = false
      // 十 alone begins with its one unsaid: 12 is 十二, but 112 is 一百一十二.
      spoken += (digit === 1 && at === 2 && spoken === '' ? '' : (DIGITS[digit] ?? '')) + (UNITS[3 - at] ?? '')
    }
    spoken += GROUPS[group] ?? ''
    // What follows is said with 零 when its first place is empty, not because this group ended in noughts.
    gap = false
  }
  return spoken
}

/** With decimals: 3.50 → 三点五零. Thousands separators are dropped. */
export function speakNumber(number: string): string {
  const [whole = '0', decimals] = number.replaceAll(',', '').split('.')
  return decimals ? `${speakInteger(whole)}点${speakDigits(decimals)}` : speakInteger(whole)
}

function speakMoney(number: string): string {
  const [whole = '0', decimals = ''] = number.replaceAll(',', '').split('.')
  if (!/[1-9]/.test(decimals) || decimals.length > 2) return `${speakNumber(decimals.length > 2 ? number : whole)}元`
  const [jiao = '0', fen = '0'] = decimals.padEnd(2, '0')
  const small = `${jiao === '0' ? (whole === '0' ? '' : '零') : `${DIGITS[Number(jiao)] ?? ''}角`}${fen === '0' ? '' : `${DIGITS[Number(fen)] ?? ''}分`}`
  return whole === '0' ? small : `${speakInteger(whole)}元${small}`
}

const speakPhone = (digits: string): string => digits.split(/\D+/).filter(Boolean).map((part) => Array.from(part, (digit) => PHONE_DIGITS[Number(digit)] ?? '').join('')).join('，')
const speakClock = (hours: string, minutes: string): string => `${speakInteger(hours)}点${minutes === '00' ? '' : `${minutes.startsWith('0') ? '零' : ''}${speakInteger(minutes)}分`}`

type Said = (...parts: string[]) => string
const NUMBER = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`

/** In this order: what is more particular first. Each turns digits into words, so that no later row meets them again. */
const forms: readonly (readonly [pattern: RegExp, said: Said])[] = [
  // Behind letters a number is a name: G109, A4, 163.com.
  [/(?<=[A-Za-z@][-_]?)(\d+(?:\.\d+)?)/g, (name = '') => name.split('.').map(speakDigits).join('点')],
  [/((?:邮编|邮政编码|编号|代码|账号|卡号|单号)(?:[：:是为]\s*)?)(\d+)/g, (what = '', digits = '') => what + speakDigits(digits)],
  // 灵政发〔2026〕12号
  [/[〔[(](\d{4})[〕\])]\s*(\d+)\s*号/g, (year = '', number = '') => `${speakYear(year)}年第${speakInteger(number)}号`],
  [/(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g, (year = '', month = '', day = '') => `${speakYear(year)}年${speakInteger(month)}月${speakInteger(day)}日`],
  [/(\d{4})年/g, (year = '') => `${speakYear(year)}年`],
  [/(?<!\d)(0\d{2,3}-\d{7,8}|1\d{10}|(?:400|800)-\d{3}-\d{4})(?!\d)/g, (phone = '') => speakPhone(phone)],
  // Hotlines are said like telephones: 12345 is 幺二三四五.
  [/(?<!\d)(110|119|120|122|12\d{3})(?=[^\d,.]|$)(?!元|人|户|亩|万|个|块|次|件|条)/g, (hotline = '') => speakPhone(hotline)],
  [/(?<!\d)([01]?\d|2[0-4]):([0-5]\d)(?!\d)/g, (hours = '', minutes = '') => speakClock(hours, minutes)],
  [new RegExp(`(${NUMBER})%`, 'g'), (number = '') => `百分之${speakNumber(number)}`],
  [/(\d+)\/(\d+)(?!\d)/g, (part = '', whole = '') => `${speakInteger(whole)}分之${speakInteger(part)}`],
  // 3-5天, 8—10月: from … to; what stands on both sides is said by the rows below.
  [/(?<=[\d日号月年点分时天%])\s*[-~～—–]+\s*(?=[\d零一二三四五六七八九十])/g, () => '到'],
  [/(?<=[温到至])-(?=\d)/g, () => '零下'],
  [new RegExp(`(${NUMBER})元`, 'g'), (number = '') => speakMoney(number)],
  // Long numbers, and numbers that begin with nought, are names and not amounts.
  [/(?<![\d.,])(0\d+|\d{9,})(?![\d.])/g, (digits = '') => speakDigits(digits)],
  [new RegExp(`(${NUMBER})`, 'g'), (number = '') => speakNumber(number)],
]

/** Digits typed full width; a colon only inside a time, where it is no punctuation. */
const WIDE = /[０-９％]|(?<=[\d０-９])[：．](?=[\d０-９])/g
const narrow = (text: string): string => text.replace(WIDE, (letter) => letter.normalize('NFKC'))
const signs: Record<string, string> = { '㎡': '平方米', '℃': '摄氏度', '°C': '摄氏度', kg: '公斤', km: '公里', cm: '厘米' }
const SIGN = /㎡|℃|°C|(?<![A-Za-z])(?:kg|km|cm)(?![A-Za-z])/g

/** A text as it is read out over a loudspeaker: no digit is left, every number said as people say it. */
export function speak(text: string): string {
  const plain = narrow(text).replace(SIGN, (sign) => signs[sign] ?? sign)
  return forms.reduce((spoken, [pattern, said]) => spoken.replace(pattern, (_whole: string, ...groups: unknown[]) => said(...groups.filter((group) => typeof group === 'string'))), plain)
}

const SYLLABLE = /[\p{Script=Han}A-Za-z0-9]/gu
const PAUSE = /[，。；：！？、\n]/g
/** Calm reading: four syllables a second, and a breath at each mark. */
const SYLLABLES_A_SECOND = 4
const SECONDS_A_PAUSE = 0.4

/** How long a spoken text takes, in whole seconds. */
export function spokenSeconds(spoken: string): number {
  const syllables = spoken.match(SYLLABLE)?.length ?? 0
  return Math.ceil(syllables / SYLLABLES_A_SECOND + (spoken.match(PAUSE)?.length ?? 0) * SECONDS_A_PAUSE)
}
