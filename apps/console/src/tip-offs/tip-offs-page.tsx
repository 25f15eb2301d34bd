import type { TipOffRow } from '@mingbai/contracts/staff-tip-offs'
import { Alert } from 'antd'
import { Link } from 'wouter'
import { Empty } from '../ui/empty'
import { formatDate } from '../ui/format'
import { Loaded } from '../ui/loaded'
import { StateMark } from '../ui/marks'
import { More } from '../ui/more'
import { PageHead } from '../ui/page-head'
import { TipOffsNav } from './tip-offs-nav'
import { texts } from './texts'
import { keyInUse, useKeys, useTipOffs } from './use-tip-offs'

export function TipOffsPage() {
  const list = useTipOffs()
  const keys = useKeys()
  const hasKey = !keys.data || keyInUse(keys.data.items) !== undefined
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead} />
      <TipOffsNav />
      {!hasKey && <Alert className="problem" type="warning" showIcon title={texts.noKeyTitle} description={texts.noKeyHint} action={<Link href="/tip-offs/key">{texts.makeKey}</Link>} />}
      <Loaded query={list}>
        {(data) => {
          const rows = data.pages.flatMap((page) => page.items)
          if (rows.length === 0) return <Empty title={texts.empty}>{texts.emptyHint}</Empty>
          return <><Rows rows={rows} /><p className="hint">{texts.tellByHint}</p><More pager={list} /></>
        }}
      </Loaded>
    </>
  )
}

function Rows({ rows }: { rows: readonly TipOffRow[] }) {
  return (
    <div className="table-frame">
      <table className="table" aria-label={texts.table}>
        <thead><tr><th scope="col">{texts.number}</th><th scope="col">{texts.received}</th><th scope="col">{texts.state}</th><th scope="col">{texts.tellBy}</th></tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <Link href={`/tip-offs/${row.id}`} className="row-link">{row.number}</Link>
                <div className="row-sub">{row.converted && <span>{texts.converted}</span>}{row.crowded && <span>{texts.crowded}</span>}{row.handedUpOn && <span>{texts.handedUp(formatDate(row.handedUpOn))}</span>}</div>
              </td>
              <td className="nowrap">{formatDate(row.receivedOn)}</td>
              <td><StateMark tone={row.tone} label={row.stateLabel} /></td>
              <td className="nowrap">{formatDate(row.tellBy)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
