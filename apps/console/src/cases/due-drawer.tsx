import { caseEndpoints, type DueExplanation } from '@mingbai/contracts/cases'
import { useQuery } from '@tanstack/react-query'
import { call } from '../api/call'
import { formatDate } from '../ui/format'
import { Dialog } from '../ui/dialog'
import { Loaded } from '../ui/loaded'
import { texts } from './texts'

export function DueDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const explanation = useQuery({ queryKey: ['due', id], queryFn: () => call(caseEndpoints.explainDue, { params: { id } }) })
  return (
    <Dialog kind="side" title={texts.explainTitle} onClose={onClose}>
      <Loaded query={explanation}>
        {(data) => (data.clocks.length === 0 ? <p className="hint">{texts.explainNone}</p> : data.clocks.map((clock) => <Clock key={clock.title + clock.source} clock={clock} />))}
      </Loaded>
    </Dialog>
  )
}

function Clock({ clock }: { clock: DueExplanation['clocks'][number] }) {
  return (
    <section className="clock" aria-label={`${clock.title} ${clock.source}`}>
      <h3>{clock.title} <span className="mark mark-plain">{clock.source}</span></h3>
      <p>{texts.started} {formatDate(clock.startedOn)} {texts.until} <strong>{formatDate(clock.dueOn)}</strong> {clock.provisional && <span className="mark mark-soon">{texts.provisional}</span>}</p>
      <p>{clock.sentence}</p>
      {clock.provisional && <p className="hint">{texts.provisionalHint}</p>}
      <table className="table days">
        <thead><tr><th scope="col">{texts.day}</th><th scope="col">{texts.counted}</th><th scope="col">{texts.why}</th></tr></thead>
        <tbody>
          {clock.days.map((day) => (
            <tr key={day.date} className={day.counted === null ? 'day-off' : undefined}>
              <td>{formatDate(day.date)} {day.weekday}</td>
              <td>{day.counted ?? texts.skipped}</td>
              <td>{day.why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
