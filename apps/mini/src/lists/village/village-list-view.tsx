import { peopleListEndpoints, type PeopleRow, type VillageList } from '@mingbai/contracts/people-lists'
import { miniPages, pageUrl } from '@mingbai/contracts/routes'
import { isListOver, listStanding, listTexts, listTotals, personFacts } from '@mingbai/outputs/view/lists'
import { useState } from 'react'
import { hasCode } from '../../api/api-error'
import { call } from '../../api/call'
import { useOlder } from '../../api/use-older'
import { useReply } from '../../api/use-reply'
import { Box } from '../../platform/elements'
import { goTo } from '../../platform/navigate'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { List } from '../../ui/list-row'
import { MoreLink } from '../../ui/more-link'
import { OlderList } from '../../ui/older'
import { Page } from '../../ui/page'
import { Pairs } from '../../ui/pairs'
import { rowId } from '../../ui/row-id'
import { EmptyState, ErrorState, Skeleton } from '../../ui/states'
import { SampleTag } from '../../ui/tag'
import { TextField } from '../../ui/text-field'
import { findListTexts } from '../texts'
import { useLeaving } from './use-leaving'
import '../lists.css'

interface ViewProps {
  id: string
  /** Code of the board that was scanned. */
  board: string
}

const MOST = 20

export function VillageListView({ id, board }: ViewProps) {
  const [name, setName] = useState('')
  const key = pageUrl('villageList', { id, board, name })
  const read = (before?: string) => call(peopleListEndpoints.readVillageList, { params: { id }, query: { board, name, before } })
  // No `publicReply`: nothing of it is kept.
  const asked = useReply(key, () => read())
  const list = asked.reply ?? (asked.state === 'loading' ? asked.earlier : null)
  const older = useOlder(key, asked.reply && numbered(asked.reply), (before) => read(before).then((reply) => numbered(reply, before)))
  const over = list !== null && isListOver(list)
  useLeaving(asked.reply && !over ? asked.reply.until : null, asked.reload)

  if (asked.state === 'failed') {
    return (
      <Page title={miniPages.villageList.title}>
        {hasCode(asked.error, 'listAtBoardOnly') || hasCode(asked.error, 'badRequest') || hasCode(asked.error, 'notFound')
          ? <EmptyState title={asked.error.message} action={{ words: findListTexts.scan, onPress: () => goTo(pageUrl('villageList'), true) }} />
          : <ErrorState message={asked.error.message} retry={asked.reload} />}
      </Page>
    )
  }
  if (!list) return <Page title={miniPages.villageList.title}><Skeleton lines={8} /></Page>
  return (
    <Page title={list.title} lead={<>{list.sample ? <><SampleTag />{' '}</> : null}{list.village.name} · {list.kindLabel} · <Box as="strong">{list.stateLabel}</Box></>}>
      <Box as="p" className="page-note">{listStanding(list)}</Box>
      <Card title={listTexts.totals}><Pairs rows={listTotals(list)} /></Card>
      {over
        ? null
        : (
            <>
              <FindName onName={setName} />
              {asked.reply ? <OlderList list={older}><People people={older.items} columns={list.columns} /></OlderList> : <Skeleton />}
              <Card title={listTexts.wrong}>
                <Box as="p">{listTexts.wrongHint}</Box>
                <MoreLink to={pageUrl('newCase', { board, about: `list:${id}` })} words={listTexts.object} />
              </Card>
            </>
          )}
    </Page>
  )
}

/** Rows have no ids of their own: where they stand. */
const numbered = ({ rows, next }: VillageList, before = '0') => ({ items: rows.map((row, at) => ({ ...row, id: `${before}-${at}` })), next })

function FindName({ onName }: { onName: (name: string) => void }) {
  const [typed, setTyped] = useState('')
  const go = () => onName(typed.trim())
  return (
    <Box>
      <TextField label={listTexts.find} required kind="search" maxLength={MOST} value={typed} onValue={setTyped} onEnter={go} />
      <Box className="card-press"><Button kind="plain" onPress={go}>{listTexts.findGo}</Button></Box>
    </Box>
  )
}

/** One household a row, name first: a table of six columns cannot be read on a phone. */
function People({ people, columns }: { people: Array<PeopleRow & { id: string }>; columns: VillageList['columns'] }) {
  if (people.length === 0) return <Box as="p">{listTexts.nobody}</Box>
  return (
    <Card title={listTexts.names}>
      <List>
        {people.map((one) => (
          <Box as="li" key={one.id} id={rowId(one.id)} className="row-item">
            <Box className="person">
              <Box className="row-title">{one.name}</Box>
              <Box className="row-facts">{personFacts(one, columns).map((fact) => <Box as="span" key={fact} className="fact person-fact">{fact}</Box>)}</Box>
            </Box>
          </Box>
        ))}
      </List>
    </Card>
  )
}
