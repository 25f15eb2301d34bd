import type { PictureDay } from '@mingbai/contracts/calendars'
import { calendarTexts as texts } from './calendar-texts'
import './calendars.css'
import { runsOf, weeksOf } from './month-grid'

interface Props {
  year: number
  days: readonly PictureDay[]
  today?: string
}

const months = Array.from({ length: 12 }, (_, at) => at + 1)

/** Twelve small months: what is free, what is worked on a weekend; said in words below each. */
export function YearPicture({ year, days, today }: Props) {
  const special = new Map(days.map((day) => [day.date, day]))
  return (
    <>
      <Legend />
      <div className="year">
        {months.map((month) => <Month key={month} year={year} month={month} special={special} today={today} />)}
      </div>
    </>
  )
}

function Legend() {
  return (
    <ul className="year-legend" aria-label={texts.legend}>
      <li><span className="cal-sample cal-off" aria-hidden="true">{texts.off}</span>{texts.offMeans}</li>
      <li><span className="cal-sample cal-local" aria-hidden="true">{texts.off}</span>{texts.localMeans}</li>
      <li><span className="cal-sample cal-work" aria-hidden="true">{texts.work}</span>{texts.workMeans}</li>
      <li><span className="cal-sample cal-weekend" aria-hidden="true">6</span>{texts.weekendMeans}</li>
    </ul>
  )
}

function Month({ year, month, special, today }: { year: number; month: number; special: ReadonlyMap<string, PictureDay>; today: string | undefined }) {
  const weeks = weeksOf(year, month)
  const runs = runsOf(weeks.flat().flatMap((date) => (date === null ? [] : (special.get(date) ?? []))))
  return (
    <section className="month">
      <h3>{texts.month(month)}</h3>
      <table aria-label={texts.monthOf(year, month)}>
        <thead><tr>{texts.weekdays.map((name, at) => <th key={name} scope="col"><abbr title={texts.weekdayNames[at]}>{name}</abbr></th>)}</tr></thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.join()}>
              {week.map((date, at) => (date === null ? <td key={at} /> : <Day key={at} date={date} day={special.get(date)} isWeekend={at > 4} isToday={date === today} />))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="month-runs">
        {runs.length === 0 && <li className="soft">{texts.none}</li>}
        {runs.map(({ from, to, name, kind }) => <li key={from + name}>{texts.run(from, to, name, kind)}</li>)}
      </ul>
    </section>
  )
}

const classOf = (day: PictureDay | undefined, isWeekend: boolean): string => {
  if (!day) return isWeekend ? 'cal-weekend' : ''
  if (day.kind === 'work') return 'cal-work'
  return day.of === 'local' ? 'cal-local' : 'cal-off'
}

function Day({ date, day, isWeekend, isToday }: { date: string; day: PictureDay | undefined; isWeekend: boolean; isToday: boolean }) {
  return (
    <td className={`${classOf(day, isWeekend)}${isToday ? ' cal-today' : ''}`}>
      <span className="cal-number">{Number(date.slice(8))}</span>
      {day && <span className="cal-mark" aria-hidden="true">{day.kind === 'off' ? texts.off : texts.work}</span>}
      {(day ?? isToday) && <span className="sr-only">{day ? texts.spoken(day.name, day.kind) : ''}{isToday ? texts.today : ''}</span>}
    </td>
  )
}
