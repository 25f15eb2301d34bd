import type { ContactOpenings, LetterView, OverdueView, RecheckView, RepeatView } from '@mingbai/contracts/supervision'
import { Link } from 'wouter'
import { formatDate, formatInstant } from '../ui/format'
import { StateMark } from '../ui/marks'
import { texts as common } from '../ui/texts'
import { CaseCell } from './case-cell'
import { texts } from './texts'

export function OverdueTable({ items }: { items: readonly OverdueView[] }) {
  return (
    <div className="table-frame">
      <table className="table" aria-label={texts.overdue}>
        <thead><tr><th scope="col">{common.what}</th><th scope="col">{common.who}</th><th scope="col">{texts.lateHow}</th><th scope="col">{texts.lateDays}</th></tr></thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.case.id}>
              <CaseCell row={item.case} />
              <td>{item.organisation}</td>
              <td className="nowrap"><span className={item.late === 'law' ? 'mark mark-late' : 'mark mark-soon'}>{item.lateLabel}</span><p className="hint">{texts.dueOn(formatDate(item.dueOn))}</p></td>
              <td className="nowrap due-late">{texts.days(item.days)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const letterMarks = { waiting: 'mark mark-soon', late: 'mark mark-late', answered: 'mark mark-done' } as const

export function LetterTable({ items }: { items: readonly LetterView[] }) {
  return (
    <div className="table-frame">
      <table className="table watch-letters" aria-label={texts.letters}>
        <thead><tr><th scope="col">{common.what}</th><th scope="col">{texts.asked}</th><th scope="col">{texts.answer}</th></tr></thead>
        <tbody>
          {items.map((item) => (
            <tr key={`${item.case.id}|${item.askedOn}|${item.answerBy}|${item.asked}`}>
              <CaseCell row={item.case} />
              <td><p className="words">{item.asked}</p><p className="hint">{texts.askedOn(formatDate(item.askedOn))}，{texts.answerBy(formatDate(item.answerBy))}</p></td>
              <td>
                <span className={letterMarks[item.state]}>{item.stateLabel}</span>
                {item.answeredOn && <><p className="words">{item.answer}</p><p className="hint">{texts.answeredOn(formatDate(item.answeredOn))}</p></>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const recheckMarks = { unchecked: 'mark mark-soon', passed: 'mark mark-done', failed: 'mark mark-late', again: 'mark' } as const

export function RecheckTable({ items }: { items: readonly RecheckView[] }) {
  return (
    <div className="table-frame">
      <table className="table" aria-label={texts.draw}>
        <thead><tr><th scope="col">{common.what}</th><th scope="col">{common.who}</th><th scope="col">{common.state}</th><th scope="col">{texts.found}</th></tr></thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.case.id}>
              <CaseCell row={item.case} />
              <td>{item.case.assignedTo || <span className="soft">{common.noAssignee}</span>}</td>
              <td><StateMark tone={item.case.tone} label={item.case.stateLabel} /></td>
              <td className="nowrap"><span className={recheckMarks[item.state]}>{item.stateLabel}</span></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export function RepeatTable({ items }: { items: readonly RepeatView[] }) {
  return (
    <div className="table-frame">
      <table className="table" aria-label={texts.repeats}>
        <thead><tr><th scope="col">{texts.about}</th><th scope="col">{texts.times}</th><th scope="col">{texts.which}</th></tr></thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.kind + item.label}>
              <td>{item.label}<p className="hint">{item.kindLabel}</p></td>
              <td className="nowrap">{texts.timesOf(item.count)}</td>
              <td>
                <ul className="plain watch-numbers">
                  {item.cases.map((one) => <li key={one.id}><Link href={`/cases/${one.id}`}>{one.number}</Link></li>)}
                  {item.count > item.cases.length && <li className="soft">{texts.andMore(item.count - item.cases.length)}</li>}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export function OpeningTable({ items }: { items: ContactOpenings['items'] }) {
  return (
    <div className="table-frame">
      <table className="table" aria-label={texts.openings}>
        <thead><tr><th scope="col">{texts.at}</th><th scope="col">{texts.staff}</th><th scope="col">{texts.did}</th><th scope="col">{texts.number}</th></tr></thead>
        <tbody>
          {items.map((item, index) => (
            <tr key={index}>
              <td className="nowrap">{formatInstant(item.at)}</td><td className="nowrap">{item.staff}</td><td>{item.what}</td>
              <td className="nowrap"><Link href={`/cases/${item.case.id}`}>{item.case.number}</Link></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
