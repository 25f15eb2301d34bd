import { caseEndpoints, type MyCase } from '@mingbai/contracts/cases'
import { pages, pageUrl } from '@mingbai/contracts/routes'
import { useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { asApiError } from '../../api/api-error'
import { call } from '../../api/call'
import { townshipHeaders } from '../../api/township'
import { readWaitingAnswers } from '../../api/waiting-answers'
import { watchWaiting } from '../../api/waiting-count'
import { Box, Link } from '../../platform/elements'
import { goTo } from '../../platform/navigate'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { List, ListRow } from '../../ui/list-row'
import { Page } from '../../ui/page'
import { EmptyState, Skeleton } from '../../ui/states'
import { keepLooks, readLooks, type Look } from '../kept-cases'
import { readReceipts, type KeptReceipt } from '../receipts'
import { mineTexts } from '../texts'
import { WaitingCard } from '../waiting/waiting-card'
import { readWaiting } from '../waiting/waiting-list'
import { FindMine } from './find-mine'
import { OwnCaseRow } from './own-case-row'
import '../cases.css'

type Asking = 'asking' | 'fresh' | 'offline' | 'failed'

/** A case as far as this phone knows it; before the first answer there is only its receipt. */
function MineRow({ receipt, look, asking }: { receipt: KeptReceipt; look: Look | undefined; asking: Asking }) {
  if (look) return <OwnCaseRow one={look} words={look.ownWords} news={look.seq > receipt.seenSeq ? mineTexts.news : ''} />
  return <ListRow to={pageUrl('receipt', { id: receipt.id })} title={`${receipt.kindLabel} · ${receipt.number}`} facts={asking === 'fresh' ? mineTexts.missing : mineTexts.unknown} />
}

/** Each township is asked for its own. */
async function track(kept: readonly KeptReceipt[]): Promise<MyCase[]> {
  const townships = [...new Set(kept.map(({ township }) => township))]
  const answers = await Promise.all(townships.map((township) => {
    const receipts = kept.filter((one) => one.township === township).map(({ id, token }) => ({ id, token }))
    return call(caseEndpoints.trackByTokens, { body: { receipts } }, townshipHeaders(township))
  }))
  return answers.flatMap(({ items }) => items)
}

const allWaiting = () => ({ cases: readWaiting(), answers: readWaitingAnswers() })

export default function MinePage() {
  const [receipts, setReceipts] = useState(readReceipts)
  const [waiting, setWaiting] = useState(allWaiting)
  const [looks, setLooks] = useState(readLooks)
  const [asking, setAsking] = useState<Asking>('asking')

  const ask = async () => {
    const kept = readReceipts()
    setReceipts(kept)
    setWaiting(allWaiting())
    if (kept.length === 0) return
    try {
      setLooks(keepLooks(await track(kept)))
      setAsking('fresh')
    } catch (error) {
      setAsking(asApiError(error).code === 'noAnswer' ? 'offline' : 'failed')
    }
  }
  // Also on coming back from one of them: what was looked at is not new any more.
  useDidShow(() => void ask())
  useEffect(() => {
    const read = () => setWaiting(allWaiting())
    // It may have changed since the page was drawn.
    read()
    return watchWaiting(() => void ask())
  }, [])

  const waits = waiting.cases.length + waiting.answers.length > 0
  if (receipts.length === 0 && !waits) {
    return (
      <Page title={pages.mine.title} path={pages.track.path}>
        <EmptyState title={mineTexts.empty} words={mineTexts.emptyWords} action={{ words: mineTexts.track, onPress: () => goTo(pageUrl('track')) }} />
        <FindMine onFound={() => void ask()} />
      </Page>
    )
  }
  const isFirst = asking === 'asking' && looks.length === 0
  return (
    <Page title={pages.mine.title} path={pages.track.path} lead={mineTexts.lead}>
      {waits ? <WaitingCard {...waiting} /> : null}
      <Box>
        <Box live="polite" className={asking === 'offline' || asking === 'failed' ? 'form-note own-note' : ''}>{asking === 'offline' ? mineTexts.offline : asking === 'failed' ? mineTexts.failed : ''}</Box>
        {receipts.length === 0 ? null : <Card>
          {isFirst
            ? <Skeleton />
            : <List>{receipts.map((receipt) => <MineRow key={receipt.id} receipt={receipt} look={looks.find(({ id }) => id === receipt.id)} asking={asking} />)}</List>}
        </Card>}
      </Box>
      <Button kind={waits ? 'plain' : 'primary'} onPress={() => goTo(pageUrl('newCase'))}>{mineTexts.newCase}</Button>
      <Link to={pageUrl('follows')} className="btn btn-plain">{pages.follows.title}</Link>
      <Link to={pageUrl('track')} className="btn btn-plain">{mineTexts.track}</Link>
      <FindMine onFound={() => void ask()} />
    </Page>
  )
}
