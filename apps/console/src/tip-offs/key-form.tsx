import type { TipOffKeyView } from '@mingbai/contracts/staff-tip-offs'
import { openKeyRing } from '@mingbai/rules/tip-offs/key-ring'
import { BoxError } from '@mingbai/rules/tip-offs/sealed-box'
import { PASSPHRASE_LEAST } from '@mingbai/rules/tip-offs/wrapped-key'
import { Alert, Button, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { Problem } from '../ui/problem'
import { makeLock, type Lock } from './make-key'
import { texts } from './texts'

interface Values {
  by?: 'byPassphrase' | 'byCode' | 'lost'
  old?: string
  next: string
  again: string
}

interface Props {
  keys: readonly TipOffKeyView[]
  onMade: (lock: Lock) => void
}

const ways = [{ value: 'byPassphrase', label: texts.oldPassphrase }, { value: 'byCode', label: texts.oldCode }, { value: 'lost', label: texts.oldLost }]

/** 装锁, or 换锁 where there is one: whoever has the old passphrase or the code takes the old 举报 along. */
export function KeyForm({ keys, onMade }: Props) {
  const [form] = Form.useForm<Values>()
  const by = Form.useWatch('by', form)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const inUse = keys.find((key) => key.inUse)

  const make = async ({ by: way = 'lost', old = '', next }: Values) => {
    setBusy(true)
    setError(null)
    try {
      const before = inUse && way !== 'lost' ? await openKeyRing(keys, inUse.kid, old, way) : new Map<string, Uint8Array>()
      onMade(await makeLock(next, before))
    } catch (problem) {
      setError(problem)
      setBusy(false)
    }
  }

  if (!window.isSecureContext) return <Alert type="warning" showIcon title={texts.insecure} role="alert" />
  return (
    <Form<Values> form={form} layout="vertical" requiredMark={false} className="card form-wide" initialValues={{ by: 'byPassphrase' }} onFinish={(values) => void make(values)} scrollToFirstError={{ focus: true }}>
      <h2>{inUse ? texts.changeTitle : texts.makeTitle}</h2>
      {inUse && (
        <>
          <p className="hint">{texts.changeHint}</p>
          <Form.Item name="by" label={texts.oldSecret}><Radio.Group aria-label={texts.oldSecret} options={ways} className="choice" /></Form.Item>
          {by === 'lost' && <Alert className="problem" type="warning" showIcon title={texts.oldLostHint} />}
          {by !== 'lost' && <Form.Item name="old" label={by === 'byCode' ? texts.oldCode : texts.oldPassphrase} rules={[{ required: true, message: texts.passphraseMissing }]}><Input type={by === 'byCode' ? 'text' : 'password'} autoComplete="off" maxLength={200} /></Form.Item>}
        </>
      )}
      <Form.Item name="next" label={texts.next} extra={texts.nextHint} rules={[{ required: true, min: PASSPHRASE_LEAST, message: texts.nextShort }]}><Input type="password" autoComplete="off" maxLength={200} /></Form.Item>
      <Form.Item name="again" label={texts.again} dependencies={['next']} rules={[{ required: true, message: texts.again }, ({ getFieldValue }) => ({ validator: async (_, value) => { if (value && value !== getFieldValue('next')) throw new Error(texts.againDiffers) } })]}>
        <Input type="password" autoComplete="off" maxLength={200} />
      </Form.Item>
      {error !== null && (error instanceof BoxError ? <Alert className="problem" type="error" showIcon title={by === 'byCode' ? texts.wrongCode : texts.wrongSecret} role="alert" /> : <Problem error={error} />)}
      <div className="form-ways">
        <Button type="primary" htmlType="submit" loading={busy}>{texts.make}</Button>
        {busy && <span className="hint" role="status">{texts.making}</span>}
      </div>
    </Form>
  )
}
