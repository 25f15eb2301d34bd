import type { FieldValues } from '@mingbai/contracts/common'
import { fieldLabels } from '@mingbai/contracts/labels'
import { isLocalDate } from '@mingbai/rules/clock/local-date'
import type { Field } from '@mingbai/rules/engine/procedure'
import { Refusal } from '../http/refusal'

export interface Values {
  text: Record<string, string>
  files: string[]
}

interface Known {
  isOrganisation: (code: string) => boolean
  /** What the form calls a field; left out: its common name. */
  label?: (name: string) => string
}

/** What came with a verb, checked against the fields its row asks for. Throws fieldMissing, oneOfMissing, badRequest. */
export function parseFields(fields: readonly Field[], given: FieldValues, known: Known): Values {
  const values: Values = { text: {}, files: [] }
  for (const field of fields) {
    const value = given[field.name]
    if (field.type === 'files') {
      values.files = Array.isArray(value) ? value : []
      if (field.required && values.files.length === 0) throw missing(field, known)
      continue
    }
    const text = typeof value === 'string' ? value.trim() : value === true ? 'yes' : ''
    if (text === '' && field.required) throw missing(field, known)
    if (text !== '' && !fits(field, text, known)) throw new Refusal('badRequest', { detail: labelOf(field, known) })
    values.text[field.name] = text
  }
  const groups = new Set(fields.flatMap(({ oneOf }) => (oneOf ? [oneOf] : [])))
  for (const group of groups) {
    const members = fields.filter(({ oneOf }) => oneOf === group)
    if (!members.some((field) => (field.type === 'files' ? values.files.length > 0 : values.text[field.name]))) throw new Refusal('oneOfMissing')
  }
  return values
}

function fits(field: Field, text: string, known: Known): boolean {
  if (field.maxLength && text.length > field.maxLength) return false
  if (field.options && !field.options.includes(text)) return false
  if (field.type === 'organisation') return known.isOrganisation(text)
  if (field.type === 'date') return isLocalDate(text)
  if (field.type === 'yesNo') return text === 'yes'
  if (field.type === 'number') return /^\d{1,9}$/.test(text) && Number(text) >= (field.min ?? 0) && Number(text) <= (field.max ?? Number.MAX_SAFE_INTEGER)
  return true
}

function labelOf({ name }: Field, { label }: Known): string {
  return label?.(name) ?? fieldLabels[name]?.label ?? name
}

function missing(field: Field, known: Known): Refusal {
  return new Refusal('fieldMissing', { detail: labelOf(field, known) })
}
