import { figureEndpoints, publishedPageSchema } from '@mingbai/contracts/figures'
import { figuresTexts } from '@mingbai/outputs/view/figures'
import { areaBars, carrierBars, noticeMonthBars, postingMonthBars, publishedLines, publishedTexts } from '@mingbai/outputs/view/published-figures'
import { call } from '../../api/call'
import { usePageParams } from '../../api/use-page-params'
import { useReply } from '../../api/use-reply'
import { Box } from '../../platform/elements'
import { Card } from '../../ui/card'
import { Pairs } from '../../ui/pairs'
import { Bars, ShortBars } from '../bars'
import { FiguresOf } from '../figures-page'

/** 公开了多少: 条 and 条次, side by side. */
export default function PublishedFiguresPage() {
  const { params, address } = usePageParams('published')
  const asked = useReply(address, () => call(figureEndpoints.readPublishedFigures, { query: { year: params.year } }), { publicReply: publishedPageSchema })
  return (
    <FiguresOf
      name="published" asked={asked} lead={publishedTexts.lead} description={publishedTexts.description}
      none={({ notices, postings }) => (notices + postings === 0 ? publishedTexts.none : null)} rules={() => publishedTexts.rules}
    >
      {(page) => (
        <>
          <Card title={figuresTexts.headline}><Pairs rows={publishedLines(page)} /></Card>
          <Card title={publishedTexts.noticesByMonth}><ShortBars bars={noticeMonthBars(page)} /></Card>
          <Card title={publishedTexts.areas}><Bars bars={areaBars(page)} /></Card>
          {page.postings === 0 ? <Box as="p" className="soft">{publishedTexts.noPostings}</Box> : (
            <>
              <Card title={publishedTexts.postingsByMonth}><ShortBars bars={postingMonthBars(page)} /></Card>
              <Card title={publishedTexts.carriers}><Box as="p" className="soft">{publishedTexts.carriersHint}</Box><Bars bars={carrierBars(page)} /></Card>
            </>
          )}
        </>
      )}
    </FiguresOf>
  )
}
