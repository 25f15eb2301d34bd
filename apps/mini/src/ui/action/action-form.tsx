import type { ActionView, FieldValues } from '@mingbai/contracts/common'
import { useState } from 'react'
import { focusFirstInvalid } from '../../platform/arrive'
import { Box } from '../../platform/elements'
import { Button } from '../button'
import { TextField } from '../text-field'
import { actionTexts } from './texts'
import type { Headers } from './upload-photo'
import { usePhotos } from './use-photos'
import { ActionField } from './action-field'
import './action.css'

export interface ActionFormProps {
  action: ActionView
  /** Kept outside, so that nothing typed is lost when the case is read again. */
  values: FieldValues
  onValues: (values: FieldValues) => void
  /** Null when this phone's own receipt is the proof. */
  phone: string | null
  onPhone: (phone: string) => void
  onSend: (fields: FieldValues) => Promise<{ message: string; aboutPhone: boolean } | null>
  onBack: () => void
  /** Of who sends the photos, where that counts. */
  headers?: Headers
}

const PHONE = 'phone'

/** One action with the fields the server asks for. */
export function ActionForm({ action: { label, tone, explanation, fields }, values, onValues, phone, onPhone, onSend, onBack, headers }: ActionFormProps) {
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [refused, setRefused] = useState('')
  const [busy, setBusy] = useState(false)
  const photos = usePhotos(headers ? { headers } : {})
  const given = (name: string, preset = '') => values[name] ?? preset

  const showErrors = (found: Record<string, string>) => {
    setErrors(found)
    // The marks of what is wrong must be on the page before one of them can be given the focus.
    setTimeout(focusFirstInvalid, 50)
  }
  const send = async () => {
    const missing = fields.filter(({ name, required, type, value }) => required && type !== 'files' && String(given(name, value)).trim() === '').map(({ name }) => name)
    const empty = phone !== null && phone.trim() === '' ? [...missing, PHONE] : missing
    setRefused('')
    showErrors(Object.fromEntries(empty.map((name) => [name, actionTexts.missing])))
    if (empty.length > 0) return
    setBusy(true)
    const { refused: isRefused, unsent } = await photos.settled()
    const filled = fields.map(({ name, type, value }) => [name, type === 'files' ? photos.uploaded().map(({ id }) => id) : given(name, value)] as const)
    const problem = isRefused || unsent ? { message: actionTexts.photosFailed, aboutPhone: false } : await onSend(Object.fromEntries(filled.filter(([, one]) => one !== '')))
    setBusy(false)
    if (problem?.aboutPhone) showErrors({ [PHONE]: problem.message })
    else setRefused(problem?.message ?? '')
  }
  return (
    <Box role="group" label={label} className="action">
      <Box as="h3" className="action-title">{label}</Box>
      {explanation ? <Box as="p" className="soft">{explanation}</Box> : null}
      {fields.map((field) => (
        <ActionField key={field.name} field={field} value={given(field.name, field.value)} onValue={(value) => onValues({ ...values, [field.name]: value })} photos={photos} error={errors[field.name] ?? ''} />
      ))}
      {phone === null
        ? null
        : <TextField label={actionTexts.needPhone} hint={actionTexts.needPhoneHint} kind="tel" required maxLength={20} value={phone} onValue={onPhone} {...(errors[PHONE] ? { error: errors[PHONE] } : {})} />}
      <Box live="assertive">{refused ? <Box as="p" className="field-error">{refused}</Box> : null}</Box>
      <Box className="action-presses">
        <Button kind={tone} busy={busy ? actionTexts.busy : false} onPress={() => void send()}>{label}</Button>
        <Button kind="plain" onPress={onBack}>{actionTexts.back}</Button>
      </Box>
    </Box>
  )
}
