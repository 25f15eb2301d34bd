import type { StaffPhoneView } from '@mingbai/contracts/staff-phones'
import { Button } from 'antd'
import { Dialog } from '../ui/dialog'
import { Problem } from '../ui/problem'
import { texts as common } from '../ui/texts'
import { useToast } from '../ui/toast'
import { texts } from './texts'
import { useEndPhone } from './use-phones'

export function EndDialog({ phone, onClose }: { phone: StaffPhoneView; onClose: () => void }) {
  const say = useToast()
  const end = useEndPhone(() => {
    say(texts.ended)
    onClose()
  })
  return (
    <Dialog title={texts.endTitle(phone.name)} onClose={onClose}>
      <p>{texts.endHint}</p>
      {end.isError && <Problem error={end.error} />}
      <div className="form-ways">
        <Button type="primary" danger loading={end.isPending} onClick={() => end.mutate(phone.id)}>{texts.end}</Button>
        <Button onClick={onClose}>{common.cancel}</Button>
      </div>
    </Dialog>
  )
}
