import type { CellType, Column, Field, FieldForm, FilledFields } from '../catalogue/field-schema'

const examples: Record<CellType, string> = { text: '示例', amount: '120', number: '3', date: '2026-03-05', month: '2026-03', period: '2026-Q1', choice: '', choices: '', village: '何家村', phone: '0952-6801081' }

const exampleOf = (column: Pick<Column, 'type' | 'options'>): string => (column.type === 'choice' || column.type === 'choices' ? (column.options?.[0] ?? '') : examples[column.type])

/** Fills every field of a form with something right, its tables with a row each; figures that must agree are the caller's. For tests. */
export function filledForm(form: FieldForm): FilledFields {
  return Object.fromEntries(form.fields.map((field): [string, FilledFields[string]] => [field.key, exampleFor(field)]))
}

function exampleFor(field: Field): FilledFields[string] {
  const { type } = field
  if (type === 'longText') return '第一段。\n第二段。'
  if (type !== 'table') return exampleOf({ type, options: field.options })
  return [Object.fromEntries((field.columns ?? []).map((column) => [column.key, exampleOf(column)]))]
}
