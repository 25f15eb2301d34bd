import type { DocumentView } from '@mingbai/contracts/documents'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { ActionPanel } from '../ui/action-panel'
import { Dialog } from '../ui/dialog'
import { formatDate, formatInstant } from '../ui/format'
import { Loaded } from '../ui/loaded'
import { PageHead } from '../ui/page-head'
import { useToast } from '../ui/toast'
import { DocumentForm } from './document-form'
import { Standing } from './documents-page'
import { texts } from './texts'
import { useDocument, useDocuments, useDocumentWrites } from './use-documents'

const toList = <Link href="/official-documents" className="crumb">{texts.toList}</Link>

export function DocumentPage({ id }: { id: string }) {
  const query = useDocument(id)
  return (
    <>
      {!query.data && <PageHead title={texts.one} before={toList} />}
      <Loaded query={query}>{(document) => <OneDocument document={document} />}</Loaded>
    </>
  )
}

function OneDocument({ document }: { document: DocumentView }) {
  const say = useToast()
  const { act, save } = useDocumentWrites()
  const [isEditing, setEditing] = useState(false)
  const organisations = useDocuments({}).data?.pages[0]?.organisations ?? [document.organisation]
  const done = () => {
    say(texts.saved)
    setEditing(false)
  }
  const facts = [[texts.number, document.number], [texts.madeOn, formatDate(document.madeOn)], [texts.organisation, document.organisation.name], [texts.openness, document.opennessLabel], [texts.ground, document.ground], [texts.normative, document.isNormative ? '✓' : '']] as const
  return (
    <>
      <PageHead title={document.title} before={toList} lead={<span className="marks"><Standing row={document} /></span>} />
      <div className="two">
        <div className="two-wide">
          <section className="card" aria-labelledby="facts-title">
            <h2 id="facts-title">{texts.facts}</h2>
            <table className="table" aria-labelledby="facts-title"><tbody>{facts.map(([name, value]) => value !== '' && <tr key={name}><th scope="row">{name}</th><td>{value}</td></tr>)}</tbody></table>
            {document.wantsExplaining && document.explainWith && <p className="hint">{texts.explainingHint} <Link href={`/notices/new?${new URLSearchParams({ item: document.explainWith, organisation: document.organisation.code, document: document.id, title: document.title, number: document.number }).toString()}`}>{texts.writeExplaining}</Link></p>}
            {document.editable && <p className="postings-add"><Button onClick={() => setEditing(true)}>{texts.edit}</Button></p>}
          </section>
          <section className="card" aria-labelledby="history-title">
            <h2 id="history-title">{texts.history}</h2>
            <ol className="plain-rows">{document.steps.map((step) => <li key={step.at + step.title}><span><strong>{step.title}</strong> · {step.staff} · {formatInstant(step.at)}{step.words && <p className="hint">{step.words}</p>}</span></li>)}</ol>
          </section>
        </div>
        <div className="two-side"><ActionPanel actions={document.allowedActions} objectId={document.id} act={(verb, fields) => act(document.id, verb, document.seq, fields)} /></div>
      </div>
      {isEditing && (
        <Dialog kind="side" title={texts.edit} onClose={() => setEditing(false)}>
          <DocumentForm initial={document.draft} organisations={organisations} write={(draft) => save(document.id, document.seq, draft)} onSaved={done} onCancel={() => setEditing(false)} />
        </Dialog>
      )}
    </>
  )
}
