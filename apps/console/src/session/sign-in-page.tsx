import type { Me } from '@mingbai/contracts/staff'
import { Door } from './door'
import { SignInForm } from './sign-in-form'
import { texts } from './texts'

export function SignInPage({ onSignedIn }: { onSignedIn: (me: Me) => void }) {
  return (
    <Door title={texts.signIn}>
      <SignInForm onSignedIn={onSignedIn} />
      <p className="hint">{texts.forgot}</p>
    </Door>
  )
}
