import { intakeEndpoints } from '@mingbai/contracts/intake'
import type { Receipt } from '@mingbai/contracts/submit-case'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useLocation } from 'wouter'
import { call } from '../api/call'
import { formatDate } from '../ui/format'
import { Problem } from '../ui/problem'
import { enterTexts as texts } from './enter-texts'

/** To read out on the telephone, or to print and hand over. */
export function EnteredReceipt({ receipt, onMore }: { receipt: Receipt; onMore: () => void }) {
  const [, go] = useLocation()
  // What stands on the paper is on record before it is on paper.
  const print = useMutation({ mutationFn: () => call(intakeEndpoints.handReceipt, { params: { id: receipt.id } }), onSuccess: () => window.print() })
  return (
    <>
      <section className="card receipt" aria-labelledby="receipt-title">
        <h2 id="receipt-title">{texts.receiptTitle}</h2>
        <div className="receipt-body">
          <dl className="facts">
            <div><dt>{texts.number}</dt><dd className="receipt-code">{receipt.number}</dd></div>
            <div><dt>{texts.queryCode}</dt><dd className="receipt-code">{receipt.queryCode}</dd></div>
            <div><dt>{texts.kind}</dt><dd>{receipt.kindLabel}</dd></div>
            <div><dt>{texts.receivedOn}</dt><dd>{formatDate(receipt.receivedOn)}</dd></div>
            {receipt.due && <div><dt>{texts.due}</dt><dd>{receipt.due.text}</dd></div>}
            <div><dt>{texts.office}</dt><dd>{receipt.office.name} {receipt.office.phone}</dd></div>
          </dl>
          <figure><img src={receipt.qr} alt={texts.qrAlt} width={168} height={168} /><figcaption className="hint">{texts.qrHint}</figcaption></figure>
        </div>
        <p className="hint">{texts.receiptHint}</p>
      </section>
      <div className="form-ways no-print">
        <Button type="primary" loading={print.isPending} onClick={() => print.mutate()}>{texts.print}</Button>
        <Button onClick={() => go(`/cases/${receipt.id}`)}>{texts.open}</Button>
        <Button onClick={onMore}>{texts.more}</Button>
      </div>
      {print.error !== null && <Problem error={print.error} />}
    </>
  )
}
