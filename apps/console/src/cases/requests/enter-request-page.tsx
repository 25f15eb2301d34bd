import type { Receipt } from '@mingbai/contracts/submit-case'
import { useState } from 'react'
import { Link } from 'wouter'
import { PageHead } from '../../ui/page-head'
import { EnteredReceipt } from '../entered-receipt'
import { enterRequestTexts as texts } from './enter-texts'
import { EnterRequestForm } from './enter-request-form'

/** 依申请公开 on paper: the form of the law, then the receipt to hand over. */
export function EnterRequestPage() {
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  return (
    <>
      <PageHead title={texts.title} lead={receipt ? undefined : texts.lead} before={<Link href="/cases/new" className="crumb">{texts.toEnter}</Link>} />
      {receipt ? <EnteredReceipt receipt={receipt} onMore={() => setReceipt(null)} /> : <EnterRequestForm onEntered={setReceipt} />}
    </>
  )
}
