import type { Notice } from '@mingbai/contracts/notices'
import { BlockView } from '../ui/block-view'
import { formatDate } from '../ui/format'
import { SampleMark } from '../ui/marks'
import { texts } from './texts'
import './phone.css'

/** The notice as the server would send it to a villager, in a frame as wide as a phone (390 px). */
export function PhonePreview({ notice, stale }: { notice: Notice | null; stale: boolean }) {
  return (
    <section className="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{texts.preview}</h2>
      {notice === null && <p className="hint">{texts.previewNone}</p>}
      {notice !== null && stale && <p className="preview-old">{texts.previewOld}</p>}
      {notice !== null && <div className="phone"><PhonePage notice={notice} /></div>}
    </section>
  )
}

function PhonePage({ notice }: { notice: Notice }) {
  const whom = notice.villages.map((village) => village.name).join(' ') || texts.township
  return (
    <article>
      <h3 className="phone-title">{notice.title || texts.noTitle} <SampleMark sample={notice.sample} /></h3>
      {notice.summary && <p className="phone-summary">{notice.summary}</p>}
      <p className="phone-meta">{notice.organisation} · {formatDate(notice.publishedOn)} · {whom}</p>
      {notice.blocks.map((block, index) => <BlockView key={index} block={block} />)}
      {notice.attachments.map((item, index) => item.kind === 'document' ? <p key={item.id}><a href={item.url} target="_blank" rel="noopener">{item.name}</a></p> : <img key={item.id} src={item.url} alt={item.caption || `${texts.attachments} ${index + 1}`} loading="lazy" />)}
    </article>
  )
}
