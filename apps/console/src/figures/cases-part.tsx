import type { FiguresPage } from '@mingbai/contracts/figures'
import { countBars, figureLines, figuresTexts, outcomeBars } from '@mingbai/outputs/view/figures'
import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from 'wouter'
import { may, useMe } from '../session/me'
import { Bars } from '../ui/bars'
import { FigureCard, Lines, Part } from './part'
import { texts } from './texts'

/** How cases fare. A name leads to its cases where the reader may open all of them: half a list would say another number. */
export function CasesPart({ query }: { query: UseQueryResult<FiguresPage> }) {
  const opens = may(useMe(), 'cases.readAll')
  const listOf = (by: 'kind' | 'village', rows: FiguresPage['kinds']) => (opens ? rows.map(({ code }) => (code ? `/cases?${by}=${code}` : null)) : [])
  const hint = opens ? texts.casesHint : undefined
  return (
    <Part
      name="figures" query={query} lead={figuresTexts.lead} none={({ all }) => (all.received === 0 ? figuresTexts.none : null)}
      rules={({ smallestCell }) => [...figuresTexts.rules, figuresTexts.few(smallestCell)]} ways={opens && <Link href="/cases">{texts.allCases}</Link>}
    >
      {(page) => (
        <>
          <FigureCard title={figuresTexts.headline}><Lines lines={figureLines(page)} /></FigureCard>
          {page.all.outcomes.length > 0 && <FigureCard title={figuresTexts.outcomes} hint={figuresTexts.outcomesHint}><Bars bars={outcomeBars(page)} /></FigureCard>}
          <FigureCard title={figuresTexts.kinds} hint={hint}><Bars bars={countBars(page.kinds)} lists={listOf('kind', page.kinds)} /></FigureCard>
          <FigureCard title={figuresTexts.villages} hint={hint}><Bars bars={countBars(page.villages)} lists={listOf('village', page.villages)} /></FigureCard>
        </>
      )}
    </Part>
  )
}
