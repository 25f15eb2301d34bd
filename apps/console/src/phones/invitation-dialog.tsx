import type { ReplyOf } from '@mingbai/contracts/endpoint'
import type { staffPhoneEndpoints } from '@mingbai/contracts/staff-phones'
import { Button } from 'antd'
import { Dialog } from '../ui/dialog'
import { texts } from './texts'

interface InvitationProps {
  name: string
  invitation: ReplyOf<typeof staffPhoneEndpoints.invitePhone>
  onClose: () => void
}

/** The only time the code is seen; it goes when the window is closed. */
export function InvitationDialog({ name, invitation, onClose }: InvitationProps) {
  return (
    <Dialog title={texts.codeTitle(name)} onClose={onClose}>
      <p className="first-password"><output>{`${invitation.code.slice(0, 4)} ${invitation.code.slice(4)}`}</output></p>
      <figure className="phone-code"><img src={invitation.qr} alt={texts.qrAlt} width={200} height={200} /><figcaption className="hint">{texts.qrHint}</figcaption></figure>
      <p className="hint">{texts.codeHint}</p>
      <div className="form-ways"><Button type="primary" onClick={onClose}>{texts.noted}</Button></div>
    </Dialog>
  )
}
