import type { LocalDate } from '../clock/local-date'
import { textOf, type FieldForm, type FilledFields } from './field-schema'
import { chosenOf, everybody } from './job-groups'
import { dayOf } from './read-cell'

/** Whom a notice is for, and until when: a job post is of no use to who cannot take it, or the day after. */

/** The groups that one may narrow to; empty: none. */
export const groupsToChoose = ({ groups, fields }: Pick<FieldForm, 'groups' | 'fields'>): readonly string[] => (fields.find(({ key }) => key === groups)?.options ?? []).filter((one) => one !== everybody)

/** Empty: everybody. */
export function groupsOf(form: Pick<FieldForm, 'groups' | 'fields'>, values: FilledFields): string[] {
  const chosen = chosenOf(textOf(values, { key: form.groups ?? '' }))
  return chosen.includes(everybody) ? [] : groupsToChoose(form).filter((one) => chosen.includes(one))
}

/** Null: it says none. */
export const lastDayOf = ({ lastDay }: Pick<FieldForm, 'lastDay'>, values: FilledFields): LocalDate | null => (lastDay === undefined ? null : dayOf(textOf(values, { key: lastDay })))
