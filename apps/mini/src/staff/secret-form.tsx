import { useState } from 'react'
import { asApiError } from '../api/api-error'
import { focusFirstInvalid } from '../platform/arrive'
import { Box } from '../platform/elements'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { TextField } from '../ui/text-field'
import { bind, openWithPin, unboundBecause } from './phone'
import { staffTexts as texts } from './texts'

interface Errors { code?: string; pin?: string }

/** Binds a phone with its invitation, or opens a bound one with its PIN. */
export function SecretForm({ kind, code: given = '' }: { kind: 'bind' | 'open'; code?: string }) {
  const [code, setCode] = useState(given)
  const [pin, setPin] = useState('')
  const [errors, setErrors] = useState<Errors>({})
  const [failed, setFailed] = useState(unboundBecause)
  const [busy, setBusy] = useState(false)
  const isNew = kind === 'bind'

  const send = async () => {
    const found = { ...(isNew && code.trim() === '' ? { code: texts.codeMissing } : {}), ...(/^\d{6}$/.test(pin) ? {} : { pin: texts.pinMissing }) }
    setFailed('')
    setErrors(found)
    // The marks of what is wrong must be on the page before one of them can be given the focus.
    setTimeout(focusFirstInvalid, 50)
    if (Object.keys(found).length > 0) return
    setBusy(true)
    try {
      await (isNew ? bind(code, pin) : openWithPin(pin))
    } catch (error) {
      setFailed(asApiError(error).message)
      setPin('')
    } finally {
      setBusy(false)
    }
  }
  const press = () => void send()
  return (
    <Card title={isNew ? texts.bindTitle : texts.pinTitle}>
      <Box as="p" className="soft">{isNew ? texts.bindLead : texts.pinLead}</Box>
      {isNew ? <TextField label={texts.code} hint={texts.codeHint} kind="code" required maxLength={20} value={code} onValue={setCode} {...(errors.code ? { error: errors.code } : {})} /> : null}
      <TextField
        label={isNew ? texts.newPin : texts.pin} hint={isNew ? texts.newPinHint : ''} kind="pin" required maxLength={6} value={pin} onValue={setPin} onEnter={press}
        {...(errors.pin ? { error: errors.pin } : {})}
      />
      <Box live="assertive">{failed ? <Box as="p" className="field-error">{failed}</Box> : null}</Box>
      <Box className="card-press"><Button busy={busy ? (isNew ? texts.binding : texts.opening) : false} onPress={press}>{isNew ? texts.bind : texts.open}</Button></Box>
      {isNew ? null : <Box as="p" className="soft staff-facts">{texts.forgot}</Box>}
    </Card>
  )
}
