import { caseEndpoints, type DueExplanation } from '@mingbai/contracts/cases'
import { shortDate } from '@mingbai/outputs/view/dates'
import { useState } from 'react'
import { asApiError } from '../../api/api-error'
import { call } from '../../api/call'
import { todayInShanghai } from '../../api/today'
import { Box, Press } from '../../platform/elements'
import { Icon } from '../../ui/icon'
import { caseTexts } from '../texts'

type Clock = DueExplanation['clocks'][number]
type Answer = { clocks: DueExplanation['clocks'] } | { message: string } | null
const FIRST = 15

function Days({ clock: { days } }: { clock: Clock }) {
  const [all, setAll] = useState(false)
  const shown = all ? days : days.slice(0, FIRST)
  const today = todayInShanghai()
  return (
    <>
      <Box as="ol" className="days">
        {shown.map(({ date, weekday, counted, why }) => (
          <Box as="li" key={date} className={counted === null ? 'day' : 'day day-counted'}>
            <Box as="span" className="day-date">{shortDate(date, today)} {weekday}</Box>
            <Box as="span" className="day-why">{counted === null ? why : `${caseTexts.dayNumber(counted)} · ${why}`}</Box>
          </Box>
        ))}
      </Box>
      {shown.length < days.length ? <Press className="more" onPress={() => setAll(true)}>{caseTexts.moreDays(days.length - shown.length)}<Icon name="down" /></Press> : null}
    </>
  )
}

/** 期限怎么算的: every day that was counted or left out, and why. */
export function WhyThisDay({ id }: { id: string }) {
  const [open, setOpen] = useState(false)
  const [answer, setAnswer] = useState<Answer>(null)
  const toggle = () => {
    setOpen(!open)
    if (open || (answer && 'clocks' in answer)) return
    setAnswer(null)
    call(caseEndpoints.explainDue, { params: { id } }).then(setAnswer, (error: unknown) => setAnswer({ message: asApiError(error).message }))
  }
  return (
    <>
      <Press className="more" expanded={open} onPress={toggle}>{open ? caseTexts.explainLess : caseTexts.explain}<Icon name={open ? 'close' : 'down'} /></Press>
      <Box live="polite">{open ? <Explained answer={answer} /> : null}</Box>
    </>
  )
}

function Explained({ answer }: { answer: Answer }) {
  if (!answer) return <Box as="p" className="soft">{caseTexts.explaining}</Box>
  if ('message' in answer) return <Box as="p" className="field-error">{answer.message}</Box>
  if (answer.clocks.length === 0) return <Box as="p" className="soft">{caseTexts.noClock}</Box>
  return (
    <>
      {answer.clocks.map((clock) => (
        <Box key={`${clock.source}${clock.title}`} className="clock">
          <Box as="h3" className="clock-title">{clock.title}</Box>
          <Box as="p">{clock.sentence}</Box>
          <Box as="p" className="soft">{clock.source}</Box>
          <Days clock={clock} />
        </Box>
      ))}
    </>
  )
}
