import { pageUrl } from '@mingbai/contracts/routes'
import type { StaffTopic } from '@mingbai/contracts/topics'
import { Button } from 'antd'
import { useState } from 'react'
import { Dialog } from '../ui/dialog'
import { Empty } from '../ui/empty'
import { formatDate } from '../ui/format'
import { Loaded } from '../ui/loaded'
import { PageHead } from '../ui/page-head'
import { useToast } from '../ui/toast'
import { texts } from './texts'
import { TopicForm } from './topic-form'
import { useTopics } from './use-topics'

/** 专栏: made with a name, a sentence and two dates; notices are put in. */
export function TopicsPage() {
  const say = useToast()
  const query = useTopics()
  const [open, setOpen] = useState<StaffTopic | 'new' | null>(null)
  const close = () => setOpen(null)
  const saved = () => {
    say(texts.saved)
    close()
  }
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead}><Button type="primary" onClick={() => setOpen('new')}>{texts.add}</Button></PageHead>
      <Loaded query={query}>{({ items }) => (items.length === 0 ? <Empty title={texts.empty}>{texts.emptyHint}</Empty> : <TopicTable items={items} onEdit={setOpen} />)}</Loaded>
      {open && <Dialog kind="side" title={open === 'new' ? texts.add : texts.editOf(open.title)} onClose={close}><TopicForm topic={open === 'new' ? null : open} onSaved={saved} onCancel={close} /></Dialog>}
    </>
  )
}

function TopicTable({ items, onEdit }: { items: readonly StaffTopic[]; onEdit: (topic: StaffTopic) => void }) {
  return (
    <div className="table-frame">
      <table className="table" aria-label={texts.title}>
        <thead><tr><th scope="col">{texts.name}</th><th scope="col">{texts.fromOn}</th><th scope="col">{texts.untilOn}</th><th scope="col">{texts.count}</th><th scope="col">{texts.state}</th><th scope="col">{texts.ways}</th></tr></thead>
        <tbody>{items.map((topic) => <TopicLine key={topic.id} topic={topic} onEdit={onEdit} />)}</tbody>
      </table>
    </div>
  )
}

function TopicLine({ topic, onEdit }: { topic: StaffTopic; onEdit: (topic: StaffTopic) => void }) {
  const gone = topic.notices.filter((notice) => notice.gone).length
  const isOpen = topic.state === 'current' || topic.state === 'ended'
  return (
    <tr className={topic.state === 'down' ? 'row-off' : undefined}>
      <td>{topic.title}<p className="hint">{topic.intro}</p></td>
      <td className="day">{formatDate(topic.fromOn)}</td>
      <td className="day">{formatDate(topic.untilOn)}</td>
      <td>{texts.pieces(topic.notices.length)}{gone > 0 && <p className="hint">{texts.goneCount(gone)}</p>}</td>
      <td><span className="mark mark-plain">{topic.stateLabel}</span></td>
      <td className="row-ways">
        <Button size="small" aria-label={texts.editOf(topic.title)} onClick={() => onEdit(topic)}>{texts.edit}</Button>
        {isOpen && <> <a href={pageUrl('topic', { id: topic.id })} target="_blank" rel="noreferrer">{texts.see}</a></>}
      </td>
    </tr>
  )
}
