import type { ApiError } from '../api/api-error'
import { formFields, type FormField } from './draft'

const fieldOfCode: Partial<Record<ApiError['code'], FormField>> = { textTooLong: 'words', tooManyFiles: 'photos', fileNotFound: 'photos', voiceNotFound: 'words', fileNotAVoice: 'words', voiceTooLong: 'words', voiceTooLarge: 'words', fileTooLarge: 'photos', fileNotAPicture: 'photos' }

/** The field that a refusal is about, or null when it is about the whole. A bad request names its fields: `words、photos.0`. */
export function fieldOfRefusal({ code, detail }: Pick<ApiError, 'code' | 'detail'>): FormField | null {
  const known = fieldOfCode[code]
  if (known) return known
  if (code !== 'badRequest') return null
  const named = String(detail.detail ?? '').split('、').map((path) => path.split('.')[0])
  return formFields.find((field) => named.includes(field)) ?? null
}
