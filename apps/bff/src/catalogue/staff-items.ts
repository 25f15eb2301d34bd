import { fieldForm } from '@mingbai/rules/catalogue/field-forms'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'

export function staffReadItem(code: string, { tenant }: StaffScope) {
  const item = tenant.items.get(code)
  const area = tenant.items.get(item?.parent ?? '')
  if (!item || !area) throw new Refusal('notFound')
  return { code, name: item.name, area: { code: area.code, name: area.name }, form: fieldForm(item.form) }
}
