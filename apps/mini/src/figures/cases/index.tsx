import { figureEndpoints, figuresPageSchema } from '@mingbai/contracts/figures'
import { countBars, figureLines, figuresTexts, outcomeBars } from '@mingbai/outputs/view/figures'
import { call } from '../../api/call'
import { usePageParams } from '../../api/use-page-params'
import { useReply } from '../../api/use-reply'
import { Box } from '../../platform/elements'
import { Card } from '../../ui/card'
import { Pairs } from '../../ui/pairs'
import { Bars } from '../bars'
import { FiguresOf } from '../figures-page'

/** 办得怎么样: counted from the cases that everybody may read. */
export default function CaseFiguresPage() {
  const { params, address } = usePageParams('figures')
  const asked = useReply(address, () => call(figureEndpoints.readFigures, { query: { year: params.year } }), { publicReply: figuresPageSchema })
  return (
    <FiguresOf
      name="figures" asked={asked} lead={figuresTexts.lead} description={figuresTexts.description}
      none={({ all }) => (all.received === 0 ? figuresTexts.none : null)} rules={({ smallestCell }) => [...figuresTexts.rules, figuresTexts.few(smallestCell)]}
    >
      {(page) => (
        <>
          <Card title={figuresTexts.headline}><Pairs rows={figureLines(page)} /></Card>
          {page.all.outcomes.length > 0 ? <Card title={figuresTexts.outcomes}><Box as="p" className="soft">{figuresTexts.outcomesHint}</Box><Bars bars={outcomeBars(page)} /></Card> : null}
          <Card title={figuresTexts.kinds}><Bars bars={countBars(page.kinds)} /></Card>
          <Card title={figuresTexts.villages}><Bars bars={countBars(page.villages)} /></Card>
        </>
      )}
    </FiguresOf>
  )
}
