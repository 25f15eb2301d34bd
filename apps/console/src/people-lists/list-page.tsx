import { peopleColumnLabels } from '@mingbai/contracts/people-list-labels'
import type { PeopleRow, StaffList } from '@mingbai/contracts/people-lists'
import { Button } from 'antd'
import { useRef } from 'react'
import { Link } from 'wouter'
import { ActionPanel } from '../ui/action-panel'
import { formatClock, formatDate } from '../ui/format'
import { Loaded } from '../ui/loaded'
import { PageHead } from '../ui/page-head'
import { Problem } from '../ui/problem'
import { texts } from './texts'
import { useList, useListWrites } from './use-lists'

const toList = <Link href="/lists" className="crumb">{texts.toList}</Link>

export function PeopleListPage({ id }: { id: string }) {
  const query = useList(id)
  return (
    <>
      {!query.data && <PageHead title={texts.title} before={toList} />}
      <Loaded query={query}>{(list) => <OneList list={list} />}</Loaded>
    </>
  )
}

function OneList({ list }: { list: StaffList }) {
  const { importing, act } = useListWrites(list.id)
  const facts = [list.kindLabel, list.village, texts.term(list.announceDays) + (list.verified ? '' : texts.unverified)]
  return (
    <>
      <PageHead
        title={list.title} before={toList}
        lead={<span className="marks"><span className="mark mark-plain">{list.stateLabel}</span> {list.paperUp && <span className="mark mark-soon">{texts.paperUp}</span>} <span className="soft">{facts.join(' · ')}</span></span>}
      />
      <div className="two">
        <div className="two-wide">
          {list.editable && <FileCard list={list} busy={importing.isPending} error={importing.error} onFile={importing.mutate} />}
          {list.totals.households > 0 && <PreviewCard list={list} />}
          <section className="card" aria-labelledby="history-title">
            <h2 id="history-title">{texts.history}</h2>
            <ul className="plain-rows">
              {list.steps.map((step) => (
                <li key={step.at + step.title}><span>{formatDate(step.on)} {formatClock(step.at)} · <strong>{step.title}</strong>{step.staff && ` · ${step.staff}`}{step.words && ` · ${step.words}`}</span></li>
              ))}
            </ul>
          </section>
        </div>
        <div className="two-side">
          <ActionPanel actions={list.allowedActions} objectId={list.id} act={(verb, fields) => act(verb, list.seq, fields)} />
        </div>
      </div>
    </>
  )
}

interface FileCardProps {
  list: StaffList
  busy: boolean
  error: unknown
  onFile: (file: File) => void
}

function FileCard({ list, busy, error, onFile }: FileCardProps) {
  const input = useRef<HTMLInputElement>(null)
  const { state, rows, message, faults, leftOut } = list.lastImport
  const reading = busy || state === 'reading'
  return (
    <section className="card" aria-labelledby="file-title">
      <h2 id="file-title">{texts.fileTitle}</h2>
      <p className="hint">{texts.fileHint}</p>
      <input
        ref={input} type="file" accept=".xlsx,.csv" className="sr-only" tabIndex={-1} aria-label={texts.choose}
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file) onFile(file)
          target.value = ''
        }}
      />
      <Button type={state === 'done' ? 'default' : 'primary'} loading={busy} onClick={() => input.current?.click()}>{state === 'done' ? texts.again : texts.choose}</Button>
      <div role="status" className="import-state">
        {reading && <><progress className="import-progress" aria-label={texts.reading(rows)} /><p>{texts.reading(rows)}</p></>}
        {!reading && state === 'done' && <p>{texts.done(rows)}</p>}
        {!reading && state === 'failed' && <p className="problem">{message}</p>}
      </div>
      {error !== null && <Problem error={error} />}
      {!reading && faults.length > 0 && (
        <div className="import-faults" role="region" aria-label={texts.faultsTable} tabIndex={0}>
          <table className="table">
            <thead><tr><th scope="col">{texts.row}</th><th scope="col">{texts.column}</th><th scope="col">{texts.cell}</th><th scope="col">{texts.reason}</th></tr></thead>
            <tbody>{faults.map((fault) => <tr key={`${fault.row} ${fault.column} ${fault.reason}`}><td>{fault.row}</td><td>{fault.column}</td><td>{fault.text}</td><td>{fault.reason}</td></tr>)}</tbody>
          </table>
        </div>
      )}
      {!reading && leftOut.length > 0 && <ul className="soft">{leftOut.map((line) => <li key={line}>{line}</li>)}</ul>}
    </section>
  )
}

const yuan = (fen: number) => (fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: fen % 100 === 0 ? 0 : 2 })

function PreviewCard({ list: { preview, columns, totals } }: { list: StaffList }) {
  const shown = (row: PeopleRow, column: (typeof columns)[number]) => {
    const value = row[column]
    if (value === null) return ''
    if (typeof value === 'string') return value
    return column === 'people' ? String(value) : yuan(value)
  }
  return (
    <section className="card" aria-labelledby="preview-title">
      <h2 id="preview-title">{texts.preview(preview.length, totals.households)}</h2>
      <p className="hint">{texts.sum(totals.people, columns.includes('amount') ? texts.yuan(yuan(totals.amount)) : '')}</p>
      <div className="import-faults" role="region" aria-label={texts.previewTable} tabIndex={0}>
        <table className="table">
          <thead><tr>{columns.map((column) => <th key={column} scope="col">{peopleColumnLabels[column]}</th>)}</tr></thead>
          <tbody>{preview.map((row, at) => <tr key={at}>{columns.map((column) => <td key={column}>{shown(row, column)}</td>)}</tr>)}</tbody>
        </table>
      </div>
    </section>
  )
}
