import { pageUrl } from '@mingbai/contracts/routes'
import { excerpt } from '@mingbai/outputs/view/cases'
import { shortDate } from '@mingbai/outputs/view/dates'
import { useState, useSyncExternalStore } from 'react'
import { todayInShanghai } from '../../api/today'
import { Box } from '../../platform/elements'
import { goTo } from '../../platform/navigate'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { waitingTexts } from '../texts'
import { voiceTexts } from '../voice-texts'
import { keyOnItsWay, sendWaiting } from './send-waiting'
import { backToForm, giveUp } from './wait-for-line'
import { updateWaiting, type Waiting } from './waiting-list'
import { watchWaiting } from './waiting-count'

/** What was handed in without a line: when it was written, what stops it, and the ways on. */
export function WaitingCard({ list }: { list: readonly Waiting[] }) {
  const [busy, setBusy] = useState(false)
  const send = () => {
    setBusy(true)
    // Whoever presses wants what was refused tried again too.
    list.filter(({ problem }) => problem !== '').forEach((one) => updateWaiting({ ...one, problem: '' }))
    void sendWaiting().finally(() => setBusy(false))
  }
  return (
    <Card title={waitingTexts.title}>
      <Box as="p" className="soft">{waitingTexts.lead}</Box>
      {list.map((one) => <WaitingRow key={one.body.submissionKey} one={one} />)}
      <Button busy={busy ? waitingTexts.sending : false} onPress={send}>{waitingTexts.sendNow}</Button>
    </Card>
  )
}

function WaitingRow({ one }: { one: Waiting }) {
  const { body, photos, voice, since, problem, tried } = one
  const onItsWay = useSyncExternalStore(watchWaiting, keyOnItsWay) === body.submissionKey
  const [note, setNote] = useState('')
  const [sure, setSure] = useState(false)
  const change = () => {
    const back = backToForm(one, Date.now())
    if (back === 'done') goTo(pageUrl('newCase'))
    else if (back === 'draftInWay') setNote(waitingTexts.draftInWay)
  }
  return (
    <Box className="waiting">
      <Box as="p" className="words">{[voice ? voiceTexts.own(voice.seconds) : '', excerpt(body.words)].filter(Boolean).join('：')}</Box>
      <Box as="p" className="row-facts">{waitingTexts.facts(shortDate(todayInShanghai(since), todayInShanghai()), photos.length)}</Box>
      <Box live="polite" className={problem || note ? 'caution' : ''}>{note || problem}</Box>
      {tried && !problem && !onItsWay ? <Box as="p" className="soft">{waitingTexts.maybe}</Box> : null}
      <Box className="waiting-ways">
        <Button kind="plain" disabled={onItsWay} onPress={change}>{waitingTexts.change}</Button>
        <Button kind={sure ? 'danger' : 'plain'} disabled={onItsWay} onPress={sure ? () => giveUp(one) : () => setSure(true)}>{sure ? waitingTexts.dropSure : waitingTexts.drop}</Button>
      </Box>
    </Box>
  )
}
