import type { PostingView } from '@mingbai/contracts/postings'
import type { PostingVerb } from '@mingbai/rules/postings/posting-rules'
import { Button } from 'antd'
import { Link } from 'wouter'
import { formatDate } from '../ui/format'
import { Photos } from '../ui/photos'
import { texts } from './texts'

interface Props {
  items: readonly PostingView[]
  /** Left out: only to read, with the notice of each row. */
  onAct?: (posting: PostingView, verb: PostingVerb) => void
}

const verbTexts = { takeDown: [texts.takeDown, texts.takeDownOf], cancel: [texts.cancel, texts.cancelOf] } as const

export function PostingTable({ items, onAct }: Props) {
  return (
    <div className="table-frame">
      <table className="table" aria-label={onAct ? texts.cardTitle : texts.list}>
        <thead>
          <tr>
            {!onAct && <th scope="col">{texts.what}</th>}
            <th scope="col">{texts.channel}</th><th scope="col">{texts.postedOn}</th><th scope="col">{texts.takenDownOn}</th><th scope="col">{texts.by}</th>
            {onAct && <th scope="col">{texts.ways}</th>}
          </tr>
        </thead>
        <tbody>
          {items.map((posting) => (
            <tr key={posting.id} className={posting.isCancelled ? 'row-off' : undefined}>
              {!onAct && <td><Link href={`/notices/${posting.notice.id}`}>{posting.notice.title}</Link></td>}
              <td><Where posting={posting} /></td>
              <td>{formatDate(posting.postedOn)}</td>
              <td>{posting.takenDownOn && formatDate(posting.takenDownOn)}</td>
              <td>{posting.by}</td>
              {onAct && (
                <td className="row-ways">
                  {posting.verbs.map((verb) => <Button key={verb} size="small" aria-label={verbTexts[verb][1](posting.channel.name)} onClick={() => onAct(posting, verb)}>{verbTexts[verb][0]}</Button>)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Where({ posting: { channel, board, sheet, link, note, isCancelled, photos } }: { posting: PostingView }) {
  return (
    <>
      {link ? <a href={link} target="_blank" rel="noreferrer">{channel.name}</a> : channel.name}
      {board && ` · ${board.name}`}
      {sheet !== null && ` · ${texts.sheet(sheet)}`}
      {isCancelled && <> <span className="mark mark-plain">{texts.cancelled}</span></>}
      {note && <p className="hint">{note}</p>}
      <Photos items={photos} />
    </>
  )
}
