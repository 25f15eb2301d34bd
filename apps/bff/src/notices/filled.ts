import type { NoticeDraft } from '@mingbai/contracts/staff-notices'
import { limits } from '@mingbai/contracts/limits'
import { checkFields, problemWords } from '@mingbai/rules/catalogue/check-fields'
import { composeFields, labelledFields } from '@mingbai/rules/catalogue/compose-fields'
import { fieldForm } from '@mingbai/rules/catalogue/field-forms'
import { groupsOf, lastDayOf } from '@mingbai/rules/catalogue/concern'
import { hasTable, keptFields } from '@mingbai/rules/catalogue/field-schema'
import * as z from 'zod/mini'
import { Refusal } from '../http/refusal'
import type { Book } from '../tenant/book'
import { filledTexts } from './texts'

/** What was typed, and into which form: the item may get another one later. */
export const filledSchema = z.object({ form: z.string(), values: z.record(z.string(), z.union([z.string(), z.array(z.record(z.string(), z.string()))])) })
export type Filled = z.infer<typeof filledSchema>

/** What of a draft was filled in by the form of its item; null: written freely. */
export function filledOf({ fields, item }: Pick<NoticeDraft, 'fields' | 'item'>, tenant: Pick<Book, 'items'>): Filled | null {
  if (!fields) return null
  const form = fieldForm(tenant.items.get(item)?.form ?? '')
  if (!form) throw new Refusal('badRequest', { detail: 'fields' })
  return { form: form.code, values: keptFields(form, fields) }
}

/** A draft with the text that its fields give: one truth for the page, its other forms, search and feeds. */
export function composedDraft(draft: NoticeDraft, tenant: Pick<Book, 'items'>): NoticeDraft {
  const filled = filledOf(draft, tenant)
  const text = filled ? composedText(filled) : draft.text
  if (text.length > limits.noticeText) throw new Refusal('fieldsUnfit', { detail: filledTexts.tooLong })
  return { ...draft, text }
}

export function composedText({ form: code, values }: Filled): string {
  const form = fieldForm(code)
  return form ? composeFields(form, values) : ''
}

/** Columns of what was filled in: until when it is of use, and to whom. */
export function concernColumns(filled: Filled | null): { lastDay: string | null; forGroups: string } {
  const form = filled && fieldForm(filled.form)
  return form ? { lastDay: lastDayOf(form, filled.values), forGroups: groupsOf(form, filled.values).join('、') } : { lastDay: null, forGroups: '' }
}

const SHOWN = 5

/** A draft may be saved with gaps; what goes on to others has none. */
export function refuseUnfitFields(filled: Filled | null, summary: string, { villages }: Pick<Book, 'villages'>): void {
  const form = filled && fieldForm(filled.form)
  if (!form) return
  if (hasTable(form) && summary.trim() === '') throw new Refusal('fieldMissing', { detail: filledTexts.summary })
  const problems = checkFields(form, filled.values, { villages: villages.map(({ name }) => name) })
  if (problems.length > 0) throw new Refusal('fieldsUnfit', { detail: problems.slice(0, SHOWN).map((problem) => problemWords(form, problem)).join('；') })
}

export interface Labelled {
  form: string
  lines: { label: string; text: string }[]
}

export function labelled(filled: Filled | null): Labelled | null {
  const form = filled && fieldForm(filled.form)
  return form ? { form: form.code, lines: labelledFields(form, filled.values) } : null
}
