import type { FieldForm } from './field-schema'
import { powerAndBudgetForms } from './forms/power-and-budget'
import { projectsAndHelpForms } from './forms/projects-and-help'
import { reliefAndJobsForms } from './forms/relief-and-jobs'
import { sharedForms } from './forms/shared'
import { villageForms } from './forms/village'

export const fieldForms: readonly FieldForm[] = [...powerAndBudgetForms, ...projectsAndHelpForms, ...reliefAndJobsForms, ...villageForms, ...sharedForms]

const byCode = new Map(fieldForms.map((form) => [form.code, form]))

/** Null for an item without a form, and for a code that an older or newer version wrote. */
export const fieldForm = (code: string): FieldForm | null => byCode.get(code) ?? null
