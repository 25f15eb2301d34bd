import type { ActionView } from '@mingbai/contracts/common'
import { approvalLabel, caseActionLabels, caseKindLabels, caseOptionLabels, outcomeLabels, satisfactionLabels } from '@mingbai/contracts/case-labels'
import { caseFieldLabel } from '@mingbai/contracts/case-field-labels'
import { applicantActionLabels } from '@mingbai/contracts/request-labels'
import { fieldLabels, residentFieldLabels } from '@mingbai/contracts/labels'
import { allowedRows } from '@mingbai/rules/engine/decide'
import type { Field, Party } from '@mingbai/rules/engine/procedure'
import { followUpKeeps } from '@mingbai/rules/procedures/follow-up-rows'
import { findPersonalData } from '@mingbai/rules/privacy/find-personal-data'
import { maskText } from '@mingbai/rules/privacy/mask-text'
import type { CaseProcedure } from '@mingbai/rules/procedures/cases'
import type { Scope } from '../house'
import { actionPresets, suggestedHandler } from './action-presets'
import { caseFacts } from './case-changes'
import type { CaseRow } from './case-row'
import { decisionOptions } from './info-requests/decision-options'
import { requestPrefill } from './request-facts'

const optionLabels: Record<string, string> = { ...caseOptionLabels, ...caseKindLabels, ...outcomeLabels, ...satisfactionLabels }

/** Buttons and their forms, straight from the procedure's table: screens draw what comes, and know no roles. */
export function presentActions(row: CaseRow, procedure: CaseProcedure, parties: ReadonlySet<Party>, scope: Scope, people: ReadonlyMap<string, string> = new Map()): ActionView[] {
  const isResident = parties.has('resident')
  const residentLabel = (name: string) => residentFieldLabels[name] ?? fieldLabels[name] ?? { label: name, hint: '' }
  const suggested = isResident ? null : suggestedHandler(row, scope)
  return allowedRows(procedure, { ...row, facts: caseFacts(row, scope) }, parties).map(({ verb, words, fields = [] }) => ({
    verb,
    ...presetsOf(isResident ? [] : actionPresets(verb, row, scope)),
    ...((isResident && applicantActionLabels[verb]) || (verb === 'answer' && row.state === 'toApprove' ? approvalLabel : caseActionLabels[verb])),
    fields: fields.map((field) => ({
      ...presentField(
        field.name === 'concernedStaff' ? { ...field, choices: people } : field,
        isResident ? residentLabel(field.name) : caseFieldLabel(row.kind, words ? { verb, words } : { verb }, field.name),
        prefilled(verb, field, row),
      ),
      ...(row.kind === 'infoRequest' && verb === 'propose' && field.name === 'outcome' ? { options: decisionOptions(row) } : {}),
      ...(verb === 'assign' && field.name === 'organisation' && suggested ? { value: suggested.organisation, hint: suggested.hint } : {}),
    })),
  }))
}

const presetsOf = (presets: NonNullable<ActionView['presets']>) => (presets.length > 0 ? { presets } : {})

/** What the case keeps of its kind's own fields, in the order its procedure names them. */
export function presentDetails(row: CaseRow, { keeps }: CaseProcedure): { label: string; value: string }[] {
  // How it came is told once, with where it came from.
  return keeps.filter((name) => name !== 'channel' && !followUpKeeps.some((own) => own === name)).flatMap((name) => {
    const value = row.details[name]
    return value ? [{ label: fieldLabels[name]?.label ?? name, value: optionLabels[value] ?? value }] : []
  })
}

function prefilled(verb: string, field: Field, row: CaseRow): string | undefined {
  if (field.name === 'publicWords') return maskText(row.words, findPersonalData(row.words))
  if (field.name === 'transcript') return row.details.transcript
  if (field.name === 'concerned') return row.concerns ?? ''
  if (field.name === 'concernedStaff') return row.concernsStaff ?? ''
  if (verb === 'answer' && row.state === 'toApprove' && field.name === 'words') return row.details.draftWords
  return requestPrefill(verb, field.name, row)
}

/** One field of a form, as screens draw it. `choices`: options that are rows of the house. */
export function presentField(field: Field & { choices?: ReadonlyMap<string, string> }, { label, hint }: { label: string; hint: string }, value?: string): ActionView['fields'][number] {
  return {
    name: field.name, label, hint, type: field.type, required: field.required,
    ...(field.maxLength ? { maxLength: field.maxLength } : {}),
    ...(field.min === undefined ? {} : { min: field.min }),
    ...(field.max === undefined ? {} : { max: field.max }),
    ...(field.choices ? { options: [...field.choices].map(([code, name]) => ({ value: code, label: name })) } : {}),
    ...(field.options ? { options: field.options.map((option) => ({ value: option, label: optionLabels[option] ?? option })) } : {}),
    ...(value === undefined ? {} : { value }),
  }
}
