import type { UnsentMessage } from '@mingbai/contracts/messages'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { Dialog } from '../ui/dialog'
import { Empty } from '../ui/empty'
import { formatInstant } from '../ui/format'
import { Loaded } from '../ui/loaded'
import { Problem } from '../ui/problem'
import { useToast } from '../ui/toast'
import { MessagesHead } from './messages-head'
import { texts } from './texts'
import { useUnsent, useUnsentWay } from './use-unsent'

/** 没送出去的消息: what was given up, why, and what to do with it. */
export function UnsentPage() {
  const unsent = useUnsent()
  return (
    <>
      <MessagesHead lead={texts.lead} />
      <Loaded query={unsent}>
        {({ items, count, channels }) => (
          <>
            {channels.length === 0 && <p className="note">{texts.noChannel}</p>}
            {items.length === 0 ? <Empty title={texts.empty}>{texts.emptyHint}</Empty> : <Chosen items={items} />}
            {count > items.length && <p className="hint">{texts.more(count)}</p>}
          </>
        )}
      </Loaded>
    </>
  )
}

function Chosen({ items }: { items: readonly UnsentMessage[] }) {
  const say = useToast()
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const [dropping, setDropping] = useState(false)
  // What has left the list meanwhile is no longer chosen.
  const ids = items.map(({ id }) => id).filter((id) => marked.has(id))
  const done = (words: string) => {
    setMarked(new Set())
    setDropping(false)
    say(words)
  }
  const resend = useUnsentWay('resend', () => done(texts.resent))
  const drop = useUnsentWay('drop', () => done(texts.dropped))
  const mark = (id: string, on: boolean) => setMarked(new Set(on ? [...ids, id] : ids.filter((one) => one !== id)))
  const asked = (way: () => void) => (ids.length === 0 ? say(texts.none) : way())
  return (
    <>
      {resend.isError && <Problem error={resend.error} />}
      <div className="form-ways messages-ways">
        <Button type="primary" loading={resend.isPending} onClick={() => asked(() => resend.mutate(ids))}>{texts.resend}</Button>
        <Button onClick={() => asked(() => setDropping(true))}>{texts.drop}</Button>
      </div>
      <div className="table-frame">
        <table className="table" aria-label={texts.unsent}>
          <thead>
            <tr>
              <th scope="col"><Checkbox aria-label={texts.all} checked={ids.length === items.length} indeterminate={ids.length > 0 && ids.length < items.length} onChange={({ target }) => setMarked(new Set(target.checked ? items.map(({ id }) => id) : []))} /></th>
              <th scope="col">{texts.what}</th><th scope="col">{texts.about}</th><th scope="col">{texts.to}</th><th scope="col">{texts.reason}</th><th scope="col">{texts.when}</th>
            </tr>
          </thead>
          <tbody>{items.map((item) => <Row key={item.id} item={item} checked={marked.has(item.id)} onMark={(on) => mark(item.id, on)} />)}</tbody>
        </table>
      </div>
      {dropping && (
        <Dialog title={texts.dropTitle(ids.length)} onClose={() => setDropping(false)}>
          <p className="hint">{texts.dropHint}</p>
          {drop.isError && <Problem error={drop.error} />}
          <Button danger loading={drop.isPending} onClick={() => drop.mutate(ids)}>{texts.drop}</Button>
        </Dialog>
      )}
    </>
  )
}

function Row({ item, checked, onMark }: { item: UnsentMessage; checked: boolean; onMark: (on: boolean) => void }) {
  return (
    <tr>
      <td><Checkbox aria-label={texts.choose(item.text)} checked={checked} onChange={({ target }) => onMark(target.checked)} /></td>
      <td>{item.text}<br /><span className="hint">{item.channelLabel}</span></td>
      <td className="code">{item.about && <Link href={item.about.path}>{item.about.label}</Link>}</td>
      <td className="row-ways">{item.to}</td>
      <td>{item.reason}<br /><span className="hint">{texts.tries(item.tries)}</span></td>
      <td className="row-ways">{formatInstant(item.givenUpAt)}</td>
    </tr>
  )
}
