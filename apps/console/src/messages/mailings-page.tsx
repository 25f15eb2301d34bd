import type { Mailing, Mailings } from '@mingbai/contracts/mailings'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { Dialog } from '../ui/dialog'
import { Empty } from '../ui/empty'
import { formatInstant } from '../ui/format'
import { Loaded } from '../ui/loaded'
import { Problem } from '../ui/problem'
import { useToast } from '../ui/toast'
import { MailingForm } from './mailing-form'
import { MessagesHead } from './messages-head'
import { PriceForm } from './price-form'
import { mailingStateTexts, texts, yuan } from './texts'
import { useApproveMailing, useCancelMailing, useMailings } from './use-mailings'

/** 群发短信: written by one, sent by another, to those who agreed. */
export function MailingsPage() {
  const mailings = useMailings()
  const [open, setOpen] = useState<'new' | 'price' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <MessagesHead lead={texts.mailingsLead}>
        {mailings.data && <Button onClick={() => setOpen('price')}>{texts.price}</Button>}
        {mailings.data && <Button type="primary" disabled={!mailings.data.isOn} onClick={() => setOpen('new')}>{texts.write}</Button>}
      </MessagesHead>
      <Loaded query={mailings}>
        {(found) => (
          <>
            {!found.isOn && <p className="note">{texts.noChannel}</p>}
            {found.items.length === 0 ? <Empty title={texts.noMailings}>{texts.noMailingsHint}</Empty> : <MailingTable mailings={found} />}
            {open === 'new' && <Dialog kind="side" title={texts.write} onClose={close}><MailingForm lists={found.lists} onDone={close} /></Dialog>}
            {open === 'price' && <Dialog title={texts.price} onClose={close}><PriceForm price={found.price} onDone={close} /></Dialog>}
          </>
        )}
      </Loaded>
    </>
  )
}

function MailingTable({ mailings: { items, lists, price } }: { mailings: Mailings }) {
  const say = useToast()
  const [approving, setApproving] = useState<Mailing | null>(null)
  const cancel = useCancelMailing(() => say(texts.cancelled))
  return (
    <>
      {cancel.isError && <Problem error={cancel.error} />}
      <div className="table-frame">
        <table className="table" aria-label={texts.mailings}>
          <thead><tr><th scope="col">{texts.words}</th><th scope="col">{texts.list}</th><th scope="col">{texts.state}</th><th scope="col">{texts.result}</th><th scope="col">{texts.who}</th><th scope="col">{texts.ways}</th></tr></thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.id}>
                <td className="mailing-words">{item.words}{item.notice && <><br /><Link href={`/notices/${item.notice.id}`}>{item.notice.title}</Link></>}</td>
                <td>{item.to}</td>
                <td className="row-ways"><span className={item.state === 'drafted' ? 'mark mark-soon' : 'mark mark-plain'}>{item.state === 'sending' && item.waiting === 0 ? texts.over : mailingStateTexts[item.state]}</span></td>
                <td>{item.state === 'sending' && <>{texts.counts(item)}{item.cost !== null && <><br /><span className="hint">{texts.spent(yuan(item.cost))}</span></>}</>}</td>
                <td>{texts.drafted(item.draftedBy)}<br />{item.approvedBy && <>{texts.approved(item.approvedBy)}<br /></>}<span className="hint">{formatInstant(item.createdAt)}</span></td>
                <td className="row-ways">
                  {item.mayApprove && <Button size="small" type="primary" onClick={() => setApproving(item)}>{texts.approve}</Button>}
                  {item.mayCancel && <Button size="small" loading={cancel.isPending} onClick={() => cancel.mutate(item.id)}>{item.state === 'drafted' ? texts.throwAway : texts.stop}</Button>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {approving && (
        <Dialog title={texts.approveTitle} onClose={() => setApproving(null)}>
          <ApproveForm mailing={approving} recipients={lists.find(({ name }) => name === approving.to)?.recipients ?? 0} price={price} onDone={() => setApproving(null)} />
        </Dialog>
      )}
    </>
  )
}

function ApproveForm({ mailing, recipients, price, onDone }: { mailing: Mailing; recipients: number; price: number | null; onDone: () => void }) {
  const say = useToast()
  const approve = useApproveMailing(() => {
    say(texts.goesOut)
    onDone()
  })
  return (
    <>
      <p className="mailing-text">{mailing.words}</p>
      <p className="hint">{texts.approveHint(mailing.to, recipients, price === null ? null : yuan(price * recipients * mailing.pieces))}</p>
      {approve.isError && <Problem error={approve.error} />}
      <Button type="primary" loading={approve.isPending} onClick={() => approve.mutate({ id: mailing.id, recipients })}>{texts.send}</Button>
    </>
  )
}
