import type { ActionView, AttachmentView, FieldValues } from '@mingbai/contracts/common'

export type ActionField = ActionView['fields'][number]
/** What a drawn field holds: files keep their thumbnails until they are sent as ids. */
export type FormValue = string | boolean | AttachmentView[]
export type FormValues = Record<string, FormValue | undefined>

/** What a form starts with: the server's own prefill. */
export function initialValues(fields: readonly ActionField[]): FormValues {
  return Object.fromEntries(fields.map((field) => [field.name, initialValue(field)]))
}

function initialValue(field: ActionField): FormValue | undefined {
  if (field.type === 'files') return []
  if (field.type === 'yesNo') return field.value === 'true'
  if (field.type === 'choice' || field.type === 'organisation') return field.value === '' ? undefined : field.value
  return field.value ?? ''
}

export function isFilled(value: FormValue | undefined): boolean {
  if (Array.isArray(value)) return value.length > 0
  if (typeof value === 'string') return value.trim() !== ''
  return value !== undefined
}

/** What is sent: only the action's own fields, trimmed, without the empty ones. */
export function toFieldValues(fields: readonly ActionField[], values: FormValues): FieldValues {
  const filled = fields.flatMap((field): [string, FieldValues[string]][] => {
    const value = values[field.name]
    if (value === undefined || !isFilled(value)) return []
    if (Array.isArray(value)) return [[field.name, value.map((file) => file.id)]]
    return [[field.name, typeof value === 'string' ? value.trim() : value]]
  })
  return Object.fromEntries(filled)
}

const needsOf = (field: ActionField, values: FormValues): readonly string[] => field.options?.find(({ value }) => value === values[field.name])?.needs ?? []

/** The fields of a form as it stands: what only some options ask for is there once one of them is chosen, and must be filled then. */
export function fieldsAsked(fields: readonly ActionField[], values: FormValues): ActionField[] {
  const conditional = new Set(fields.flatMap(({ options = [] }) => options.flatMap(({ needs = [] }) => needs)))
  const needed = new Set(fields.flatMap((field) => needsOf(field, values)))
  return fields.flatMap((field) => {
    if (!conditional.has(field.name)) return [field]
    return needed.has(field.name) ? [{ ...field, required: true }] : []
  })
}

type Option = NonNullable<ActionField['options']>[number]

/** Options under their heads, in the order in which they came. */
export function groupedOptions(options: readonly Option[]): (Option | { label: string; options: Option[] })[] {
  const heads = [...new Set(options.map(({ group }) => group))]
  return heads.flatMap((head): (Option | { label: string; options: Option[] })[] => {
    const under = options.filter(({ group }) => group === head)
    return head === undefined ? under : [{ label: head, options: under }]
  })
}
