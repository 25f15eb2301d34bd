import { limits } from '@mingbai/contracts/limits'
import type { TenantView } from '@mingbai/contracts/tenant'
import { findPersonalData } from '@mingbai/rules/privacy/find-personal-data'
import { Box, PhoneLink } from '../../platform/elements'
import { Checkbox } from '../../ui/checkbox'
import { Choice } from '../../ui/choice'
import { Icon } from '../../ui/icon'
import { TextArea } from '../../ui/text-area'
import { caseKindOf, matters } from '../draft'
import { formTexts, personalDataWarning } from '../texts'
import { DangerPhones } from './danger-phones'
import type { CaseForm } from './use-case-form'

const matterOptions = matters.map((value) => ({ value, ...formTexts.matters[value] }))

/** The words first; then whether it is dangerous, and what kind of thing it is. */
export function AboutWhat({ form: { draft, change, errors }, tenant: { office, emergency, caseCategories } }: { form: CaseForm; tenant: TenantView }) {
  const officePhone = { name: formTexts.dangerOffice, phone: office.phone }
  const ours = [...emergency, officePhone].map(({ phone }) => phone)
  const found = findPersonalData(draft.words, ours).map(({ kind }) => kind)
  const choose = (value: string) => {
    const matter = matters.find((one) => one === value)
    if (!matter) return
    const fits = caseCategories.some(({ code, kinds }) => code === draft.category && kinds.includes(caseKindOf({ matter })))
    change({ matter, ...(fits ? {} : { category: '' }) })
  }
  return (
    <>
      <Box>
        <TextArea
          label={formTexts.words} required hint={formTexts.wordsHint} placeholder={formTexts.wordsPlaceholder} maxLength={limits.caseWords}
          value={draft.words} onValue={(words) => change({ words })} {...(errors.words ? { error: errors.words } : {})}
        />
        <Box live="polite" className={found.length > 0 ? 'caution' : ''}>{found.length > 0 ? <><Icon name="alert" />{personalDataWarning(found)}</> : null}</Box>
      </Box>
      <Checkbox checked={draft.dangerous} onCheck={(dangerous) => change({ dangerous })} hint={formTexts.dangerousHint}>{formTexts.dangerous}</Checkbox>
      {draft.dangerous ? <DangerPhones phones={[...emergency, officePhone]} /> : null}
      <Choice label={formTexts.matter} required options={matterOptions} value={draft.matter} onValue={choose} />
      <Box as="p" className="soft">{formTexts.otherWays}<PhoneLink phone={office.phone} className="phone-inline">{office.phone}</PhoneLink></Box>
    </>
  )
}
