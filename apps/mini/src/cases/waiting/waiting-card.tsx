import { pageUrl } from '@mingbai/contracts/routes'
import { excerpt } from '@mingbai/outputs/view/cases'
import { shortDate } from '@mingbai/outputs/view/dates'
import { useState, useSyncExternalStore } from 'react'
import { todayInShanghai } from '../../api/today'
import { takeWaitingAnswer, updateWaitingAnswer, type WaitingAnswer } from '../../api/waiting-answers'
import { watchWaiting } from '../../api/waiting-count'
import { Box } from '../../platform/elements'
import { goTo } from '../../platform/navigate'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { waitingTexts } from '../texts'
import { voiceTexts } from '../voice-texts'
import { keyOnItsWay, sendWaiting } from './send-waiting'
import { backToForm, giveUp } from './wait-for-line'
import { updateWaiting, type Waiting } from './waiting-list'

interface WaitingCardProps { cases: readonly Waiting[]; answers: readonly WaitingAnswer[] }

/** What was handed in without a line: when it was written, what stops it, and the ways on. */
export function WaitingCard({ cases, answers }: WaitingCardProps) {
  const [busy, setBusy] = useState(false)
  const send = () => {
    setBusy(true)
    // Whoever presses wants what was refused tried again too.
    cases.filter(({ problem }) => problem !== '').forEach((one) => updateWaiting({ ...one, problem: '' }))
    answers.filter(({ problem }) => problem !== '').forEach((one) => updateWaitingAnswer({ ...one, problem: '' }))
    void sendWaiting().finally(() => setBusy(false))
  }
  return (
    <Card title={waitingTexts.title}>
      <Box as="p" className="soft">{waitingTexts.lead}{cases.length > 0 ? waitingTexts.clock : ''}</Box>
      {cases.map((one) => <WaitingCase key={one.body.submissionKey} one={one} />)}
      {answers.map((one) => <WaitingAnswerRow key={one.survey} one={one} />)}
      <Button busy={busy ? waitingTexts.sending : false} onPress={send}>{waitingTexts.sendNow}</Button>
    </Card>
  )
}

function WaitingCase({ one }: { one: Waiting }) {
  const { body, photos, voice } = one
  const onItsWay = useSyncExternalStore(watchWaiting, keyOnItsWay) === body.submissionKey
  const change = () => {
    const back = backToForm(one, Date.now())
    if (back === 'done') goTo(pageUrl('newCase'))
    return back === 'draftInWay' ? waitingTexts.draftInWay : ''
  }
  const words = [voice ? voiceTexts.own(voice.seconds) : '', excerpt(body.words)].filter(Boolean).join('：')
  return <WaitingRow words={words} one={one} photos={photos.length} onItsWay={onItsWay} change={change} drop={() => giveUp(one)} />
}

function WaitingAnswerRow({ one }: { one: WaitingAnswer }) {
  // The form keeps what was answered.
  const change = () => {
    takeWaitingAnswer(one)
    goTo(pageUrl('answer', { org: one.township ?? undefined }))
    return ''
  }
  return <WaitingRow words={one.title} one={one} photos={0} onItsWay={false} change={change} drop={() => void takeWaitingAnswer(one)} />
}

interface RowProps {
  words: string
  one: Pick<Waiting, 'since' | 'problem' | 'tried'>
  photos: number
  onItsWay: boolean
  /** Gives what is in the way; empty: nothing. */
  change: () => string
  drop: () => void
}

function WaitingRow({ words, one: { since, problem, tried }, photos, onItsWay, change, drop }: RowProps) {
  const [note, setNote] = useState('')
  const [sure, setSure] = useState(false)
  return (
    <Box className="waiting">
      <Box as="p" className="words">{words}</Box>
      <Box as="p" className="row-facts">{waitingTexts.facts(shortDate(todayInShanghai(since), todayInShanghai()), photos)}</Box>
      <Box live="polite" className={problem || note ? 'caution' : ''}>{note || problem}</Box>
      {tried && !problem && !onItsWay ? <Box as="p" className="soft">{waitingTexts.maybe}</Box> : null}
      <Box className="waiting-ways">
        <Button kind="plain" disabled={onItsWay} onPress={() => setNote(change())}>{waitingTexts.change}</Button>
        <Button kind={sure ? 'danger' : 'plain'} disabled={onItsWay} onPress={sure ? drop : () => setSure(true)}>{sure ? waitingTexts.dropSure : waitingTexts.drop}</Button>
      </Box>
    </Box>
  )
}
