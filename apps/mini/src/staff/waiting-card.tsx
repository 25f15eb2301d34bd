import { pageUrl } from '@mingbai/contracts/routes'
import { shortDate } from '@mingbai/outputs/view/dates'
import { useState } from 'react'
import { todayInShanghai } from '../api/today'
import { Box } from '../platform/elements'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { MoreLink } from '../ui/more-link'
import { sendWaiting } from './send-waiting'
import { useWaiting } from './use-waiting'
import { dropWaiting, tryAllAgain, type Waiting } from './waiting-list'
import { waitingTexts as texts } from './waiting-texts'

/** What was said or written here and has not arrived yet: nothing when all has. */
export function WaitingCard() {
  const list = useWaiting()
  const [busy, setBusy] = useState(false)
  if (list.length === 0) return null
  const send = () => {
    setBusy(true)
    tryAllAgain()
    void sendWaiting().finally(() => setBusy(false))
  }
  return (
    <Card title={texts.title}>
      <Box as="p" className="soft">{texts.lead}</Box>
      {list.map((one) => <WaitingRow key={one.key} one={one} />)}
      <Box className="card-press"><Button kind="plain" busy={busy ? texts.sending : false} onPress={send}>{texts.send}</Button></Box>
    </Card>
  )
}

function WaitingRow({ one }: { one: Waiting }) {
  const { what, photos, voice, since, problem } = one
  return (
    <Box className="staff-waiting">
      <Box as="p">{what.kind === 'hang' ? texts.hang(what.board, what.sheet) : texts.draft(what.draft.title)}</Box>
      <Box as="p" className="row-facts">{texts.facts(shortDate(todayInShanghai(since), todayInShanghai()), photos.length, voice?.seconds ?? 0)}</Box>
      {problem ? <Box as="p" className="caution">{problem}</Box> : null}
      {problem && what.kind === 'draft' ? <MoreLink to={pageUrl('staffDraft', { waiting: one.key })} words={texts.change} /> : null}
      {problem ? <Button kind="plain" onPress={() => dropWaiting(one)}>{texts.drop}</Button> : null}
    </Box>
  )
}
