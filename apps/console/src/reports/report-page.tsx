import type { StaffReport } from '@mingbai/contracts/staff-reports'
import { toldOf, type Cell } from '@mingbai/rules/reports/cell'
import { reportFormatOf, tablesOf, type ReportFormat } from '@mingbai/rules/reports/formats'
import { checkTexts, textPartsOf } from '@mingbai/rules/reports/text-checks'
import { Button } from 'antd'
import { useDeferredValue, useState } from 'react'
import { Link } from 'wouter'
import { BlockView } from '../ui/block-view'
import { formatDate } from '../ui/format'
import { Loaded } from '../ui/loaded'
import { PageHead } from '../ui/page-head'
import { Problem } from '../ui/problem'
import { useToast } from '../ui/toast'
import { useLeaveGuard } from '../ui/use-leave-guard'
import { CellDialog } from './cell-dialog'
import { ChangeoverCard } from './changeover-card'
import { FindingsCard } from './findings-card'
import { ReportTable } from './report-table'
import { Standing } from './standing'
import { filledText, TextPart } from './text-part'
import { texts } from './texts'
import { useReport, useReportWrites } from './use-reports'
import './reports.css'

export function ReportPage({ year }: { year: string }) {
  return <Loaded query={useReport(year)}>{(report) => <Report report={report} />}</Loaded>
}

function Report({ report }: { report: StaffReport }) {
  const format = reportFormatOf(report.year, report.form)
  const [open, setOpen] = useState<Cell | null>(null)
  const [reading, setReading] = useState(false)
  const [typed, setTyped] = useState<Record<string, string>>({})
  const unsaved = Object.keys(typed).length > 0
  useLeaveGuard(unsaved)
  const figures = new Map(report.figures.map((figure) => [figure.cell, figure]))
  const wrong = new Set(report.findings.filter(({ level }) => level === 'stop').flatMap(({ cells }) => cells))
  const words = { ...report.texts, ...typed }
  const writes = report.mayWrite && !reading
  const [overview] = tablesOf(format)
  return (
    <>
      <PageHead title={report.title} lead={`${report.formatLabel} · ${texts.dueOn(formatDate(report.dueOn))}`} before={<Link href="/reports" className="crumb">{texts.back}</Link>}>
        {report.mayEnter && <Link href={`/reports/${report.year}/printed`}>{!report.isReported || report.withdrawn ? texts.enterInstead : report.notice?.published ? texts.amendIt : texts.enterOn}</Link>}
        {report.mayWrite && <Button onClick={() => setReading(!reading)}>{reading ? texts.write : texts.read}</Button>}
        <Link href="/reports/entries">{texts.toEntries}</Link>
      </PageHead>
      <div className="two-side">
        <Standing report={report} unsaved={unsaved} />
        <FindingsCard report={report} format={format} onOpen={setOpen} />
        {writes && <ChangeoverCard report={report} />}
        {report.isReported && <section className="card report-words"><PrintedWords blocks={report.blocks} /></section>}
        {format.sections.filter(({ table }) => !report.isReported || table?.cells.some(({ id }) => figures.has(id))).map((section) => (
          <section key={section.id} className="card" aria-label={section.title || texts.preamble}>
            <h2>{section.title || texts.preamble}</h2>
            {!report.isReported && section.parts.map((part) => (writes
              ? <TextPart key={part.id} part={part} title={section.title || texts.preamble} format={format} figures={figures} text={words[part.id] ?? ''} onChange={(text) => setTyped({ ...typed, [part.id]: text })} />
              : <ReadPart key={part.id} title={part.title} text={filledText(words[part.id] ?? '', format, figures)} />))}
            {section.table && !report.isReported && <p className="hint">{texts.openHint}</p>}
            {section.table && <ReportTable table={section.table} figures={figures} wrong={wrong} isPrinted={report.isReported} onOpen={setOpen} />}
          </section>
        ))}
        {overview && (!report.isReported || overview.cells.some(({ id }) => figures.has(id))) && (
          <section className="card" aria-labelledby="report-overview">
            <h2 id="report-overview">{report.isReported ? texts.told : texts.overview}</h2>
            {!report.isReported && <p className="hint">{texts.overviewHint}{texts.openHint}</p>}
            <ReportTable table={report.isReported ? toldOf(overview, (cell) => figures.has(cell)) : overview} figures={figures} wrong={wrong} isPrinted={report.isReported} onOpen={setOpen} />
          </section>
        )}
        {unsaved && <SaveBar report={report} format={format} words={words} onSaved={() => setTyped({})} />}
      </div>
      {open && <CellDialog key={open.id} year={String(report.year)} cell={open} figure={figures.get(open.id)} changeover={report.changeover} mayWrite={report.mayWrite} onClose={() => setOpen(null)} />}
    </>
  )
}

function ReadPart({ title, text }: { title: string | null; text: string }) {
  return <div className="report-part">{title && <h3>{title}</h3>}<p className="words">{text || <span className="soft">{texts.empty}</span>}</p></div>
}

/** What does not add up stands among the checks. */
function PrintedWords({ blocks }: Pick<StaffReport, 'blocks'>) {
  return <>{blocks.map((block, at) => (block.kind === 'remark' ? null : block.kind === 'heading' ? <h3 key={at}>{block.text}</h3> : <BlockView key={at} block={block} />))}</>
}

/** The words are checked while they are typed, by the same rules as when they are saved. */
function SaveBar({ report, format, words, onSaved }: { report: StaffReport; format: ReportFormat; words: Record<string, string>; onSaved: () => void }) {
  const say = useToast()
  const { save } = useReportWrites(String(report.year))
  const send = () => save.mutate({ seq: report.seq, changeover: report.changeover, texts: words }, { onSuccess: () => { say(texts.saved); onSaved() } })
  const found = checkTexts(textPartsOf(format, useDeferredValue(words)), format, new Map(report.figures.map(({ cell, value }) => [cell, value])), report.year)
  return (
    <div className="editor-bar report-bar">
      {found.length > 0 && <p className="due-soon report-unsaved">{texts.unsavedChecks}</p>}
      {found.length > 0 && <ul className="report-unsaved" aria-label={texts.unsavedChecks}>{found.map(({ id, sentence }) => <li key={id}>{sentence}</li>)}</ul>}
      {save.isError && <Problem error={save.error} />}
      <span className="unsaved">{texts.unsaved}</span>
      <Button type="primary" loading={save.isPending} onClick={send}>{texts.save}</Button>
    </div>
  )
}
