import type { ArticleView } from '@mingbai/contracts/articles'
import { Button } from 'antd'
import { useState } from 'react'
import { may, useMe } from '../session/me'
import { Dialog } from '../ui/dialog'
import { Loaded } from '../ui/loaded'
import { Problem } from '../ui/problem'
import { useToast } from '../ui/toast'
import { texts } from './texts'
import { useArticle, useArticleVerb } from './use-article'

interface Props {
  id: string
  /** Changes when the notice is corrected or withdrawn. */
  standing: string
}

/** How a notice stands on the 公众号, for whoever may send it there; nothing where the township has connected none. */
export function ArticleCard(props: Props) {
  return may(useMe(), 'articles.send') ? <Article {...props} /> : null
}

function Article({ id, standing }: Props) {
  const query = useArticle(id, standing)
  const { data } = query
  if (!data && !query.isError) return null
  if (data && (data.state === null ? data.verbs.length === 0 : !data.isOn)) return null
  return (
    <section className="card" aria-labelledby="article-title">
      <h2 id="article-title">{texts.title}</h2>
      <Loaded query={query}>{(article) => <Standing id={id} article={article} />}</Loaded>
    </section>
  )
}

const tone = ({ state, isDue }: ArticleView): string => (isDue ? 'late' : state === 'published' ? 'done' : state === 'deleted' ? 'plain' : 'soon')

function Standing({ id, article }: { id: string; article: ArticleView }) {
  const say = useToast()
  const [isAsking, setAsking] = useState(false)
  const send = useArticleVerb(id, 'send', () => say(texts.sent))
  const { state, words, link, verbs, isDue } = article
  return (
    <>
      {state === null ? <p className="hint">{texts.hint}</p> : (
        <div role="status">
          <p><span className={`mark mark-${tone(article)}`}>{isDue && state === 'published' ? texts.due : texts.states[state]}</span> {words}</p>
        </div>
      )}
      {link !== '' && <p><a href={link} target="_blank" rel="noreferrer">{texts.open}</a></p>}
      {send.isError && <Problem error={send.error} />}
      <p className="form-ways">
        {verbs.includes('send') && <Button type="primary" loading={send.isPending} onClick={() => send.mutate()}>{state === 'failed' ? texts.sendAgain : texts.send}</Button>}
        {verbs.includes('delete') && <Button danger={isDue} onClick={() => setAsking(true)}>{texts.remove}</Button>}
      </p>
      {isAsking && <Dialog title={texts.removeTitle} onClose={() => setAsking(false)}><Removing id={id} onClose={() => setAsking(false)} /></Dialog>}
    </>
  )
}

function Removing({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useToast()
  const remove = useArticleVerb(id, 'delete', () => {
    say(texts.removed)
    onClose()
  })
  return (
    <>
      <p>{texts.removeHint}</p>
      {remove.isError && <Problem error={remove.error} />}
      <div className="form-ways">
        <Button type="primary" danger loading={remove.isPending} onClick={() => remove.mutate()}>{texts.remove}</Button>
        <Button onClick={onClose}>{texts.keep}</Button>
      </div>
    </>
  )
}
