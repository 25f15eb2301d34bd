import { boardEndpoints } from '@mingbai/contracts/boards'
import { miniPages, pageUrl } from '@mingbai/contracts/routes'
import { listRowFacts, listRowTexts } from '@mingbai/outputs/view/list-rows'
import { useState } from 'react'
import { call } from '../../api/call'
import { useReply } from '../../api/use-reply'
import { Box } from '../../platform/elements'
import { goTo } from '../../platform/navigate'
import { canScan, scanCode } from '../../platform/scan-code'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Facts } from '../../ui/facts'
import { List, ListRow } from '../../ui/list-row'
import { Page } from '../../ui/page'
import { ErrorState, Skeleton, Toast } from '../../ui/states'
import { SampleTag } from '../../ui/tag'
import { TextField } from '../../ui/text-field'
import { openedList } from '../opened-list'
import { findListTexts as texts } from '../texts'
import '../lists.css'

interface FindListProps {
  /** What was scanned before; empty for none. */
  board: string
  /** Opened by a code that is none of a board. */
  unread: boolean
}

/** Being at the board is the access, so it is asked for. */
export function FindList({ board: scanned, unread }: FindListProps) {
  const [board, setBoard] = useState(scanned)
  const [typed, setTyped] = useState('')
  const [error, setError] = useState('')
  const [said, setSaid] = useState<string>(unread ? texts.unread : '')

  const open = (text: string, otherwise: (words: string) => void, words: string) => {
    const found = openedList(text)
    if (found.id) goTo(pageUrl('villageList', { ...found }))
    else if (found.board) setBoard(found.board)
    else otherwise(words)
  }
  const scan = async () => {
    setSaid('')
    const text = await scanCode()
    if (text) open(text, setSaid, texts.unread)
  }
  const confirm = () => {
    setError('')
    open(typed, setError, texts.missing)
  }
  return (
    <Page title={miniPages.villageList.title} lead={texts.lead}>
      {board ? <ListsAtBoard key={board} board={board} /> : null}
      {canScan ? <Button onPress={() => void scan()}>{texts.scan}</Button> : null}
      <Toast words={said} />
      <Card title={texts.typed}>
        <TextField label={texts.code} required value={typed} onValue={setTyped} onEnter={confirm} {...(error ? { error } : {})} />
        <Box className="card-press"><Button kind="plain" onPress={confirm}>{texts.go}</Button></Box>
      </Card>
    </Page>
  )
}

function ListsAtBoard({ board }: { board: string }) {
  const asked = useReply(pageUrl('villageList', { board }), () => call(boardEndpoints.readBoard, { params: { code: board }, query: {} }))
  if (asked.state === 'loading') return <Skeleton />
  if (asked.state === 'failed') return <ErrorState message={asked.error.message} retry={asked.reload} />
  const { lists, board: { name } } = asked.reply
  return (
    <Card title={`${name} · ${listRowTexts.title}`}>
      {lists.length === 0 ? <Box as="p" className="soft">{texts.none}</Box> : null}
      <List>
        {lists.map((list) => <ListRow key={list.id} to={pageUrl('villageList', { id: list.id, board })} title={list.title} facts={<Facts facts={listRowFacts(list)} />} tag={list.sample ? <SampleTag /> : null} />)}
      </List>
    </Card>
  )
}
