import { Button } from 'antd'
import { Dialog } from '../ui/dialog'
import { useToast } from '../ui/toast'
import type { FirstPassword } from './use-people'
import { texts } from './texts'

/** The only time a first password is seen; it goes when the window is closed. */
export function FirstPasswordDialog({ first, onClose }: { first: FirstPassword; onClose: () => void }) {
  const say = useToast()
  // Without https the browser gives no clipboard; the words can still be selected and read.
  const copy = async () => {
    await navigator.clipboard.writeText(first.password)
    say(texts.copied)
  }
  return (
    <Dialog title={texts.passwordTitle} onClose={onClose}>
      <p>{texts.passwordOf(first.name)}</p>
      <p className="first-password">
        <output>{first.password}</output>
        {window.isSecureContext && <Button onClick={() => void copy()}>{texts.copy}</Button>}
      </p>
      <p className="hint">{texts.passwordHint}</p>
      <div className="form-ways"><Button type="primary" onClick={onClose}>{texts.noted}</Button></div>
    </Dialog>
  )
}
