import type { StaffCaseRow } from '@mingbai/contracts/staff'
import { Link } from 'wouter'
import { DangerMark, DueLine, HeldMark, SampleMark, StateMark } from './marks'
import { texts } from './texts'

export function CaseTable({ rows, label }: { rows: readonly StaffCaseRow[]; label?: string }) {
  return (
    <div className="table-frame">
      <table className="table" aria-label={label ?? texts.caseTable}>
        <thead>
          <tr>
            <th scope="col">{texts.what}</th>
            <th scope="col" className="col-village">{texts.where}</th>
            <th scope="col" className="col-who">{texts.who}</th>
            <th scope="col" className="col-state">{texts.state}</th>
            <th scope="col" className="col-due">{texts.due}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => <CaseRow key={row.id} row={row} />)}
        </tbody>
      </table>
    </div>
  )
}

function CaseRow({ row }: { row: StaffCaseRow }) {
  return (
    <tr>
      <td>
        <Link href={`/cases/${row.id}`} className="row-link">{row.words}</Link>
        <div className="row-sub">
          <span>{row.number}</span>
          <span>{row.kindLabel}</span>
          {row.category && <span>{row.category}</span>}
          <DangerMark dangerous={row.dangerous} />
          <HeldMark held={row.held} />
          <SampleMark sample={row.sample} />
        </div>
      </td>
      <td>{row.village || texts.noVillage}</td>
      <td>{row.assignedTo || <span className="soft">{texts.noAssignee}</span>}</td>
      <td><StateMark tone={row.tone} label={row.stateLabel} /></td>
      <td>{row.due && <DueLine due={row.due} />}</td>
    </tr>
  )
}
