import type { LocalDate } from '../clock/local-date'

export interface Minor {
  text: string
  /** False: a word such as 学生 stands before what looks like a name; a person decides. */
  sure: boolean
}

/** 未成年人保护法 §2. Below 14 it is sensitive data in any case (个人信息保护法 §28); a notice names neither. */
const ADULT = 18

export const isUnderAge = (years: number): boolean => years < ADULT

export const dayBorn = (year = '', month = '1', date = '1'): LocalDate => `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`

/** Eighteen on the birthday itself. */
export function isBornUnderAge(born: LocalDate, on: LocalDate): boolean {
  return born <= on && `${Number(born.slice(0, 4)) + ADULT}${born.slice(4)}` > on
}
