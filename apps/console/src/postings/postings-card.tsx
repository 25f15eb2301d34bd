import type { NoticePostings, PostingView } from '@mingbai/contracts/postings'
import { Button } from 'antd'
import { useState } from 'react'
import { Dialog } from '../ui/dialog'
import { Loaded } from '../ui/loaded'
import { useToast } from '../ui/toast'
import { ActForm, type Asked } from './act-form'
import { PostingForm } from './posting-form'
import { PostingTable } from './posting-table'
import { texts } from './texts'
import { useNoticePostings } from './use-postings'

/** Where a published notice went, what is still missing by the catalogue, and the way to enter one more. */
export function PostingsCard({ id }: { id: string }) {
  const query = useNoticePostings(id)
  return (
    <section className="card" aria-labelledby="postings-title">
      <h2 id="postings-title">{texts.cardTitle}</h2>
      <p className="hint">{texts.cardHint}</p>
      <Loaded query={query}>{(data) => <Postings noticeId={id} data={data} />}</Loaded>
    </section>
  )
}

function Postings({ noticeId, data }: { noticeId: string; data: NoticePostings }) {
  const say = useToast()
  const [isAdding, setAdding] = useState(false)
  const [asked, setAsked] = useState<Asked | null>(null)
  const done = () => {
    say(texts.saved)
    setAdding(false)
    setAsked(null)
  }
  const ask = (posting: PostingView, verb: Asked['verb']) => setAsked({ posting, verb })
  return (
    <>
      <p className="postings-missing">{data.missing.length > 0 ? <span className="mark mark-soon">{texts.missing(data.missing.join('、'))}</span> : texts.missingNone}</p>
      {data.items.length > 0 && <PostingTable items={data.items} onAct={ask} />}
      {data.mayRecord && <p className="postings-add"><Button onClick={() => setAdding(true)}>{texts.add}</Button></p>}
      {isAdding && <Dialog kind="side" title={texts.add} onClose={() => setAdding(false)}><PostingForm noticeId={noticeId} choices={data} onSaved={done} onCancel={() => setAdding(false)} /></Dialog>}
      {asked && (
        <Dialog title={asked.verb === 'takeDown' ? texts.takeDownTitle : texts.cancelTitle} onClose={() => setAsked(null)}>
          <ActForm noticeId={noticeId} asked={asked} onSaved={done} onCancel={() => setAsked(null)} />
        </Dialog>
      )}
    </>
  )
}
