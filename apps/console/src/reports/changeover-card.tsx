import type { StaffReport } from '@mingbai/contracts/staff-reports'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Problem } from '../ui/problem'
import { formatDate } from '../ui/format'
import { useToast } from '../ui/toast'
import { texts } from './texts'
import { useReportWrites } from './use-reports'

/** 以前的数: up to which day the old papers tell; or why nothing of before is missing. */
export function ChangeoverCard({ report }: { report: StaffReport }) {
  const say = useToast()
  const { save } = useReportWrites(String(report.year))
  const [day, setDay] = useState(report.changeover ?? '')
  const [because, setBecause] = useState(report.wholeBecause)
  const send = (more: { changeover?: string | null; wholeBecause?: string }) => save.mutate({ seq: report.seq, changeover: report.changeover, texts: report.texts, ...more }, { onSuccess: () => say(texts.saved) })
  return (
    <details className="card report-changeover" open={report.changeover !== null || report.wholeBecause !== '' || report.findings.some(({ rule }) => rule === 'joined')}>
      <summary>{texts.changeover}</summary>
      <p className="hint">{texts.changeoverHint}</p>
      <div className="form-ways">
        <Input type="date" className="date" aria-label={texts.until} value={day} min={`${report.year}-01-01`} max={`${report.year}-12-31`} onChange={({ target }) => setDay(target.value)} />
        <Button loading={save.isPending} disabled={day === (report.changeover ?? '')} onClick={() => send({ changeover: day || null })}>{day ? texts.setDay : texts.noDay}</Button>
      </div>
      {report.startedOn && (
        <>
          <p className="hint" id="report-whole">{texts.wholeHint(formatDate(report.startedOn))}</p>
          <div className="form-ways">
            <Input className="report-because" aria-label={texts.whole} aria-describedby="report-whole" placeholder={texts.wholeSample} value={because} maxLength={500} onChange={({ target }) => setBecause(target.value)} />
            <Button loading={save.isPending} disabled={because.trim() === report.wholeBecause} onClick={() => send({ wholeBecause: because })}>{because.trim() ? texts.wholeSay : texts.wholeTakeBack}</Button>
          </div>
        </>
      )}
      {save.isError && <Problem error={save.error} />}
    </details>
  )
}
