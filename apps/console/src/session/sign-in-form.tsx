import { sessionEndpoints, type Me } from '@mingbai/contracts/staff'
import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { call } from '../api/call'
import { Problem } from '../ui/problem'
import { texts } from './texts'

interface SignIn {
  account: string
  password: string
}

export function SignInForm({ onSignedIn }: { onSignedIn: (me: Me) => void }) {
  const signIn = useMutation({ mutationFn: (body: SignIn) => call(sessionEndpoints.signIn, { body }), onSuccess: onSignedIn })
  return (
    <Form<SignIn> layout="vertical" requiredMark={false} scrollToFirstError onFinish={(values) => signIn.mutate({ ...values, account: values.account.trim() })}>
      <Form.Item name="account" label={texts.account} rules={[{ required: true, message: texts.accountMissing }]}>
        <Input autoComplete="username" maxLength={40} size="large" />
      </Form.Item>
      <Form.Item name="password" label={texts.password} rules={[{ required: true, message: texts.passwordMissing }]}>
        <Input type="password" autoComplete="current-password" maxLength={200} size="large" />
      </Form.Item>
      {signIn.isError && <Problem error={signIn.error} />}
      <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>{texts.signIn}</Button>
    </Form>
  )
}
