import { holidayKindLabels, type CalendarPreview, type DueMoveView } from '@mingbai/contracts/calendars'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { hasCode } from '../api/api-error'
import { formatDate } from '../ui/format'
import { Problem } from '../ui/problem'
import { calendarTexts as texts } from './calendar-texts'
import { YearPicture } from './year-picture'

interface Props {
  seen: CalendarPreview
  today: string
  busy: boolean
  error: unknown
  onBack: () => void
  /** When something has changed since. */
  onAgain: () => void
  onConfirm: () => void
}

/** What was read, as a year; what it moves; and the way to confirm both. */
export function SeenCalendar({ seen, today, busy, error, onBack, onAgain, onConfirm }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { year, kind, source, days, moves } = seen
  const own = days.filter((day) => day.of === kind)
  const written = moves.items.filter(({ inWriting }) => inWriting !== null)
  const others = moves.items.filter(({ inWriting }) => inWriting === null)
  const count = (of: 'off' | 'work') => own.filter((day) => day.kind === of).length
  return (
    <>
      <section className="card" aria-labelledby="seen-title">
        <h2 id="seen-title" ref={heading} tabIndex={-1}>{texts.seenTitle(year, holidayKindLabels[kind])}</h2>
        <p>{texts.readDays(count('off'), count('work'), seen.read - own.length)}{texts.from_(source)}</p>
        <p>{moves.total === 0 ? texts.movesNone : texts.movesBelow(moves.total)}</p>
        <YearPicture year={year} days={days} today={today} />
      </section>
      <section className="card cal-section" aria-labelledby="moves-title">
        <h2 id="moves-title">{texts.movesTitle}</h2>
        <p>{moves.total === 0 ? texts.movesNone : texts.movesTotal(moves.total, moves.items.length)} {moves.settled > 0 && texts.settled(moves.settled)}</p>
        <p className="hint">{texts.still}</p>
        {written.length > 0 && <InWriting items={written} />}
        {written.length > 0 && others.length > 0 && <h3 className="cal-section">{texts.othersTitle}</h3>}
        {others.length > 0 && <Moves items={others} />}
        {error !== null && <Problem error={error} {...(hasCode(error, 'calendarOutdated') ? { retry: onAgain } : {})} />}
        <div className="form-ways cal-section">
          <Button type="primary" loading={busy} onClick={onConfirm}>{texts.confirm(moves.total)}</Button>
          <Button onClick={onBack}>{texts.back}</Button>
        </div>
      </section>
    </>
  )
}

/** Apart, and first: on paper the old day goes on standing. */
function InWriting({ items }: { items: readonly DueMoveView[] }) {
  return (
    <>
      <h3 className="cal-section">{texts.inWritingTitle(items.length)}</h3>
      <p className="hint">{texts.inWritingHint}</p>
      <div className="table-frame cal-moves" role="region" aria-label={texts.inWritingTable} tabIndex={0}>
        <table className="table">
          <thead><tr><th scope="col">{texts.number}</th><th scope="col">{texts.letter}</th><th scope="col">{texts.letterOn}</th><th scope="col">{texts.onLetter}</th><th scope="col">{texts.after}</th></tr></thead>
          <tbody>
            {items.flatMap(({ id, number, inWriting }) => (inWriting ? [(
              <tr key={id}><td className="nowrap">{number}</td><td>{inWriting.title}{inWriting.number && <><br />{inWriting.number}</>}</td><td className="day">{formatDate(inWriting.on)}</td><td className="day">{formatDate(inWriting.until)}</td><td className="day"><strong>{formatDate(inWriting.to)}</strong></td></tr>
            )] : []))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Moves({ items }: { items: readonly DueMoveView[] }) {
  return (
    <div className="table-frame cal-moves" role="region" aria-label={texts.movesTable} tabIndex={0}>
      <table className="table" aria-labelledby="moves-title">
        <thead><tr><th scope="col">{texts.number}</th><th scope="col">{texts.caseKind}</th><th scope="col">{texts.which}</th><th scope="col">{texts.before}</th><th scope="col">{texts.after}</th></tr></thead>
        <tbody>
          {items.flatMap(({ id, number, kindLabel, dates }) => dates.map(({ label, from, to }) => (
            <tr key={id + label}><td className="nowrap">{number}</td><td>{kindLabel}</td><td>{label}</td><td className="day">{formatDate(from)}</td><td className="day"><strong>{formatDate(to)}</strong></td></tr>
          )))}
        </tbody>
      </table>
    </div>
  )
}
