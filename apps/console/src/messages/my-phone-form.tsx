import { messagePhoneEndpoints, type PhoneState } from '@mingbai/contracts/message-phones'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { call } from '../api/call'
import { Loaded } from '../ui/loaded'
import { Problem } from '../ui/problem'
import { texts } from './texts'

const queryKey = ['my-phone']

/** 手机提醒: one's own number, confirmed by its code, let go at one press. */
export function MyPhoneForm() {
  const client = useQueryClient()
  const mine = useQuery({ queryKey, queryFn: () => call(messagePhoneEndpoints.readMyPhone, {}) })
  const [again, setAgain] = useState(false)
  const onSuccess = (next: PhoneState) => {
    client.setQueryData(queryKey, next)
    setAgain(false)
  }
  const claim = useMutation({ mutationFn: (phone: string) => call(messagePhoneEndpoints.claimMyPhone, { body: { phone } }), onSuccess })
  const confirm = useMutation({ mutationFn: (code: string) => call(messagePhoneEndpoints.confirmMyPhone, { body: { code } }), onSuccess })
  const forget = useMutation({ mutationFn: () => call(messagePhoneEndpoints.forgetMyPhone, {}), onSuccess })
  return (
    <Loaded query={mine}>
      {({ isOn, state, phone }) => {
        if (!isOn) return <p className="hint">{texts.noChannel}</p>
        if (state === 'confirmed') return <><p>{texts.remindedOn(phone)}</p>{forget.isError && <Problem error={forget.error} />}<div className="form-ways"><Button loading={forget.isPending} onClick={() => forget.mutate()}>{texts.forget}</Button></div></>
        if (state === 'none' || again) {
          return (
            <Form<{ phone: string }> layout="vertical" requiredMark={false} onFinish={(given) => claim.mutate(given.phone)}>
              <p className="hint">{texts.remindHint}</p>
              <Form.Item name="phone" label={texts.phone} rules={[{ required: true, message: texts.phoneMissing }]}><Input inputMode="tel" autoComplete="tel" maxLength={20} /></Form.Item>
              {claim.isError && <Problem error={claim.error} />}
              <Button type="primary" htmlType="submit" loading={claim.isPending}>{texts.getCode}</Button>
            </Form>
          )
        }
        return (
          <Form<{ code: string }> layout="vertical" requiredMark={false} onFinish={(given) => confirm.mutate(given.code)}>
            <p className="hint">{texts.codeSent(phone)}</p>
            <Form.Item name="code" label={texts.code} rules={[{ required: true, message: texts.codeMissing }]}><Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} /></Form.Item>
            {confirm.isError && <Problem error={confirm.error} />}
            <div className="form-ways">
              <Button type="primary" htmlType="submit" loading={confirm.isPending}>{texts.confirm}</Button>
              <Button onClick={() => setAgain(true)}>{texts.otherPhone}</Button>
            </div>
          </Form>
        )
      }}
    </Loaded>
  )
}
