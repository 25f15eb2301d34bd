import { figureEndpoints, moneyPageSchema, type MoneyPage } from '@mingbai/contracts/figures'
import { pageUrl } from '@mingbai/contracts/routes'
import type { FigureBar } from '@mingbai/outputs/view/figures'
import { isEmptyMoney, moneyTexts, partBars, subsidyLines, subsidyNotes, subsidyYearBars, threeCostBars, villageMoneyBars } from '@mingbai/outputs/view/money-figures'
import { call } from '../../api/call'
import { usePageParams } from '../../api/use-page-params'
import { useReply } from '../../api/use-reply'
import { Box } from '../../platform/elements'
import { Card } from '../../ui/card'
import { MoreLink } from '../../ui/more-link'
import { Pairs } from '../../ui/pairs'
import { Bars } from '../bars'
import { FiguresOf } from '../figures-page'

/** 钱花到哪里了: 补贴 by village and year, “三公” by year. */
export default function MoneyFiguresPage() {
  const { params, address } = usePageParams('money')
  const asked = useReply(address, () => call(figureEndpoints.readMoney, { query: { year: params.year } }), { publicReply: moneyPageSchema })
  return (
    <FiguresOf
      name="money" asked={asked} lead={moneyTexts.lead} description={moneyTexts.description}
      none={(page) => (isEmptyMoney(page) ? moneyTexts.none : null)} rules={({ smallestCell }) => [...moneyTexts.rules, moneyTexts.few(smallestCell)]}
    >
      {(page) => (
        <>
          <Card title={moneyTexts.subsidies(page.year)}>
            {page.subsidies.villages.length > 0 ? <><Pairs rows={subsidyLines(page)} /><Bars bars={villageMoneyBars(page)} /></> : null}
            {subsidyNotes(page).map((words) => <Box as="p" key={words} className="soft">{words}</Box>)}
          </Card>
          {page.subsidyYears.length > 1 ? <Card title={moneyTexts.subsidyYears}><Bars bars={subsidyYearBars(page)} /></Card> : null}
          <ThreeCosts costs={page.threeCosts} bars={threeCostBars(page)} />
        </>
      )}
    </FiguresOf>
  )
}

function ThreeCosts({ costs, bars }: { costs: MoneyPage['threeCosts']; bars: FigureBar[] }) {
  const [newest] = costs
  if (!newest) return <Box as="p" className="soft">{moneyTexts.noThreeCosts}</Box>
  return (
    <>
      <Card title={moneyTexts.threeCosts}>
        <Box as="p" className="soft">{moneyTexts.threeCostsHint}</Box>
        <Bars bars={bars} />
      </Card>
      <Card title={moneyTexts.parts(newest.year, newest.stage)}>
        <Bars bars={partBars(newest.parts)} />
        {costs.map(({ year, stage, notice }) => <Box as="p" key={notice} className="card-foot"><MoreLink to={pageUrl('notice', { id: notice })} words={moneyTexts.original(year, stage)} /></Box>)}
      </Card>
    </>
  )
}
