import { limits } from '@mingbai/contracts/limits'
import { Box } from '../../platform/elements'
import { useSurroundings } from '../../ui/surroundings'
import { Checkbox } from '../../ui/checkbox'
import { Choice } from '../../ui/choice'
import { TextField } from '../../ui/text-field'
import type { Draft } from '../draft'
import { formTexts } from '../texts'
import { WechatPhone } from './wechat-phone'
import type { CaseForm } from './use-case-form'

const ways = ['anonymous', 'phone'] as const satisfies ReadonlyArray<Draft['contact']>
const options = ways.map((value) => ({ value, ...formTexts.contacts[value] }))

/** Who says it, and who may know. */
export function AboutWhom({ form: { draft, change, errors } }: { form: CaseForm }) {
  const { tenant } = useSurroundings()
  const choose = (value: string) => {
    const contact = ways.find((one) => one === value)
    if (contact) change({ contact })
  }
  return (
    <>
      <Choice label={formTexts.contact} required options={options} value={draft.contact} onValue={choose} />
      {draft.contact === 'phone'
        ? (
            <>
              <TextField
                label={formTexts.contactPhone} kind="tel" required maxLength={20} value={draft.contactPhone} onValue={(contactPhone) => change({ contactPhone })}
                {...(errors.contactPhone ? { error: errors.contactPhone } : {})}
              />
              <WechatPhone onPhone={(contactPhone) => change({ contactPhone })} />
              <TextField
                label={formTexts.contactName} maxLength={limits.contactName} value={draft.contactName} onValue={(contactName) => change({ contactName })}
                {...(errors.contactName ? { error: errors.contactName } : {})}
              />
            </>
          )
        : null}
      {draft.contact === 'phone' && tenant?.textMessages
        ? <Checkbox checked={draft.tellMe} onCheck={(tellMe) => change({ tellMe })} hint={formTexts.tellMeHint}>{formTexts.tellMe}</Checkbox>
        : null}
    </>
  )
}

/** What others may not see. */
export const Hiding = ({ form: { draft, change } }: { form: CaseForm }) => (
  <Box className="checks">
    {draft.contact === 'phone'
      ? <Checkbox checked={draft.hideFromHandler} onCheck={(hideFromHandler) => change({ hideFromHandler })} hint={formTexts.hideFromHandlerHint}>{formTexts.hideFromHandler}</Checkbox>
      : null}
    <Checkbox checked={draft.wordsPrivate} onCheck={(wordsPrivate) => change({ wordsPrivate })} hint={formTexts.wordsPrivateHint}>{formTexts.wordsPrivate}</Checkbox>
  </Box>
)
