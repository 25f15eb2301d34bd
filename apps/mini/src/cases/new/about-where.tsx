import type { TenantView } from '@mingbai/contracts/tenant'
import { SelectField } from '../../ui/select-field'
import { formTexts } from '../texts'
import type { CaseForm } from './use-case-form'

/** The village: preset where it can be, not demanded. */
export function AboutWhere({ form: { draft, change, errors }, villages }: { form: CaseForm; villages: TenantView['villages'] }) {
  return (
    <SelectField
      label={formTexts.village} options={villages.map(({ code, name }) => ({ value: code, label: name }))} placeholder={formTexts.noVillage}
      value={draft.village} onValue={(village) => change({ village, placedByHand: true })} {...(errors.village ? { error: errors.village } : {})}
    />
  )
}
