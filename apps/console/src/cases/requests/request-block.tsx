import type { RequestBlock } from '@mingbai/contracts/info-requests'
import type { StaffCase } from '@mingbai/contracts/staff'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { formatDate } from '../../ui/format'
import { Photos } from '../../ui/photos'
import { DraftCard } from './draft-card'
import { LettersCard } from './letters-card'
import { texts } from './texts'

/** 依申请公开: what was asked for, how it is to be given, what to know now, the answer and its letters. The applicant stays sealed. */
export function RequestBlockView({ item, request }: { item: StaffCase; request: RequestBlock }) {
  return (
    <>
      <section className="card" aria-labelledby="asked-title">
        <h2 id="asked-title">{texts.asked}</h2>
        <p className="words own-words">{item.ownWords}</p>
        {item.photos.length > 0 && <h3>{texts.photos}</h3>}
        <Photos items={item.photos} />
      </section>
      <RequestFacts item={item} request={request} />
      {request.notes.length > 0 && <RequestNotes notes={request.notes} />}
      {request.draft && <DraftCard id={item.id} state={item.state} draft={request.draft} />}
      <LettersCard id={item.id} letters={request.letters} canOpen={item.contact.canOpen} />
    </>
  )
}

function RequestFacts({ item, request }: { item: StaffCase; request: RequestBlock }) {
  const facts: [string, ReactNode][] = [
    [texts.received, request.isReceived ? formatDate(item.receivedOn) : texts.notReceived],
    [texts.handler, item.assignedTo || texts.notAssigned],
    ...item.details.map(({ label, value }): [string, ReactNode] => [label, asDate(value)]),
  ]
  if (item.outcome) facts.push([texts.outcome, item.outcome])
  if (request.notice) facts.push([texts.becamePublic, <Link key="notice" href={`/notices/${request.notice}`}>{texts.openNotice}</Link>])
  return (
    <section className="card" aria-labelledby="request-facts-title">
      <h2 id="request-facts-title">{texts.facts}</h2>
      <dl className="facts">
        {facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}
      </dl>
    </section>
  )
}

const asDate = (value: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : value)

function RequestNotes({ notes }: Pick<RequestBlock, 'notes'>) {
  return (
    <section className="card" aria-labelledby="notes-title">
      <h2 id="notes-title">{texts.notes}</h2>
      <ul className="plain-rows">
        {notes.map(({ text, article }) => <li key={text}><span>{text}</span>{article && <span className="hint">{article}</span>}</li>)}
      </ul>
    </section>
  )
}
