import { sessionEndpoints, type Me } from '@mingbai/contracts/staff'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { call } from '../api/call'
import { meKey } from '../api/query-client'
import { Problem } from '../ui/problem'
import { useToast } from '../ui/toast'
import { texts } from './texts'

interface Passwords {
  current: string
  next: string
  again: string
}

const shortest = 10

export function PasswordForm({ account, onDone }: { account: string; onDone: () => void }) {
  const client = useQueryClient()
  const say = useToast()
  const change = useMutation({
    mutationFn: ({ current, next }: Passwords) => call(sessionEndpoints.changePassword, { body: { current, next } }),
    onSuccess: (me: Me) => {
      client.setQueryData(meKey, me)
      say(texts.changed)
      onDone()
    },
  })
  return (
    <Form<Passwords> layout="vertical" requiredMark={false} onFinish={(values) => change.mutate(values)}>
      <input type="text" name="username" autoComplete="username" value={account} readOnly hidden />
      <Form.Item name="current" label={texts.current} rules={[{ required: true, message: texts.currentMissing }]}>
        <Input type="password" autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="next" label={texts.next} extra={texts.passwordRules}
        rules={[
          { required: true, min: shortest, message: texts.nextTooShort },
          ({ getFieldValue }) => ({ validator: async (_, value) => { if (value && value === getFieldValue('current')) throw new Error(texts.nextSame) } }),
          { validator: async (_, value) => { if (value === account) throw new Error(texts.nextIsAccount) } },
        ]}
      >
        <Input type="password" autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again" label={texts.again} dependencies={['next']}
        rules={[
          { required: true, message: texts.again },
          ({ getFieldValue }) => ({ validator: async (_, value) => { if (value && value !== getFieldValue('next')) throw new Error(texts.againDiffers) } }),
        ]}
      >
        <Input type="password" autoComplete="new-password" />
      </Form.Item>
      {change.isError && <Problem error={change.error} />}
      <Button type="primary" htmlType="submit" block loading={change.isPending}>{texts.changePassword}</Button>
    </Form>
  )
}
