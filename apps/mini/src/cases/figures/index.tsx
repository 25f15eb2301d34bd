import { figureEndpoints, figuresPageSchema } from '@mingbai/contracts/figures'
import { pages, pageUrl } from '@mingbai/contracts/routes'
import { countBars, figureLines, figuresTexts, outcomeBars } from '@mingbai/outputs/view/figures'
import { call } from '../../api/call'
import { usePageParams } from '../../api/use-page-params'
import { useReply } from '../../api/use-reply'
import { Box } from '../../platform/elements'
import { Card } from '../../ui/card'
import { MoreLink } from '../../ui/more-link'
import { Page } from '../../ui/page'
import { Pairs } from '../../ui/pairs'
import { SavedNote } from '../../ui/saved-note'
import { EmptyState, ErrorState, Skeleton } from '../../ui/states'
import { Bars } from './bars'
import '../cases.css'

/** 办得怎么样: counted from the cases that everybody may read. */
export default function FiguresPage() {
  const { params, address } = usePageParams('figures')
  const asked = useReply(address, () => call(figureEndpoints.readFigures, { query: { year: params.year } }), { publicReply: figuresPageSchema })
  const page = asked.reply
  return (
    <Page title={pages.figures.title} path={pages.figures.path} lead={page ? figuresTexts.lead(page.year) : figuresTexts.description}>
      {asked.state === 'loading' ? <Skeleton lines={8} /> : null}
      {asked.state === 'failed' ? <ErrorState message={asked.error.message} retry={asked.reload} /> : null}
      {asked.state === 'ready' ? <SavedNote savedOn={asked.savedOn} /> : null}
      {page?.sample ? <Box as="p" className="soft">{figuresTexts.sample}</Box> : null}
      {page && page.all.received === 0 ? <EmptyState title={figuresTexts.none} /> : null}
      {page && page.all.received > 0 ? (
        <>
          <Card title={figuresTexts.headline}><Pairs rows={figureLines(page)} /></Card>
          {page.all.outcomes.length > 0 ? <Card title={figuresTexts.outcomes}><Box as="p" className="soft">{figuresTexts.outcomesHint}</Box><Bars bars={outcomeBars(page)} /></Card> : null}
          <Card title={figuresTexts.kinds}><Bars bars={countBars(page.kinds)} /></Card>
          <Card title={figuresTexts.villages}><Bars bars={countBars(page.villages)} /></Card>
        </>
      ) : null}
      {page ? (
        <>
          <Card title={figuresTexts.how}>{[...figuresTexts.rules, figuresTexts.few(page.smallestCell)].map((words) => <Box as="p" key={words} className="soft">{words}</Box>)}</Card>
          {page.years.filter((year) => year !== page.year).map((year) => <Box as="p" key={year}><MoreLink to={pageUrl('figures', { year: String(year) })} words={figuresTexts.lead(year)} /></Box>)}
        </>
      ) : null}
    </Page>
  )
}
