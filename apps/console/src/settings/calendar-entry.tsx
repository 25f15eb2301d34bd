import type { CalendarDraft } from '@mingbai/contracts/calendars'
import { useState } from 'react'
import { useLeaveGuard } from '../ui/use-leave-guard'
import { CalendarForm } from './calendar-form'
import { SeenCalendar } from './calendar-seen'
import { useConfirm, usePreview } from './use-calendars'

interface Props {
  /** The year that is waited for. */
  first: number
  today: string
  onCancel: () => void
  onDone: (year: number, moved: number) => void
}

/** Two steps: what the notice says, then what it moves. Nothing is stored before the second is confirmed. */
export function CalendarEntry({ first, today, onCancel, onDone }: Props) {
  const [draft, setDraft] = useState<CalendarDraft | null>(null)
  const [typed, setTyped] = useState(false)
  useLeaveGuard(typed)
  const preview = usePreview()
  const confirm = useConfirm((moved) => onDone(draft?.year ?? first, moved))
  const seen = preview.data
  const see = (next: CalendarDraft) => {
    setDraft(next)
    confirm.reset()
    preview.mutate(next)
  }
  const isSeen = draft !== null && seen !== undefined && seen.digest !== null
  return (
    <>
      <div hidden={isSeen}>
        <CalendarForm first={first} busy={preview.isPending} error={preview.error} faults={seen?.faults ?? []} onSee={see} onTyped={() => setTyped(true)} onCancel={onCancel} />
      </div>
      {isSeen && (
        <SeenCalendar
          seen={seen} today={today} busy={confirm.isPending} error={confirm.error}
          onBack={() => preview.reset()} onAgain={() => see(draft)}
          onConfirm={() => confirm.mutate({ ...draft, digest: seen.digest ?? '' })}
        />
      )}
    </>
  )
}
