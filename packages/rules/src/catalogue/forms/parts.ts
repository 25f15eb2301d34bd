import type { Column, Field, FieldForm, FigureCheck } from '../field-schema'

/** Words to write field forms with; the forms themselves stand in the neighbouring files. */

type More = Pick<Column, 'optional' | 'signed' | 'sum'>

export const text = (key: string, label: string, hint = '') => ({ key, label, type: 'text' as const, hint })
export const long = (key: string, label: string, hint = ''): Field => ({ key, label, type: 'longText', hint })
export const yuan = (key: string, label: string, hint = '') => ({ key, label, type: 'amount' as const, unit: '元', hint })
export const wan = (key: string, label: string, hint = '') => ({ key, label, type: 'amount' as const, unit: '万元', hint })
export const count = (key: string, label: string, unit: string, hint = '') => ({ key, label, type: 'number' as const, unit, hint })
export const day = (key: string, label: string, hint = '') => ({ key, label, type: 'date' as const, hint })
export const month = (key: string, label: string, hint = '') => ({ key, label, type: 'month' as const, hint })
export const period = (key: string, label: string, hint = '') => ({ key, label, type: 'period' as const, hint })
export const choice = (key: string, label: string, options: readonly string[], hint = '') => ({ key, label, type: 'choice' as const, options, hint })
export const choices = (key: string, label: string, options: readonly string[], hint = '') => ({ key, label, type: 'choices' as const, options, hint })
export const village = (key = 'village', label = '村') => ({ key, label, type: 'village' as const, hint: '' })
export const phone = (key = 'phone', label = '咨询电话', hint = '写办公电话，不写个人手机') => ({ key, label, type: 'phone' as const, hint })
export const table = (key: string, label: string, columns: readonly Column[], hint = '', starts?: readonly string[]): Field => ({ key, label, type: 'table', columns, hint, ...(starts ? { starts } : {}) })

const more = (change: More) => <T extends Column | Field>(field: T): T => ({ ...field, ...change })
/** May be left empty. */
export const maybe = more({ optional: true })
/** Added up in the total row of its table. */
export const summed = more({ sum: true })
/** May be below zero. */
export const signed = more({ signed: true })

export const form = (code: string, name: string, fields: readonly Field[], hint = '', checks: readonly FigureCheck[] = []): FieldForm => ({ code, name, hint, fields, checks })
export const equals = (of: string, plus: readonly string[], minus: readonly string[] = []): FigureCheck => ({ kind: 'equals', of, plus, minus })
export const atMost = (of: string, ...plus: string[]): FigureCheck => ({ kind: 'atMost', of, plus })

/** To whom the money went, by village: names belong in a list at the village's own board. */
export const byVillage = (key: string, label: string) =>
  table(key, label, [village(), summed(count('households', '户数', '户')), summed(yuan('money', '金额'))], '只写各村的总数。到户的名单不写在这里，请在“名单”里公示')
