import type { PublishedPage } from '@mingbai/contracts/figures'
import { figuresTexts } from '@mingbai/outputs/view/figures'
import { areaBars, carrierBars, noticeMonthBars, postingMonthBars, publishedLines, publishedTexts } from '@mingbai/outputs/view/published-figures'
import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from 'wouter'
import { may, useMe } from '../session/me'
import { Bars } from '../ui/bars'
import { FigureCard, Lines, Part } from './part'
import { texts } from './texts'

/** 条 and 条次, side by side and never added. */
export function PublishedPart({ query }: { query: UseQueryResult<PublishedPage> }) {
  const me = useMe()
  const year = query.data?.year
  const ways = (
    <>
      {may(me, 'notices.readAll') && <><Link href="/notices?state=published">{texts.notices}</Link><Link href="/postings">{texts.postings}</Link></>}
      {may(me, 'reports.read') && year !== undefined && <Link href={`/reports/${year}`}>{texts.report}</Link>}
    </>
  )
  return (
    <Part name="published" query={query} lead={publishedTexts.lead} none={({ notices, postings }) => (notices + postings === 0 ? publishedTexts.none : null)} rules={() => publishedTexts.rules} ways={ways}>
      {(page) => (
        <>
          <FigureCard title={figuresTexts.headline}><Lines lines={publishedLines(page)} /></FigureCard>
          <FigureCard title={publishedTexts.areas}><Bars bars={areaBars(page)} /></FigureCard>
          <FigureCard title={publishedTexts.noticesByMonth}><Bars bars={noticeMonthBars(page)} /></FigureCard>
          {page.postings === 0 ? <p className="hint">{publishedTexts.noPostings}</p> : (
            <>
              <FigureCard title={publishedTexts.postingsByMonth}><Bars bars={postingMonthBars(page)} /></FigureCard>
              <FigureCard title={publishedTexts.carriers} hint={publishedTexts.carriersHint}><Bars bars={carrierBars(page)} /></FigureCard>
            </>
          )}
        </>
      )}
    </Part>
  )
}
