import { Link } from 'wouter'
import { formatInstant } from './format'
import { SampleMark } from './marks'
import { texts } from './texts'

interface Row {
  id: string
  title: string
  stateLabel: string
  organisation: string
  updatedAt: string
  sample: boolean
}

export function NoticeTable({ rows, label }: { rows: readonly Row[]; label?: string }) {
  return (
    <div className="table-frame">
      <table className="table" aria-label={label ?? texts.noticeTable}>
        <thead>
          <tr>
            <th scope="col">{texts.noticeTitle}</th>
            <th scope="col" className="col-who">{texts.organisation}</th>
            <th scope="col" className="col-state">{texts.noticeState}</th>
            <th scope="col" className="col-due">{texts.updated}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td><Link href={`/notices/${row.id}`} className="row-link">{row.title || texts.noTitle}</Link> <SampleMark sample={row.sample} /></td>
              <td>{row.organisation}</td>
              <td><span className="mark mark-plain">{row.stateLabel}</span></td>
              <td>{formatInstant(row.updatedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
