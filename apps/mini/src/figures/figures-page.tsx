import { pages, pageUrl } from '@mingbai/contracts/routes'
import { figuresTexts, type FigurePageName } from '@mingbai/outputs/view/figures'
import type { ReactNode } from 'react'
import type { useReply } from '../api/use-reply'
import { Box } from '../platform/elements'
import { Card } from '../ui/card'
import { MoreLink } from '../ui/more-link'
import { Page } from '../ui/page'
import { SavedNote } from '../ui/saved-note'
import { EmptyState, ErrorState, Skeleton } from '../ui/states'
import { useShare } from '../ui/use-share'
import { FigureWays } from './figure-ways'

interface YearPage { year: number; years: number[]; sample: boolean }

interface Parts<T extends YearPage> {
  name: FigurePageName
  asked: ReturnType<typeof useReply<T>>
  lead: (year: number) => string
  description: string
  /** Words for a year with nothing in it; null: there is something. */
  none: (page: T) => string | null
  rules: (page: T) => readonly string[]
  children: (page: T) => ReactNode
}

/** What all pages of figures share: the way to the others, the states, how it was counted, the other years. */
export function FiguresOf<T extends YearPage>({ name, asked, lead, description, none, rules, children }: Parts<T>) {
  const page = asked.reply
  useShare(name, page ? { year: String(page.year) } : {}, pages[name].title)
  const empty = page ? none(page) : null
  return (
    <Page title={pages[name].title} path={pages[name].path} lead={page ? lead(page.year) : description}>
      <FigureWays name={name} year={page?.year} />
      {asked.state === 'loading' ? <Skeleton lines={8} /> : null}
      {asked.state === 'failed' ? <ErrorState message={asked.error.message} retry={asked.reload} /> : null}
      {asked.state === 'ready' ? <SavedNote savedOn={asked.savedOn} /> : null}
      {page?.sample ? <Box as="p" className="soft">{figuresTexts.sample}</Box> : null}
      {empty === null ? null : <EmptyState title={empty} />}
      {page && empty === null ? children(page) : null}
      {page ? (
        <>
          <Card title={figuresTexts.how}>{rules(page).map((words) => <Box as="p" key={words} className="soft">{words}</Box>)}</Card>
          {page.years.filter((year) => year !== page.year).map((year) => <Box as="p" key={year}><MoreLink to={pageUrl(name, { year: String(year) })} words={lead(year)} /></Box>)}
        </>
      ) : null}
    </Page>
  )
}
