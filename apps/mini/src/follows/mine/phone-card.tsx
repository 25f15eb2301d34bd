import { followEndpoints } from '@mingbai/contracts/follows'
import type { PhoneState } from '@mingbai/contracts/message-phones'
import { useState } from 'react'
import { asApiError } from '../../api/api-error'
import { call } from '../../api/call'
import { Box } from '../../platform/elements'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { TextField } from '../../ui/text-field'
import { texts } from '../texts'

interface Props {
  token: string
  phone: PhoneState
  onPhone: (phone: PhoneState) => void
}

/** The number that is written to: put in, confirmed by its code, let go in one tap. */
export function PhoneCard({ token, phone, onPhone }: Props) {
  const [number, setNumber] = useState('')
  const [code, setCode] = useState('')
  const [asking, setAsking] = useState(phone.state === 'none')
  const [failed, setFailed] = useState('')
  const [busy, setBusy] = useState(false)
  const work = (send: () => Promise<PhoneState>) => async () => {
    setBusy(true)
    setFailed('')
    try {
      const next = await send()
      onPhone(next)
      setAsking(next.state === 'none')
    } catch (error) {
      setFailed(asApiError(error).message)
    } finally {
      setBusy(false)
    }
  }
  const claim = work(() => call(followEndpoints.claimFollowPhone, { body: { token, phone: number } }))
  const confirm = work(() => call(followEndpoints.confirmFollowPhone, { body: { token, code } }))
  const forget = work(() => call(followEndpoints.forgetFollowPhone, { body: { token } }))
  const waits = busy ? texts.busy : false
  if (phone.state === 'confirmed') {
    return (
      <Card title={texts.phoneTitle}>
        <Box as="p">{texts.on(phone.phone)}</Box>
        <Box className="card-foot"><Button kind="plain" busy={waits} onPress={() => void forget()}>{texts.off}</Button></Box>
        <Box live="polite">{failed}</Box>
      </Card>
    )
  }
  return (
    <Card title={texts.phoneTitle}>
      <Box as="p" className="soft">{texts.phoneHint}</Box>
      {asking
        ? (
            <>
              <TextField label={texts.phone} kind="tel" required maxLength={20} value={number} onValue={setNumber} {...(failed ? { error: failed } : {})} />
              <Box className="card-foot"><Button busy={busy ? texts.gettingCode : false} onPress={() => void claim()}>{texts.getCode}</Button></Box>
            </>
          )
        : (
            <>
              <Box as="p">{texts.codeSent(phone.phone)}</Box>
              <TextField label={texts.code} kind="code" required maxLength={6} value={code} onValue={setCode} {...(failed ? { error: failed } : {})} />
              <Box className="card-foot"><Button busy={waits} onPress={() => void confirm()}>{texts.confirm}</Button></Box>
              <Box className="card-foot"><Button kind="plain" onPress={() => setAsking(true)}>{texts.otherPhone}</Button></Box>
            </>
          )}
    </Card>
  )
}
