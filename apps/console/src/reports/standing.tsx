import { withQuery } from '@mingbai/contracts/routes'
import { reportDraftPath, type StaffReport } from '@mingbai/contracts/staff-reports'
import { Button } from 'antd'
import { Link } from 'wouter'
import { formatDate } from '../ui/format'
import { Problem } from '../ui/problem'
import { useToast } from '../ui/toast'
import { texts } from './texts'
import { useReportWrites } from './use-reports'
import { WithdrawReport } from './withdraw-form'

/** Where it stands, and the one step on. */
export function Standing({ report, unsaved }: { report: StaffReport; unsaved: boolean }) {
  const { notice, isReported, year, withdrawn } = report
  return (
    <section className="card report-standing">
      {withdrawn && <p className="due-late">{texts.withdrawn(formatDate(withdrawn.on), withdrawn.reason)}</p>}
      {withdrawn && report.mayEnter && <p className="hint">{texts.withdrawnHint}</p>}
      {isReported && <Printed report={report} />}
      {report.trial && !isReported && <p className="hint">{texts.trial}</p>}
      {notice && !withdrawn && (!isReported || report.mayEnter || !notice.published) && <p>{texts.notice(notice.stateLabel)} <Link href={`/notices/${notice.id}`}>{texts.toNotice}</Link></p>}
      {notice && !notice.unchanged && <p className="due-late">{texts.editedNotice}</p>}
      {notice?.published && <p><a href={withQuery('/report', { year: String(year) })} target="_blank" rel="noreferrer">{texts.publicPage}</a></p>}
      {!withdrawn && <MakeNotice report={report} unsaved={unsaved} />}
      {!isReported && !notice?.published && <p className="hint">{texts.paper} <a href={reportDraftPath(year, 'docx')}>{texts.paperWord}</a> <a href={reportDraftPath(year, 'pdf')}>{texts.paperPdf}</a></p>}
      <WithdrawReport report={report} />
    </section>
  )
}

function Printed({ report: { printedOn, notes, withdrawn } }: { report: StaffReport }) {
  return (
    <>
      {!withdrawn && <p>{texts.printed}</p>}
      {printedOn && <p className="hint">{texts.printedThen(formatDate(printedOn))}</p>}
      {notes.map((note) => <p key={note} className="hint">{note}</p>)}
    </>
  )
}

/** What was printed before is published with whatever does not add up in it. */
function MakeNotice({ report: { year, seq, findings, isReported, mayWrite, mayEnter, notice }, unsaved }: { report: StaffReport; unsaved: boolean }) {
  const say = useToast()
  const { submit } = useReportWrites(String(year))
  if (!(isReported ? mayEnter && !notice?.published : mayWrite)) return null
  const stops = !isReported && findings.some(({ level }) => level === 'stop')
  return (
    <>
      <p className="hint">{isReported ? texts.makePrintedHint : texts.makeHint}</p>
      <Button type="primary" disabled={stops || unsaved} loading={submit.isPending} onClick={() => submit.mutate(seq, { onSuccess: () => say(texts.made) })}>{notice?.draft ? texts.remake : texts.make}</Button>
      {submit.isError && <Problem error={submit.error} />}
    </>
  )
}
