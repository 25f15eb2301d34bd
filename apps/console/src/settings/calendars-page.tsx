import type { calendarEndpoints, CalendarYear, HolidayKindName } from '@mingbai/contracts/calendars'
import type { ReplyOf } from '@mingbai/contracts/endpoint'
import { Button, Radio } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { formatInstant } from '../ui/format'
import { Loaded } from '../ui/loaded'
import { useToast } from '../ui/toast'
import { CalendarEntry } from './calendar-entry'
import { calendarTexts as texts } from './calendar-texts'
import { SettingsHead } from './settings-head'
import { useCalendars } from './use-calendars'
import { YearPicture } from './year-picture'

/** 放假安排: each year as a picture, and the way to load the next. */
export function CalendarsPage() {
  const calendars = useCalendars()
  return (
    <>
      {!calendars.data && <SettingsHead />}
      <Loaded query={calendars}>{(data) => <Calendars data={data} />}</Loaded>
    </>
  )
}

type Data = ReplyOf<typeof calendarEndpoints.readCalendars>

function Calendars({ data: { years, toLoad, today } }: { data: Data }) {
  const say = useToast()
  const [search, setSearch] = useSearchParams()
  const asked = Number(search.get('year'))
  const shown = years.find(({ year }) => year === asked) ?? years.find(({ year }) => String(year) === today.slice(0, 4)) ?? years[0]
  const [loading, setLoading] = useState(asked > 0 && asked === toLoad)
  const show = (year: number) => setSearch({ year: String(year) }, { replace: true })
  if (loading) {
    return (
      <>
        <SettingsHead />
        <CalendarEntry
          first={toLoad ?? Number(today.slice(0, 4))} today={today} onCancel={() => setLoading(false)}
          onDone={(year, moved) => {
            say(texts.done(moved))
            setLoading(false)
            show(year)
          }}
        />
      </>
    )
  }
  return (
    <>
      <SettingsHead><Button type="primary" onClick={() => setLoading(true)}>{texts.load}</Button></SettingsHead>
      <p className="hint">{texts.lead}</p>
      {toLoad !== null && <p className="year-wanted cal-section">{texts.wanted(toLoad)}</p>}
      {shown && (
        <div className="cal-years cal-section">
          <Radio.Group aria-label={texts.years} optionType="button" value={shown.year} onChange={({ target }) => show(Number(target.value))} options={years.map(({ year }) => ({ value: year, label: texts.year(year) }))} />
          <OneYear key={shown.year} shown={shown} today={today} />
        </div>
      )}
    </>
  )
}

const kinds: readonly HolidayKindName[] = ['national', 'local']

function OneYear({ shown, today }: { shown: CalendarYear; today: string }) {
  return (
    <section className="card" aria-labelledby="year-title">
      <h2 id="year-title">{texts.year(shown.year)}</h2>
      <dl className="year-facts">
        {kinds.map((kind) => <div key={kind} className="year-fact"><dt>{texts.whose[kind]}</dt><dd>{wordOf(shown, kind)}</dd></div>)}
      </dl>
      <YearPicture year={shown.year} days={shown.days} today={today} />
    </section>
  )
}

function wordOf(shown: CalendarYear, kind: HolidayKindName): string {
  const notice = shown[kind]
  if (!notice) return texts.unknown[kind]
  return notice.confirmedAt === null ? notice.source : texts.entered(notice.source, notice.enteredBy, formatInstant(notice.confirmedAt))
}
