import { infoRequestEndpoints } from '@mingbai/contracts/info-requests'
import { limits } from '@mingbai/contracts/limits'
import { pages, pageUrl } from '@mingbai/contracts/routes'
import { useRef, useState } from 'react'
import { asApiError } from '../../api/api-error'
import { boardCode } from '../../api/board-code'
import { call } from '../../api/call'
import { usePageParams } from '../../api/use-page-params'
import { keepReceipt } from '../receipts'
import { focusFirstInvalid } from '../../platform/arrive'
import { Box } from '../../platform/elements'
import { goTo } from '../../platform/navigate'
import { randomKey } from '../../platform/random'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { MoreLink } from '../../ui/more-link'
import { Page } from '../../ui/page'
import { SelectField } from '../../ui/select-field'
import { Toast } from '../../ui/states'
import { TextArea } from '../../ui/text-area'
import { TextField } from '../../ui/text-field'
import { emptyApplication, faultsOf, type Application, type Faults } from './application'
import { applyFaults, applyTexts } from './texts'
import '../cases.css'

type Change = (changes: Partial<Application>) => void
interface PartProps { given: Application; change: Change; error: (field: keyof Application) => { error?: string } }

/** 申请公开: the form of the law (条例 §29), in plain words. What is typed here names a person: nothing of it is kept on the phone. */
export default function ApplyPage() {
  const { params } = usePageParams('apply')
  const [given, setGiven] = useState(emptyApplication)
  const [faults, setFaults] = useState<Faults>({})
  const [trouble, setTrouble] = useState('')
  const [sending, setSending] = useState(false)
  // The same key until an answer came: sent twice, it is received once.
  const key = useRef('')
  const change: Change = (changes) => {
    setGiven((before) => ({ ...before, ...changes }))
    setFaults((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in changes))))
  }
  const error: PartProps['error'] = (field) => {
    const fault = faults[field]
    return fault ? { error: applyFaults[fault] } : {}
  }
  const send = async () => {
    const found = faultsOf(given)
    setFaults(found)
    if (Object.keys(found).length > 0) {
      setTrouble(applyTexts.someWrong)
      setTimeout(focusFirstInvalid, 50)
      return
    }
    setTrouble('')
    setSending(true)
    key.current ||= await randomKey()
    try {
      const receipt = await call(infoRequestEndpoints.submitInfoRequest, { body: { ...given, submissionKey: key.current, board: boardCode(params) || null, photos: [], identityPhotos: [] } })
      keepReceipt(receipt)
      goTo(pageUrl('receipt', { id: receipt.id }), true)
    } catch (problem) {
      const { code, message } = asApiError(problem)
      if (code !== 'noAnswer') key.current = ''
      setTrouble(code === 'noAnswer' ? applyTexts.unsent : message)
    }
    setSending(false)
  }
  return (
    <Page title={pages.apply.title} path={pages.apply.path} lead={applyTexts.lead} action={<Button busy={sending ? applyTexts.busy : false} onPress={() => void send()}>{applyTexts.submit}</Button>}>
      <Box as="p"><MoreLink to={pageUrl('search')} words={applyTexts.seeFirst} /></Box>
      <What given={given} change={change} error={error} />
      <Who given={given} change={change} error={error} />
      <Box as="p" className="soft">{applyTexts.privacy}</Box>
      <Toast words={trouble} />
    </Page>
  )
}

function What({ given, change, error }: PartProps) {
  return (
    <>
      <TextField label={applyTexts.title} required hint={applyTexts.titleHint} maxLength={200} value={given.infoTitle} onValue={(infoTitle) => change({ infoTitle })} {...error('infoTitle')} />
      <TextArea label={applyTexts.features} hint={applyTexts.featuresHint} maxLength={limits.caseWords} value={given.infoFeatures} onValue={(infoFeatures) => change({ infoFeatures })} />
      <TextField label={applyTexts.number} hint={applyTexts.numberHint} maxLength={60} value={given.infoNumber} onValue={(infoNumber) => change({ infoNumber })} />
      <SelectField label={applyTexts.form} required options={applyTexts.forms} value={given.deliveryForm} onValue={(value) => change({ deliveryForm: chosen(value, ['electronic', 'paper', 'lookUp']) })} />
      <SelectField label={applyTexts.way} required options={applyTexts.ways} value={given.deliveryWay} onValue={(value) => change({ deliveryWay: chosen(value, ['online', 'inPerson', 'mail', 'email']) })} />
      {given.deliveryWay === 'mail' ? <TextField label={applyTexts.address} required maxLength={200} value={given.address} onValue={(address) => change({ address })} {...error('address')} /> : null}
      {given.deliveryWay === 'email' ? <TextField label={applyTexts.email} required maxLength={100} value={given.email} onValue={(email) => change({ email })} {...error('email')} /> : null}
    </>
  )
}

function Who({ given, change, error }: PartProps) {
  const isPerson = given.applicantKind === 'person'
  return (
    <>
      <SelectField
        label={applyTexts.who} required options={applyTexts.applicants} value={given.applicantKind}
        onValue={(value) => {
          const applicantKind = chosen(value, ['person', 'business', 'research', 'welfare', 'legalService', 'otherBody'])
          change({ applicantKind, identityKind: applicantKind === 'person' ? 'idCard' : 'creditCode' })
        }}
      />
      <TextField label={isPerson ? applyTexts.name : applyTexts.bodyName} required maxLength={limits.requestName} value={given.name} onValue={(name) => change({ name })} {...error('name')} />
      <SelectField label={applyTexts.identityKind} required options={applyTexts.identities} value={given.identityKind} onValue={(value) => change({ identityKind: chosen(value, ['idCard', 'otherCard', 'creditCode']) })} />
      <TextField label={applyTexts.identityNumber} required hint={applyTexts.identityHint} maxLength={40} value={given.identityNumber} onValue={(identityNumber) => change({ identityNumber })} {...error('identityNumber')} />
      <TextField label={applyTexts.phone} kind="tel" required hint={applyTexts.phoneHint} maxLength={20} value={given.phone} onValue={(phone) => change({ phone })} {...error('phone')} />
      <Checkbox checked={given.readingHelp} onCheck={(readingHelp) => change({ readingHelp })}>{applyTexts.readingHelp}</Checkbox>
    </>
  )
}

/** The value as one of these; an empty choice falls back on the first. */
function chosen<const Value extends string>(value: string, among: readonly [Value, ...Value[]]): Value {
  return among.find((one) => one === value) ?? among[0]
}
