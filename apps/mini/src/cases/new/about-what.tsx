import { limits } from '@mingbai/contracts/limits'
import type { TenantView } from '@mingbai/contracts/tenant'
import { findPersonalData } from '@mingbai/rules/privacy/find-personal-data'
import { Box } from '../../platform/elements'
import { Checkbox } from '../../ui/checkbox'
import { Icon } from '../../ui/icon'
import { TextArea } from '../../ui/text-area'
import { caseKindOf, type Matter } from '../draft'
import { formTexts, personalDataWarning } from '../texts'
import { voiceTexts } from '../voice-texts'
import { DangerPhones } from './danger-phones'
import { MatterField } from './matter-field'
import type { CaseForm } from './use-case-form'
import { VoiceField } from './voice-field'

/** What kind of thing it is, the words, and whether it is dangerous. */
interface AboutWhatProps { form: CaseForm; tenant: TenantView; onTipOff: () => void }

export function AboutWhat({ form: { draft, change, errors, voice }, tenant: { office, emergency, caseCategories }, onTipOff }: AboutWhatProps) {
  const officePhone = { name: formTexts.dangerOffice, phone: office.phone }
  const ours = [...emergency, officePhone].map(({ phone }) => phone)
  const found = findPersonalData(draft.words, ours).map(({ kind }) => kind)
  const choose = (matter: Matter) => {
    const fits = caseCategories.some(({ code, kinds }) => code === draft.category && kinds.includes(caseKindOf({ matter })))
    change({ matter, ...(fits ? {} : { category: '' }) })
  }
  return (
    <>
      <MatterField value={draft.matter} onMatter={choose} onTipOff={onTipOff} />
      <Box>
        <TextArea
          label={formTexts.words} required={!voice.voice} hint={voice.voice ? voiceTexts.withVoice : formTexts.wordsHint} placeholder={formTexts.wordsPlaceholder} maxLength={limits.caseWords}
          value={draft.words} onValue={(words) => change({ words })} {...(errors.words ? { error: errors.words } : {})}
        />
        <Box live="polite" className={found.length > 0 ? 'caution' : ''}>{found.length > 0 ? <><Icon name="alert" />{personalDataWarning(found)}</> : null}</Box>
      </Box>
      <VoiceField upload={voice} />
      <Checkbox checked={draft.dangerous} onCheck={(dangerous) => change({ dangerous })} hint={formTexts.dangerousHint}>{formTexts.dangerous}</Checkbox>
      {draft.dangerous ? <DangerPhones phones={[...emergency, officePhone]} /> : null}
    </>
  )
}
