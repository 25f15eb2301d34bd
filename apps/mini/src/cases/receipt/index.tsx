import { pages, pageUrl } from '@mingbai/contracts/routes'
import { receiptKindLabel } from '@mingbai/contracts/tip-off-labels'
import { useState } from 'react'
import { shortDate } from '@mingbai/outputs/view/dates'
import { usePageParams } from '../../api/use-page-params'
import { copyText } from '../../platform/clipboard'
import { Box } from '../../platform/elements'
import { goTo } from '../../platform/navigate'
import { Button } from '../../ui/button'
import { EmptyState, Toast } from '../../ui/states'
import { Page } from '../../ui/page'
import { useSurroundings } from '../../ui/surroundings'
import { findReceipt, readReceipt } from '../receipts'
import { TellMe } from '../tell-me'
import { receiptTexts } from '../texts'
import { AfterReceipt } from './after-receipt'
import { ReceiptCard } from './receipt-card'
import '../cases.css'

export default function ReceiptPage() {
  const { site } = useSurroundings()
  const { id = '' } = usePageParams('receipt').params
  const [toast, setToast] = useState('')
  const kept = findReceipt(id)
  const receipt = readReceipt(id)
  const code = receipt ?? kept
  if (!code) {
    return (
      <Page title={pages.receipt.title} path={pages.receipt.path}>
        <EmptyState title={receiptTexts.gone} words={receiptTexts.goneWords} action={{ words: pages.track.title, onPress: () => goTo(pageUrl('track'), true) }} />
      </Page>
    )
  }
  const copy = () =>
    void copyText(receiptTexts.copyText(site, code.number, code.queryCode)).then((copied) => setToast(copied ? receiptTexts.copied : receiptTexts.notCopied))
  return (
    <Page
      title={pages.receipt.title} path={pages.receipt.path} lead={receipt?.held ? receiptTexts.heldLead : receiptTexts.lead}
      action={<Button onPress={() => goTo(pageUrl('case', { id }))}>{receiptTexts.follow}</Button>}
    >
      <ReceiptCard number={code.number} queryCode={code.queryCode} qr={receipt?.qr ?? ''} />
      <Box as="p" className={kept ? 'soft' : 'caution'}>{kept ? receiptTexts.screenshot : receiptTexts.notKept}</Box>
      {kept?.writtenOn && kept.writtenOn < kept.receivedOn ? <Box as="p" className="form-note">{receiptTexts.late(shortDate(kept.writtenOn, kept.receivedOn))}</Box> : null}
      <Button kind="plain" onPress={copy}>{receiptTexts.copy}</Button>
      {receipt ? <AfterReceipt receipt={receipt} /> : null}
      {code.kindLabel === receiptKindLabel ? null : <TellMe />}
      <Button kind="plain" onPress={() => goTo(pageUrl('newCase'))}>{receiptTexts.another}</Button>
      <Toast words={toast} />
    </Page>
  )
}
