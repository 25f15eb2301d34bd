import type { Receipt } from '@mingbai/contracts/submit-case'
import { intakeEndpoints } from '@mingbai/contracts/intake'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'antd'
import { Link, useLocation } from 'wouter'
import { call } from '../api/call'
import { Loaded } from '../ui/loaded'
import { PageHead } from '../ui/page-head'
import { EnterCaseForm } from './enter-case-form'
import { EnteredReceipt } from './entered-receipt'
import { enterTexts } from './enter-texts'

/** 登记来件: the form as the server has it for this person, then the receipt to hand over. */
export function EnterCasePage() {
  const [, go] = useLocation()
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  const form = useQuery({ queryKey: ['intake'], queryFn: () => call(intakeEndpoints.readIntakeForm, {}) })
  return (
    <>
      <PageHead title={enterTexts.title} lead={receipt ? undefined : enterTexts.lead} before={<Link href="/cases" className="crumb">{enterTexts.toList}</Link>}>
        {!receipt && form.data?.takesRequests && <Button onClick={() => go('/cases/new/request')}>{enterTexts.toRequest}</Button>}
        {!receipt && <Button onClick={() => go('/cases/boxes')}>{enterTexts.toBoxes}</Button>}
        {!receipt && <Button onClick={() => go('/cases/import')}>{enterTexts.toImport}</Button>}
      </PageHead>
      {receipt
        ? <EnteredReceipt receipt={receipt} onMore={() => setReceipt(null)} />
        : <Loaded query={form}>{(intake) => <EnterCaseForm intake={intake} onEntered={setReceipt} />}</Loaded>}
    </>
  )
}
