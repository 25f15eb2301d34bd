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
