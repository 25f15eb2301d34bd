import type { DutyView, Freshness as FreshnessOf } from '@mingbai/contracts/duties'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { Dialog } from '../ui/dialog'
import { Empty } from '../ui/empty'
import { Loaded } from '../ui/loaded'
import { PageHead } from '../ui/page-head'
import { NilForm } from './nil-form'
import { texts } from './texts'
import { useDuties } from './use-duties'

/** What must be published by when: one's own as a to-do, everybody's for office and supervision. */
export function DutiesPage() {
  const duties = useDuties()
  const [asked, setAsked] = useState<DutyView | null>(null)
  return (
    <>
      <PageHead title={texts.title} lead={duties.data?.isAll === false ? texts.leadOwn : texts.leadAll} />
      <Loaded query={duties}>
        {(data) => (
          <>
            <Freshness freshness={data.freshness} words={texts.app} />
            {data.accountFreshness && <Freshness freshness={data.accountFreshness} words={texts.account} />}
            <p>{texts.counts(data.overdue, data.due)}</p>
            {data.items.length === 0 ? <Empty title={texts.empty} /> : <DutyTable items={data.items} onNil={setAsked} />}
          </>
        )}
      </Loaded>
      {asked && <Dialog kind="side" title={texts.nilTitle} onClose={() => setAsked(null)}><NilForm duty={asked} onClose={() => setAsked(null)} /></Dialog>}
    </>
  )
}

function Freshness({ freshness: { days, isStale }, words }: { freshness: FreshnessOf; words: typeof texts.app }) {
  return isStale ? <Alert className="problem" type="warning" showIcon title={days === null ? words.never : words.stale(days)} description={words.hint} /> : null
}

const marks = { overdue: 'mark mark-late', due: 'mark mark-soon', done: 'mark mark-done' } as const

function DutyTable({ items, onNil }: { items: readonly DutyView[]; onNil: (duty: DutyView) => void }) {
  return (
    <div className="table-frame">
      <table className="table" aria-label={texts.title}>
        <thead>
          <tr>
            <th scope="col">{texts.what}</th><th scope="col">{texts.who}</th><th scope="col">{texts.period}</th>
            <th scope="col">{texts.dueOn}</th><th scope="col">{texts.state}</th><th scope="col">{texts.ways}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((duty) => (
            <tr key={`${duty.item.code}|${duty.organisation.code}|${duty.period}`}>
              <td>{duty.item.name} {!duty.verified && <span className="mark mark-plain">{texts.unverified}</span>}</td>
              <td>{duty.organisation.name}</td>
              <td>{duty.periodLabel}</td>
              <td>{duty.dueOn}</td>
              <td><span className={marks[duty.state]}>{duty.isNil ? texts.nilDone : duty.stateLabel}</span></td>
              <td className="row-ways">{duty.mayReportNil && <Button size="small" aria-label={texts.nilOf(`${duty.organisation.name} ${duty.item.name}`, duty.periodLabel)} onClick={() => onNil(duty)}>{texts.nil}</Button>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
