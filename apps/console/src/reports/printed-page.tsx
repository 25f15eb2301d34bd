import type { PrintedReport, StaffReport } from '@mingbai/contracts/staff-reports'
import { formsUpTo, printedSections, reportFormatOf } from '@mingbai/rules/reports/formats'
import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { Empty } from '../ui/empty'
import { Loaded } from '../ui/loaded'
import { PageHead } from '../ui/page-head'
import { Problem } from '../ui/problem'
import { useToast } from '../ui/toast'
import { useLeaveGuard } from '../ui/use-leave-guard'
import { FindingsCard } from './findings-card'
import { PrintedTable } from './printed-table'
import { texts } from './texts'
import { useReport, useReportWrites } from './use-reports'
import './reports.css'

/** 补登: a report from before the system, put down as it was printed. */
export function PrintedPage({ year }: { year: string }) {
  return <Loaded query={useReport(year)}>{(report) => (report.mayEnter ? <PrintedForm report={report} /> : <NotEnterable year={year} />)}</Loaded>
}

const backTo = (year: string | number) => <Link href={`/reports/${year}`} className="crumb">{texts.toReport(year)}</Link>

function NotEnterable({ year }: { year: string }) {
  return (
    <>
      <PageHead title={texts.enterTitle(year)} before={backTo(year)} />
      <Empty title={texts.notEnterable}>{texts.notEnterableHint}</Empty>
    </>
  )
}

type Entry = Pick<PrintedReport, 'form' | 'source' | 'printedOn' | 'figures' | 'texts'>

/** What stands there; a year that was taken away begins empty. */
const entryOf = ({ year, form, source, printedOn, figures, isReported, withdrawn, texts: words }: StaffReport): Entry =>
  (isReported && !withdrawn ? { form, source, printedOn, figures: Object.fromEntries(figures.map(({ cell, text }) => [cell, text])), texts: words } : { form: reportFormatOf(year).id, source: '', printedOn: null, figures: {}, texts: {} })

function PrintedForm({ report }: { report: StaffReport }) {
  const { year } = report
  const stands = report.isReported && !report.withdrawn
  const isOut = report.notice?.published === true
  const [entry, setEntry] = useState(() => entryOf(report))
  const [unsaved, setUnsaved] = useState(false)
  useLeaveGuard(unsaved)
  const change = (more: Partial<Entry>) => {
    setEntry({ ...entry, ...more })
    setUnsaved(true)
  }
  const format = reportFormatOf(year, entry.form)
  const wrong = new Set(stands ? report.findings.flatMap(({ cells }) => cells) : [])
  return (
    <>
      <PageHead title={isOut ? texts.amendTitle(year) : texts.enterTitle(year)} lead={isOut ? texts.amendLead : texts.enterLead} before={backTo(year)} />
      <div className="two-side">
        <section className="card report-source" aria-label={texts.enterAbout}>
          <h2>{texts.enterAbout}</h2>
          <div><p id="report-form">{texts.printedForm}</p><Radio.Group aria-labelledby="report-form" value={entry.form} options={formsUpTo(year).map(({ id, label }) => ({ value: id, label }))} disabled={isOut} onChange={({ target }) => change({ form: formsUpTo(year).find(({ id }) => id === target.value)?.id ?? entry.form })} /></div>
          <label>{texts.printedFrom}<Input value={entry.source} maxLength={500} placeholder={texts.printedFromSample} onChange={({ target }) => change({ source: target.value })} /></label>
          <label>{texts.printedOn}<Input type="date" className="date" value={entry.printedOn ?? ''} min={`${year + 1}-01-01`} onChange={({ target }) => change({ printedOn: target.value || null })} /></label>
        </section>
        {stands && !unsaved && <FindingsCard report={report} format={format} />}
        {printedSections(format).map(({ id, title, parts, table }) => (
          <section key={id} className="card" aria-label={title || texts.preamble}>
            <h2>{title || texts.preamble}</h2>
            {parts.map((part) => (
              <div key={part.id} className="report-part">
                {part.title && <h3>{part.title}</h3>}
                <p className="hint">{id === 'words' ? part.hint : texts.pasteHint}</p>
                <Input.TextArea aria-label={part.title ?? (title || texts.preamble)} value={entry.texts[part.id] ?? ''} rows={id === 'words' ? 16 : 4} maxLength={30_000} onChange={({ target }) => change({ texts: { ...entry.texts, [part.id]: target.value } })} />
              </div>
            ))}
            {table && <PrintedTable table={table} typed={entry.figures} wrong={wrong} onChange={(figures) => change({ figures })} />}
          </section>
        ))}
        {unsaved && <PrintedBar report={report} entry={entry} onSaved={() => setUnsaved(false)} />}
      </div>
    </>
  )
}

/** What is published already is changed only with a reason. */
function PrintedBar({ report, entry, onSaved }: { report: StaffReport; entry: Entry; onSaved: () => void }) {
  const say = useToast()
  const { enter } = useReportWrites(String(report.year))
  const [reason, setReason] = useState('')
  const asksWhy = report.notice?.published === true
  const cells = new Set(printedSections(reportFormatOf(report.year, entry.form)).flatMap(({ table }) => table?.cells.map(({ id }) => id) ?? []))
  const figures = Object.fromEntries(Object.entries(entry.figures).filter(([cell, typed]) => cells.has(cell) && typed.trim() !== ''))
  const send = () => enter.mutate({ ...entry, figures, seq: report.seq, reason }, { onSuccess: () => { say(asksWhy ? texts.amended : texts.saved); onSaved() } })
  return (
    <div className="editor-bar report-bar">
      {enter.isError && <Problem error={enter.error} />}
      {asksWhy ? <Input className="report-because" aria-label={texts.amendWhy} placeholder={texts.amendSample} value={reason} maxLength={500} onChange={({ target }) => setReason(target.value)} /> : <span className="unsaved">{texts.enterUnsaved}</span>}
      <Button type="primary" loading={enter.isPending} disabled={entry.source.trim().length < 2 || (asksWhy && reason.trim().length < 2)} onClick={send}>{asksWhy ? texts.amend : texts.enterSave}</Button>
    </div>
  )
}
