import { Button } from 'antd'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { Dialog } from '../ui/dialog'
import { Empty } from '../ui/empty'
import { formatDate } from '../ui/format'
import { Loaded } from '../ui/loaded'
import { PageHead } from '../ui/page-head'
import { SurveyForm } from './survey-form'
import { texts } from './texts'
import { useSurveys } from './use-surveys'

/** 群众评议: one round a year. */
export function SurveysPage() {
  const [, goTo] = useLocation()
  const [opening, setOpening] = useState(false)
  const query = useSurveys()
  const year = Number(query.data?.today.slice(0, 4))
  const mayOpen = query.data?.mayWrite && query.data.items.every((one) => one.year !== year)
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead}>{mayOpen && <Button type="primary" onClick={() => setOpening(true)}>{texts.open(year)}</Button>}</PageHead>
      <Loaded query={query}>
        {({ items }) => (items.length === 0 ? <Empty title={texts.none}>{texts.noneHint}</Empty> : (
          <div className="table-frame">
            <table className="table" aria-label={texts.title}>
              <thead><tr><th scope="col">{texts.year}</th><th scope="col">{texts.days}</th><th scope="col">{texts.figuresOn}</th><th scope="col">{texts.people}</th><th scope="col">{texts.state}</th></tr></thead>
              <tbody>
                {items.map((one) => (
                  <tr key={one.year}>
                    <td className="nowrap"><Link href={`/surveys/${one.year}`} className="row-link">{texts.yearName(one.year)}</Link></td>
                    <td className="nowrap">{formatDate(one.fromOn)} – {formatDate(one.untilOn)}</td><td className="nowrap">{formatDate(one.figuresOn)}</td><td>{texts.pieces(one.people)}</td><td><span className="mark mark-plain">{one.stateLabel}</span></td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ))}
      </Loaded>
      {opening && query.data && <Dialog kind="side" title={texts.open(year)} onClose={() => setOpening(false)}><SurveyForm year={year} today={query.data.today} onDone={(saved) => { setOpening(false); if (saved) goTo(`/surveys/${year}`) }} /></Dialog>}
    </>
  )
}
