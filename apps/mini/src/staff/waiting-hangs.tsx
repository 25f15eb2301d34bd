import { shortDate } from '@mingbai/outputs/view/dates'
import { useState } from 'react'
import { todayInShanghai } from '../api/today'
import { Box } from '../platform/elements'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { dropHang, sendHangs, tryAllAgain } from './hang-list'
import { hangTexts as texts } from './hang-texts'
import { usePhoneState } from './staff-page'
import { useHangs } from './use-hangs'

/** What was said of sheets and has not arrived yet: nothing when all has. */
export function WaitingHangs() {
  const hangs = useHangs(usePhoneState() === 'open')
  const [busy, setBusy] = useState(false)
  if (hangs.length === 0) return null
  const send = () => {
    setBusy(true)
    tryAllAgain()
    void sendHangs().finally(() => setBusy(false))
  }
  return (
    <Card title={texts.waiting}>
      <Box as="p" className="soft">{texts.waitingLead}</Box>
      {hangs.map((one) => (
        <Box key={`${one.board}.${one.sheet}`} className="staff-waiting">
          <Box as="p">{texts.one(one.board, one.sheet, shortDate(todayInShanghai(one.since), todayInShanghai()))}</Box>
          {one.problem ? <Box as="p" className="caution">{one.problem}</Box> : null}
          {one.problem ? <Button kind="plain" onPress={() => dropHang(one)}>{texts.drop}</Button> : null}
        </Box>
      ))}
      <Box className="card-press"><Button kind="plain" busy={busy ? texts.sending : false} onPress={send}>{texts.send}</Button></Box>
    </Card>
  )
}
