import { tipOffEndpoints, type OpenedTipOff, type StaffTipOff, type TipOffKeyView } from '@mingbai/contracts/staff-tip-offs'
import { openKeyRing, type KeyRing } from '@mingbai/rules/tip-offs/key-ring'
import { BoxError } from '@mingbai/rules/tip-offs/sealed-box'
import type { OpenReason } from '@mingbai/rules/tip-offs/procedure'
import { Alert, Button, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { call } from '../api/call'
import { useMe } from '../session/me'
import { Problem } from '../ui/problem'
import { texts } from './texts'
import { dropKeys, holdKeys, useHeldKeys } from './vault'

interface Values {
  reason: OpenReason
  secret?: string
}

interface Props {
  item: StaffTipOff
  keys: readonly TipOffKeyView[]
  onOpened: (opened: OpenedTipOff, ring: KeyRing) => Promise<void>
}

/** The reason first, then the key: a wrong passphrase never reaches the server, and nothing is handed out for it. */
export function UnlockForm({ item, keys, onOpened }: Props) {
  const me = useMe()
  const held = useHeldKeys(me.id)
  const [byCode, setByCode] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const inUse = keys.find((key) => key.inUse)

  const open = async ({ reason, secret = '' }: Values) => {
    setBusy(true)
    setError(null)
    try {
      const ring = held ?? (await openKeyRing(keys, inUse?.kid ?? '', secret, byCode ? 'byCode' : 'byPassphrase'))
      holdKeys(me.id, ring)
      await onOpened(await call(tipOffEndpoints.openTipOff, { params: { id: item.id }, body: { seq: item.seq, reason } }), ring)
    } catch (problem) {
      setError(problem)
      setBusy(false)
    }
  }

  if (!window.isSecureContext) return <Alert type="warning" showIcon title={texts.insecure} role="alert" />
  return (
    <Form<Values> layout="vertical" requiredMark={false} onFinish={(values) => void open(values)} scrollToFirstError={{ focus: true }}>
      <p className="hint">{texts.sealed}</p>
      <Form.Item name="reason" label={texts.reason} rules={[{ required: true, message: texts.reasonMissing }]}>
        <Radio.Group aria-label={texts.reason} options={item.openReasons} className="choice" />
      </Form.Item>
      {held ? <p className="hint">{texts.held} <Button type="link" size="small" onClick={dropKeys}>{texts.lock}</Button></p> : (
        <>
          <Form.Item key={byCode ? 'code' : 'passphrase'} name="secret" label={byCode ? texts.code : texts.passphrase} rules={[{ required: true, message: byCode ? texts.codeMissing : texts.passphraseMissing }]}>
            <Input type={byCode ? 'text' : 'password'} autoComplete="off" maxLength={200} />
          </Form.Item>
          <p><Button type="link" className="link-start" onClick={() => setByCode(!byCode)}>{byCode ? texts.usePassphrase : texts.useCode}</Button></p>
        </>
      )}
      {error !== null && (error instanceof BoxError ? <Alert className="problem" type="error" showIcon title={byCode ? texts.wrongCode : texts.wrongSecret} role="alert" /> : <Problem error={error} />)}
      <div className="form-ways">
        <Button type="primary" htmlType="submit" loading={busy}>{texts.open}</Button>
        {busy && <span className="hint" role="status">{texts.opening}</span>}
      </div>
    </Form>
  )
}
