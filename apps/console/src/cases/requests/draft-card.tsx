import { infoRequestEndpoints, type RequestBlock } from '@mingbai/contracts/info-requests'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { call } from '../../api/call'
import { Dialog } from '../../ui/dialog'
import { Loaded } from '../../ui/loaded'
import { texts } from './texts'

interface Props {
  id: string
  state: string
  draft: NonNullable<RequestBlock['draft']>
}

/** What the second pair of eyes reads before the answer goes out. */
export function DraftCard({ id, state, draft }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <section className="card" aria-labelledby="draft-title">
      <h2 id="draft-title">{texts.draft}</h2>
      <dl className="facts facts-narrow"><div><dt>{texts.draftOutcome}</dt><dd><strong>{draft.outcome}</strong></dd></div></dl>
      <p className="words">{draft.words}</p>
      {state === 'toApprove' && <p><Button onClick={() => setOpen(true)}>{texts.preview}</Button></p>}
      {open && <Dialog kind="side" title={texts.previewTitle} onClose={() => setOpen(false)}><Preview id={id} /></Dialog>}
    </section>
  )
}

function Preview({ id }: { id: string }) {
  const letter = useQuery({ queryKey: ['letter-preview', id], gcTime: 0, staleTime: 0, queryFn: () => call(infoRequestEndpoints.previewRequestLetter, { params: { id }, body: { verb: 'approveAnswer', fields: {} } }) })
  return (
    <>
      <p className="hint">{texts.previewHint}</p>
      <Loaded query={letter}>
        {({ title, number, issuer, addressee, paragraphs, remedies, date, contact }) => (
          <article className="letter-preview">
            <p className="letter-issuer">{issuer}</p>
            <p className="letter-number">{number}</p>
            <h3>{title}</h3>
            <p>{addressee}：</p>
            {[...paragraphs, ...remedies].map((text) => <p key={text} className="letter-words">{text}</p>)}
            <p className="letter-sign">{issuer}<br />{date}</p>
            <p className="hint">{contact}</p>
          </article>
        )}
      </Loaded>
    </>
  )
}
