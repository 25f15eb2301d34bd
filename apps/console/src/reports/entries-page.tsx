import type { ReportEntries, ReportEntryView } from '@mingbai/contracts/staff-reports'
import { Button, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { Dialog } from '../ui/dialog'
import { Empty } from '../ui/empty'
import { formatDate } from '../ui/format'
import { FormEnd } from '../ui/form-end'
import { Loaded } from '../ui/loaded'
import { PageHead } from '../ui/page-head'
import { EntryForm } from './entry-form'
import { texts } from './texts'
import { useEntries, useEntryWrites } from './use-reports'

/** 年报台账: what nothing else in here knows of. */
export function EntriesPage() {
  const [year, setYear] = useState<string | undefined>()
  const [adding, setAdding] = useState(false)
  const [striking, setStriking] = useState<ReportEntryView | null>(null)
  const query = useEntries(year)
  return (
    <>
      <PageHead title={texts.entries} lead={texts.entriesLead} before={<Link href="/reports" className="crumb">{texts.back}</Link>}>
        {query.data?.mayWrite && <Button type="primary" onClick={() => setAdding(true)}>{texts.add}</Button>}
      </PageHead>
      <Loaded query={query}>
        {(data) => (
          <>
            <Radio.Group className="filters" aria-label={texts.year} value={data.year} optionType="button" options={lastYears(data).map((value) => ({ value, label: texts.yearName(value) }))} onChange={({ target }) => setYear(String(target.value))} />
            {data.items.length === 0 ? <Empty title={texts.noEntries} /> : <EntryTable data={data} onStrike={setStriking} />}
          </>
        )}
      </Loaded>
      {adding && query.data && <Dialog kind="side" title={texts.add} onClose={() => setAdding(false)}><EntryForm today={query.data.today} onDone={(on) => { setAdding(false); if (on) setYear(on.slice(0, 4)) }} /></Dialog>}
      {striking && <Dialog title={texts.strikeTitle} onClose={() => setStriking(null)}><StrikeForm entry={striking} onDone={() => setStriking(null)} /></Dialog>}
    </>
  )
}

function lastYears({ today }: ReportEntries): number[] {
  const now = Number(today.slice(0, 4))
  return [now, now - 1, now - 2]
}

function EntryTable({ data: { items, mayWrite }, onStrike }: { data: ReportEntries; onStrike: (entry: ReportEntryView) => void }) {
  return (
    <div className="table-frame">
      <table className="table" aria-label={texts.entries}>
        <thead><tr><th scope="col">{texts.on}</th><th scope="col">{texts.kind}</th><th scope="col" className="report-what">{texts.what}</th><th scope="col">{texts.number}</th><th scope="col">{texts.amount}</th><th scope="col">{texts.proof}</th><th scope="col">{texts.who}</th><th scope="col">{texts.ways}</th></tr></thead>
        <tbody>
          {items.map((entry) => (
            <tr key={entry.id} className={entry.struck ? 'row-off' : undefined}>
              <td className="nowrap">{formatDate(entry.on)}</td><td>{entry.kindLabel}</td><td>{entry.title}{entry.training && <Training {...entry.training} />}{entry.struck && <p className="hint">{texts.struck(entry.struck)}</p>}</td>
              <td>{entry.number}</td><td>{entry.amount}</td><td>{entry.evidence}</td><td className="nowrap">{entry.by}</td>
              <td className="row-ways">{mayWrite && !entry.struck && <Button size="small" aria-label={`${texts.strike}：${entry.title}`} onClick={() => onStrike(entry)}>{texts.strike}</Button>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Training({ hours, attendees, attachments }: NonNullable<ReportEntryView['training']>) {
  const studied = texts.studied(hours, attendees)
  return (
    <>
      {studied && <p className="hint">{studied}</p>}
      {attachments.map(({ id, url, name, caption }) => <p key={id} className="hint"><a href={url} target="_blank" rel="noreferrer">{name || caption || texts.file}</a></p>)}
    </>
  )
}

function StrikeForm({ entry, onDone }: { entry: ReportEntryView; onDone: () => void }) {
  const { strike } = useEntryWrites()
  return (
    <Form<{ reason: string }> layout="vertical" requiredMark={false} onFinish={({ reason }) => strike.mutate({ id: entry.id, reason }, { onSuccess: onDone })}>
      <p>{entry.kindLabel}：{entry.title}</p>
      <p className="hint">{texts.strikeHint}</p>
      <Form.Item name="reason" label={texts.reason} rules={[{ required: true, whitespace: true, min: 2, message: texts.reasonMissing }]}><Input.TextArea rows={2} maxLength={500} /></Form.Item>
      <FormEnd busy={strike.isPending} error={strike.error} onCancel={onDone} />
    </Form>
  )
}
