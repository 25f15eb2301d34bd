import type { StaffNotice } from '@mingbai/contracts/staff-notices'
import { texts } from './texts'

/** Which desks the text passes, and on which it lies. */
export function Desks({ desks, days, nextReviewers }: Pick<StaffNotice, 'desks' | 'days' | 'nextReviewers'>) {
  return (
    <>
      <ol className="desks" aria-label={texts.desks}>
        {desks.map(({ state, label, place }) => (
          <li key={state} className={`desk desk-${place}`} aria-current={place === 'here' ? 'step' : undefined}>
            {label}<span className="sr-only">{place === 'done' ? texts.deskDone : ''}</span>
          </li>
        ))}
      </ol>
      {nextReviewers !== null && (
        <p className={nextReviewers.length > 0 ? 'desk-next' : 'desk-days'}>{nextReviewers.length > 0 ? texts.nextReviewers(nextReviewers) : texts.nobodyLeft}</p>
      )}
      {days.length > 0 && <ul className="desk-days">{days.map((day) => <li key={day}>{day}</li>)}</ul>}
    </>
  )
}
