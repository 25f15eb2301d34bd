import type { StaffPerson } from '@mingbai/contracts/staff'
import { Button } from 'antd'
import { Dialog } from '../ui/dialog'
import { Problem } from '../ui/problem'
import { texts as common } from '../ui/texts'
import { texts } from './texts'
import { type FirstPassword, useResetPassword } from './use-people'

export function ResetDialog({ person, onReset, onClose }: { person: StaffPerson; onReset: (first: FirstPassword) => void; onClose: () => void }) {
  const reset = useResetPassword(onReset)
  return (
    <Dialog title={texts.resetTitle(person.name)} onClose={onClose}>
      <p>{texts.resetHint}</p>
      {reset.isError && <Problem error={reset.error} />}
      <div className="form-ways">
        <Button type="primary" loading={reset.isPending} onClick={() => reset.mutate(person)}>{texts.reset}</Button>
        <Button onClick={onClose}>{common.cancel}</Button>
      </div>
    </Dialog>
  )
}
