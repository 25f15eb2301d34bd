import type { MoneyPage } from '@mingbai/contracts/figures'
import { pageUrl } from '@mingbai/contracts/routes'
import { isEmptyMoney, moneyTexts, partBars, subsidyLines, subsidyNotes, subsidyYearBars, threeCostBars, villageMoneyBars } from '@mingbai/outputs/view/money-figures'
import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from 'wouter'
import { may, useMe } from '../session/me'
import { Bars } from '../ui/bars'
import { FigureCard, Lines, Part } from './part'
import { texts } from './texts'

/** 补贴 by village and year, “三公” as it was published, each with its original. */
export function MoneyPart({ query }: { query: UseQueryResult<MoneyPage> }) {
  const seesLists = may(useMe(), 'lists.read')
  return (
    <Part
      name="money" query={query} lead={moneyTexts.lead} none={(page) => (isEmptyMoney(page) ? moneyTexts.none : null)}
      rules={({ smallestCell }) => [...moneyTexts.rules, moneyTexts.few(smallestCell)]} ways={seesLists && <Link href="/lists">{texts.lists}</Link>}
    >
      {(page) => (
        <>
          <FigureCard title={moneyTexts.subsidies(page.year)}>
            {page.subsidies.villages.length > 0 && <><Lines lines={subsidyLines(page)} /><Bars bars={villageMoneyBars(page)} /></>}
            {subsidyNotes(page).map((words) => <p key={words} className="hint">{words}</p>)}
          </FigureCard>
          {page.subsidyYears.length > 1 && <FigureCard title={moneyTexts.subsidyYears}><Bars bars={subsidyYearBars(page)} /></FigureCard>}
          <ThreeCosts page={page} />
        </>
      )}
    </Part>
  )
}

function ThreeCosts({ page }: { page: MoneyPage }) {
  const costs = page.threeCosts
  const [newest] = costs
  const opens = may(useMe(), 'notices.readAll')
  if (!newest) return <p className="hint">{moneyTexts.noThreeCosts}</p>
  return (
    <>
      <FigureCard title={moneyTexts.threeCosts} hint={moneyTexts.threeCostsHint}><Bars bars={threeCostBars(page)} lists={opens ? costs.map(({ notice }) => `/notices/${notice}`) : []} /></FigureCard>
      <FigureCard title={moneyTexts.parts(newest.year, newest.stage)}>
        <Bars bars={partBars(newest.parts)} />
        <p><a href={pageUrl('notice', { id: newest.notice })} target="_blank" rel="noreferrer">{moneyTexts.original(newest.year, newest.stage)}</a></p>
      </FigureCard>
    </>
  )
}
