import { caseEndpoints } from '@mingbai/contracts/cases'
import { limits } from '@mingbai/contracts/limits'
import { pages, pageUrl } from '@mingbai/contracts/routes'
import type { TenantView } from '@mingbai/contracts/tenant'
import type { TipOffSubmission } from '@mingbai/contracts/tip-offs'
import { useRef, useState, type ReactNode } from 'react'
import { asApiError } from '../../api/api-error'
import { call } from '../../api/call'
import { focusFirstInvalid } from '../../platform/arrive'
import { Box } from '../../platform/elements'
import { goTo } from '../../platform/navigate'
import { randomKey } from '../../platform/random'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Choice } from '../../ui/choice'
import { Page } from '../../ui/page'
import { Photos } from '../../ui/photos'
import { Toast } from '../../ui/states'
import { TextArea } from '../../ui/text-area'
import { TextField } from '../../ui/text-field'
import { keepReceipt } from '../receipts'
import { formTexts } from '../texts'
import { tipOffTexts } from '../tip-off-texts'
import { usePhotos } from '../../ui/action/use-photos'

type Given = Omit<TipOffSubmission, 'submissionKey' | 'kind' | 'concerns' | 'photos'>
const empty: Given = { words: '', people: '', spot: '', contactName: '', contactPhone: '' }
const ways = (['anonymous', 'phone'] as const).map((value) => ({ value, ...tipOffTexts.contacts[value] }))

interface TipOffFormProps { concerns: TipOffSubmission['concerns']; door: TenantView['tipOffs']; children: ReactNode }

/** Nothing of it is kept on the phone but the receipt, which looks like any other. */
export function TipOffForm({ concerns, door, children }: TipOffFormProps) {
  const [given, setGiven] = useState(empty)
  const [contact, setContact] = useState('anonymous')
  const [wrong, setWrong] = useState(false)
  const [trouble, setTrouble] = useState('')
  const [sending, setSending] = useState(false)
  // The same key until an answer came: sent twice, it is received once.
  const key = useRef('')
  const photos = usePhotos({ use: 'tipOff' })
  const change = (changes: Partial<Given>) => setGiven((before) => ({ ...before, ...changes }))
  const isShort = given.words.trim().length < limits.caseWordsMin

  const send = async () => {
    setTrouble('')
    setWrong(isShort)
    if (isShort) {
      setTimeout(focusFirstInvalid, 50)
      return
    }
    setSending(true)
    const { refused, unsent } = await photos.settled()
    if (refused || unsent) setTrouble(tipOffTexts.photosFailed)
    else await handIn()
    setSending(false)
  }
  const handIn = async () => {
    key.current ||= await randomKey()
    const { contactName, contactPhone, ...rest } = given
    const named = contact === 'phone' ? { contactName, contactPhone } : { contactName: '', contactPhone: '' }
    try {
      const receipt = await call(caseEndpoints.submitCase, { body: { ...rest, ...named, submissionKey: key.current, kind: 'tipOff', concerns, photos: photos.uploaded().map(({ id }) => id) } })
      keepReceipt(receipt)
      goTo(pageUrl('receipt', { id: receipt.id }), true)
    } catch (error) {
      const { code, message } = asApiError(error)
      if (code !== 'noAnswer') key.current = ''
      setTrouble(code === 'noAnswer' ? tipOffTexts.unsent : message)
    }
  }

  return (
    <Page title={pages.newCase.title} path={pages.newCase.path} action={<Button busy={sending ? formTexts.submitting : false} onPress={() => void send()}>{tipOffTexts.submit}</Button>}>
      {children}
      <Card title={tipOffTexts.promises}>{door.promises.map((words) => <Box as="p" key={words}>{words}</Box>)}</Card>
      <TextArea
        label={tipOffTexts.words} required hint={tipOffTexts.wordsHint} maxLength={limits.caseWords} value={given.words} onValue={(words) => change({ words })}
        {...(wrong && isShort ? { error: tipOffTexts.wordsMissing } : {})}
      />
      <TextField label={tipOffTexts.people} hint={tipOffTexts.peopleHint} maxLength={limits.tipOffPeople} value={given.people} onValue={(people) => change({ people })} />
      <TextField label={tipOffTexts.spot} maxLength={limits.place} value={given.spot} onValue={(spot) => change({ spot })} />
      <Box>
        <Photos photos={photos.photos} limit={limits.photosPerCase} onAdd={photos.add} onRemove={photos.remove} onRetry={photos.retry} />
        <Box as="p" className="soft">{tipOffTexts.photosNote}</Box>
      </Box>
      <Choice label={tipOffTexts.contact} required options={ways} value={contact} onValue={setContact} />
      {contact === 'phone' ? (
        <>
          <TextField label={tipOffTexts.phone} kind="tel" maxLength={20} value={given.contactPhone} onValue={(contactPhone) => change({ contactPhone })} />
          <TextField label={tipOffTexts.name} maxLength={limits.contactName} value={given.contactName} onValue={(contactName) => change({ contactName })} />
        </>
      ) : null}
      <Toast words={trouble} />
    </Page>
  )
}
