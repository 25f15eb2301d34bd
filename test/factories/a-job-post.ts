import type { NoticeDraft } from '@mingbai/contracts/staff-notices'
import { fieldForm } from '@mingbai/rules/catalogue/field-forms'
import { filledForm } from '@mingbai/rules/testing/fill-form'

/** A 招工 by the form of its item: for whom, and until when. */
export function aJobPost({ title = '饲料厂招装卸工', groups = '不限', until = '' }: { title?: string; groups?: string; until?: string }): Partial<NoticeDraft> {
  const form = fieldForm('jobs-vacancy')
  if (!form) throw new Error('jobs-vacancy')
  return { title, item: 'jobs-vacancy', organisation: 'service-center', text: '', fields: { ...filledForm(form), groups, until } }
}
