import type { StaffNotice } from '@mingbai/contracts/notices'
import { texts } from './texts'

/** Which desks the text passes, and on which it lies. */
export function Desks({ desks, days }: Pick<StaffNotice, 'desks' | 'days'>) {
  return (
    <>
      <ol className="desks" aria-label={texts.desks}>
        {desks.map(({ state, label, place }) => (
          <li key={state} className={`desk desk-${place}`} aria-current={place === 'here' ? 'step' : undefined}>
            {label}<span className="sr-only">{place === 'done' ? texts.deskDone : ''}</span>
          </li>
        ))}
      </ol>
      {days.length > 0 && <ul className="desk-days">{days.map((day) => <li key={day}>{day}</li>)}</ul>}
    </>
  )
}
