import type { StaffCaseRow } from '@mingbai/contracts/staff'
import { Link } from 'wouter'
import { SampleMark } from '../ui/marks'

/** What a case is, and the way to it. */
export function CaseCell({ row }: { row: StaffCaseRow }) {
  return (
    <td>
      <Link href={`/cases/${row.id}`} className="row-link">{row.words}</Link>
      <div className="row-sub"><span>{row.number}</span><span>{row.kindLabel}</span>{row.village && <span>{row.village}</span>}<SampleMark sample={row.sample} /></div>
    </td>
  )
}
