import { pages, pageUrl } from '@mingbai/contracts/routes'
import { searchEndpoints, type searchReplySchema } from '@mingbai/contracts/search'
import { useState } from 'react'
import type * as z from 'zod/mini'
import { call } from '../../api/call'
import { useOlder } from '../../api/use-older'
import { usePageParams } from '../../api/use-page-params'
import { useReply } from '../../api/use-reply'
import { Box, Link } from '../../platform/elements'
import { goTo } from '../../platform/navigate'
import { elderTexts } from '@mingbai/outputs/view/words'
import { Card } from '../../ui/card'
import { MoreButton } from '../../ui/more-link'
import { List } from '../../ui/list-row'
import { OlderList } from '../../ui/older'
import { Page } from '../../ui/page'
import { TopicRows } from '../../ui/topic-rows'
import { EmptyState, ErrorState, Skeleton } from '../../ui/states'
import { useSurroundings } from '../../ui/surroundings'
import { elderNames, searchTexts } from '../texts'
import { choiceOf } from './choice'
import { Filters } from './filters'
import { HitRow } from './hit-row'
import '../search.css'
import { SearchLine } from './search-line'

const nothing: z.infer<typeof searchReplySchema> = { items: [], next: null }

/** The words stand in the address: a result can be sent on, and Back returns to it. */
export default function SearchPage() {
  const { params, address } = usePageParams('search')
  const { chooseTypeSize } = useSurroundings()
  const choice = choiceOf(params)
  const { q } = choice
  const [typed, setTyped] = useState(q)
  const ask = (before?: string) => call(searchEndpoints.search, { query: { ...choice, before } })
  const asked = useReply(address, () => (q ? ask() : Promise.resolve(nothing)))
  const areas = (asked.reply ?? (asked.state === 'loading' ? asked.earlier : null))?.areas ?? []
  const topics = asked.reply?.topics ?? []
  const found = useOlder(address, asked.reply, ask)
  const isNarrowed = Object.entries(choice).some(([name, value]) => name !== 'q' && value)
  const go = () => {
    const words = typed.trim()
    if (words && words !== q) goTo(pageUrl('search', { ...choice, q: words }), true)
  }

  const openElder = () => {
    chooseTypeSize('elder')
    goTo(pageUrl('home'))
  }

  return (
    <Page title={pages.search.title} path={pages.search.path}>
      <SearchLine value={typed} onValue={setTyped} onGo={go} />
      {q ? <Filters choice={choice} areas={areas} /> : <Suggestions />}
      {elderNames.some((name) => q.includes(name)) ? <Card><MoreButton words={elderTexts.open} onPress={openElder} /></Card> : null}
      {q && asked.state === 'loading' ? <Skeleton lines={6} /> : null}
      {asked.state === 'failed' ? <ErrorState message={asked.error.message} retry={asked.reload} /> : null}
      <Box role="status" live="polite" className="soft">{q && asked.state === 'ready' && found.items.length > 0 ? searchTexts.found(found.loaded, found.hasMore) : ''}</Box>
      <TopicRows topics={q ? topics : []} />
      {found.items.length > 0 ? <OlderList list={found}><Card><List>{found.items.map((hit) => <HitRow key={`${hit.type}${hit.id}`} hit={hit} />)}</List></Card></OlderList> : null}
      {q && asked.state === 'ready' && found.items.length === 0 && topics.length === 0
        ? <EmptyState title={searchTexts.empty(q)} words={isNarrowed ? searchTexts.nothingThere : searchTexts.emptyWords} action={{ words: searchTexts.ask, onPress: () => goTo(pageUrl('newCase')) }} />
        : null}
    </Page>
  )
}

const Suggestions = () => (
  <Card title={searchTexts.try}>
    <Box as="ul" className="places">
      {searchTexts.suggestions.map((words) => <Box as="li" key={words}><Link to={pageUrl('search', { q: words })} replace className="place">{words}</Link></Box>)}
    </Box>
  </Card>
)
