import { limits } from '@mingbai/contracts/limits'
import type { TenantView } from '@mingbai/contracts/tenant'
import { HOTLINE } from '@mingbai/outputs/view/phone'
import { findPersonalData } from '@mingbai/rules/privacy/find-personal-data'
import { Box } from '../../platform/elements'
import { VoiceField } from '../../ui/action/voice-field'
import { Checkbox } from '../../ui/checkbox'
import { Icon } from '../../ui/icon'
import { useSurroundings } from '../../ui/surroundings'
import { TextArea } from '../../ui/text-area'
import { caseKindOf, type Matter } from '../draft'
import { formTexts, personalDataWarning } from '../texts'
import { voiceTexts, voiceWords } from '../voice-texts'
import { DangerPhones } from './danger-phones'
import { MatterField } from './matter-field'
import type { CaseForm } from './use-case-form'

/** What kind of thing it is, the words, and whether it is dangerous. */
interface AboutWhatProps { form: CaseForm; tenant: TenantView | null; onTipOff: () => void }

export function AboutWhat({ form: { draft, change, errors, voice }, tenant, onTipOff }: AboutWhatProps) {
  const { phone: ring } = useSurroundings()
  const { emergency, caseCategories } = tenant ?? { emergency: formTexts.dangerPhones, caseCategories: [] }
  const officePhone = { name: ring === HOTLINE ? formTexts.dangerHotline : formTexts.dangerOffice, phone: ring }
  const ours = [...emergency, officePhone].map(({ phone }) => phone)
  const found = findPersonalData(draft.words, ours).map(({ kind }) => kind)
  const choose = (matter: Matter) => {
    const fits = caseCategories.some(({ code, kinds }) => code === draft.category && kinds.includes(caseKindOf({ matter })))
    change({ matter, ...(fits ? {} : { category: '' }) })
  }
  return (
    <>
      <MatterField value={draft.matter} onMatter={choose} onTipOff={tenant && onTipOff} />
      <Box>
        <TextArea
          label={formTexts.words} required={!voice.voice} hint={voice.voice ? voiceTexts.withVoice : formTexts.wordsHint} placeholder={formTexts.wordsPlaceholder} maxLength={limits.caseWords}
          value={draft.words} onValue={(words) => change({ words })} {...(errors.words ? { error: errors.words } : {})}
        />
        <Box live="polite" className={found.length > 0 ? 'caution' : ''}>{found.length > 0 ? <><Icon name="alert" />{personalDataWarning(found)}</> : null}</Box>
      </Box>
      <VoiceField upload={voice} words={voiceWords} />
      <Checkbox checked={draft.dangerous} onCheck={(dangerous) => change({ dangerous })} hint={formTexts.dangerousHint}>{formTexts.dangerous}</Checkbox>
      {draft.dangerous ? <DangerPhones phones={[...emergency, officePhone]} /> : null}
    </>
  )
}
