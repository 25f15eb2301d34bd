import { bareNumber, type PersonalData, type PersonalDataKind } from './find-personal-data'

// A mask that says what was taken away: nothing is hidden silently.
const REMOVED: Record<Exclude<PersonalDataKind, 'phone'>, string> = {
  idNumber: '（身份证号已隐去）',
  bankCard: '（银行卡号已隐去）',
  address: '（门牌号已隐去）',
  plate: '（车牌号已隐去）',
}

/** 13812345678 → 138****5678; 0952-6801081 → 0952****1081. What is no such number is hidden whole. */
export function maskPhone(phone: string): string {
  const digits = bareNumber(phone)
  const area = /^0(?:10|2\d|[3-9]\d\d)(?=\d{7})/.exec(digits)
  if (area) return `${area[0]}****${digits.slice(-4)}`
  return /^1\d{10}$/.test(digits) ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : '****'
}

/** 张三 → 张*; 欧阳修文 → 欧**: never more than two stars, so that the length says little. */
export function maskName(name: string): string {
  const [first, ...rest] = Array.from(name.trim())
  return first === undefined ? '' : first + (rest.length > 1 ? '**' : '*')
}

/** The text with every finding masked; findings as `findPersonalData` gives them, in order and apart. */
export function maskText(text: string, findings: readonly PersonalData[]): string {
  let masked = ''
  let done = 0
  for (const { kind, start, end } of findings) {
    masked += text.slice(done, start) + (kind === 'phone' ? maskPhone(text.slice(start, end)) : REMOVED[kind])
    done = end
  }
  return masked + text.slice(done)
}
