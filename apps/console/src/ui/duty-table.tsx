import type { DutyView } from '@mingbai/contracts/duties'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { texts } from './texts'

const marks = { overdue: 'mark mark-late', due: 'mark mark-soon', done: 'mark mark-done' } as const

interface Props {
  items: readonly DutyView[]
  label: string
  /** What else may be done about one. */
  ways?: (duty: DutyView) => ReactNode
}

/** What must be published by whom by when, with the way straight to writing it. */
export function DutyTable({ items, label, ways }: Props) {
  return (
    <div className="table-frame">
      <table className="table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{texts.dutyWhat}</th><th scope="col">{texts.dutyWho}</th><th scope="col">{texts.dutyPeriod}</th>
            <th scope="col">{texts.dutyDueOn}</th><th scope="col">{texts.dutyState}</th><th scope="col">{texts.dutyWays}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((duty) => (
            <tr key={`${duty.item.code}|${duty.organisation.code}|${duty.period}`}>
              <td>{duty.item.name} {!duty.verified && <span className="mark mark-plain">{texts.dutyUnverified}</span>}<p className="hint">{duty.limit}</p></td>
              <td>{duty.organisation.name}</td>
              <td>{duty.periodLabel}</td>
              <td className="day">{duty.dueOn}{duty.arose?.isProvisional && <p className="hint">{texts.dutyProvisional}</p>}</td>
              <td><span className={marks[duty.state]}>{duty.isNil ? texts.dutyNilDone : duty.stateLabel}</span></td>
              <td className="row-ways">
                {duty.plan && <Link href={`/plan/${duty.plan.year}`} aria-label={texts.dutyPlanOf(`${duty.organisation.name} ${duty.item.name}`)}>{texts.dutyPlan}</Link>}
                {duty.state !== 'done' && duty.mayReportNil && (
                  <Link href={`/notices/new?item=${encodeURIComponent(duty.item.code)}&organisation=${encodeURIComponent(duty.organisation.code)}`} aria-label={texts.dutyWriteOf(`${duty.organisation.name} ${duty.item.name}`)}>{texts.dutyWrite}</Link>
                )}
                {ways?.(duty)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
