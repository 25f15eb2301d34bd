import type { Me } from '@mingbai/contracts/staff'
import { Button } from 'antd'
import { Door } from './door'
import { PasswordForm } from './password-form'
import { useSignOut } from './sign-out'
import { texts } from './texts'

export function FirstPasswordPage({ me }: { me: Me }) {
  const signOut = useSignOut()
  return (
    <Door title={texts.firstPasswordTitle}>
      <PasswordForm account={me.account} onDone={() => undefined} />
      <p><Button type="link" onClick={() => signOut.mutate()}>{texts.signOut}</Button></p>
    </Door>
  )
}
