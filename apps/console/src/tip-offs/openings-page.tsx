import { Empty } from '../ui/empty'
import { formatInstant } from '../ui/format'
import { Loaded } from '../ui/loaded'
import { More } from '../ui/more'
import { PageHead } from '../ui/page-head'
import { TipOffsNav } from './tip-offs-nav'
import { texts } from './texts'
import { useOpenings } from './use-tip-offs'

export function OpeningsPage() {
  const log = useOpenings()
  return (
    <>
      <PageHead title={texts.openingsTitle} lead={texts.openingsLead} />
      <TipOffsNav />
      <Loaded query={log}>
        {(data) => {
          const rows = data.pages.flatMap((page) => page.items)
          if (rows.length === 0) return <Empty title={texts.openingsEmpty} />
          return (
            <>
              <div className="table-frame">
                <table className="table" aria-label={texts.openingsTitle}>
                  <thead><tr><th scope="col">{texts.at}</th><th scope="col">{texts.who}</th><th scope="col">{texts.number}</th><th scope="col">{texts.why}</th></tr></thead>
                  <tbody>{rows.map((row, index) => <tr key={index}><td className="nowrap">{formatInstant(row.at)}</td><td className="nowrap">{row.staff}</td><td>{row.number}</td><td>{row.reason}</td></tr>)}</tbody>
                </table>
              </div>
              <More pager={log} />
            </>
          )
        }}
      </Loaded>
    </>
  )
}
