import { Select } from 'antd'
import { Link, useLocation } from 'wouter'
import { formatDate } from '../ui/format'
import { Loaded } from '../ui/loaded'
import { PageHead } from '../ui/page-head'
import { texts } from './texts'
import { useReports } from './use-reports'

/** 年度报告: every year there is one of. */
export function ReportsPage() {
  const query = useReports()
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead}><EnterPrinted years={query.data?.mayEnter ?? []} /><Link href="/reports/entries">{texts.entries}</Link></PageHead>
      <Loaded query={query}>
        {({ items }) => (
          <div className="table-frame">
            <table className="table" aria-label={texts.title}>
              <thead><tr><th scope="col">{texts.year}</th><th scope="col">{texts.state}</th><th scope="col">{texts.due}</th><th scope="col">{texts.form}</th></tr></thead>
              <tbody>
                {items.map(({ year, stateLabel, formatLabel, dueOn }) => (
                  <tr key={year}>
                    <td className="nowrap"><Link href={`/reports/${year}`} className="row-link">{texts.yearName(year)}</Link></td><td>{stateLabel}</td><td className="nowrap">{formatDate(dueOn)}</td><td>{formatLabel}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Loaded>
    </>
  )
}

/** A year from before the system: what was printed then is put down as it was. */
function EnterPrinted({ years }: { years: readonly number[] }) {
  const [, navigate] = useLocation()
  if (years.length === 0) return null
  return <Select<number> className="report-year" aria-label={texts.enterWhich} placeholder={texts.enterWhich} value={null} options={years.toReversed().map((year) => ({ value: year, label: texts.yearName(year) }))} virtual={false} onChange={(year) => navigate(`/reports/${year}/printed`)} />
}
