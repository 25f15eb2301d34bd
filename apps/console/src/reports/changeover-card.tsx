import type { StaffReport } from '@mingbai/contracts/staff-reports'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Problem } from '../ui/problem'
import { useToast } from '../ui/toast'
import { texts } from './texts'
import { useReportWrites } from './use-reports'

/** 以前的数: up to which day the old papers tell. */
export function ChangeoverCard({ report }: { report: StaffReport }) {
  const say = useToast()
  const { save } = useReportWrites(String(report.year))
  const [day, setDay] = useState(report.changeover ?? '')
  const send = () => save.mutate({ seq: report.seq, changeover: day || null, texts: report.texts }, { onSuccess: () => say(texts.saved) })
  return (
    <details className="card report-changeover" open={report.changeover !== null}>
      <summary>{texts.changeover}</summary>
      <p className="hint">{texts.changeoverHint}</p>
      <div className="form-ways">
        <Input type="date" className="date" aria-label={texts.until} value={day} min={`${report.year}-01-01`} max={`${report.year}-12-31`} onChange={({ target }) => setDay(target.value)} />
        <Button loading={save.isPending} disabled={day === (report.changeover ?? '')} onClick={send}>{day ? texts.setDay : texts.noDay}</Button>
      </div>
      {save.isError && <Problem error={save.error} />}
    </details>
  )
}
