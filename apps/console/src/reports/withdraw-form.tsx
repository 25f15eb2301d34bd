import type { StaffReport } from '@mingbai/contracts/staff-reports'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { Dialog } from '../ui/dialog'
import { FormEnd } from '../ui/form-end'
import { useToast } from '../ui/toast'
import { texts } from './texts'
import { useReportWrites } from './use-reports'

/** A printed report that should not stand for that year is taken away; what was entered stays here. */
export function WithdrawReport({ report }: { report: StaffReport }) {
  const [asks, setAsks] = useState(false)
  if (!report.mayWithdraw) return null
  const close = () => setAsks(false)
  return (
    <>
      <Button danger onClick={() => setAsks(true)}>{texts.withdraw}</Button>
      {asks && <Dialog title={texts.withdrawTitle(report.year)} onClose={close}><WithdrawForm report={report} onDone={close} /></Dialog>}
    </>
  )
}

function WithdrawForm({ report: { year, seq, notice }, onDone }: { report: StaffReport; onDone: () => void }) {
  const say = useToast()
  const { withdraw } = useReportWrites(String(year))
  return (
    <Form<{ reason: string }> layout="vertical" requiredMark={false} onFinish={({ reason }) => withdraw.mutate({ seq, reason }, { onSuccess: () => { say(texts.withdrawnNow); onDone() } })}>
      <p className="hint">{notice?.published ? texts.withdrawHint : texts.withdrawDraftHint}</p>
      <Form.Item name="reason" label={texts.withdrawWhy} rules={[{ required: true, whitespace: true, min: 2, message: texts.reasonMissing }]}><Input.TextArea rows={2} maxLength={500} placeholder={texts.withdrawSample} /></Form.Item>
      <FormEnd busy={withdraw.isPending} error={withdraw.error} onCancel={onDone} />
    </Form>
  )
}
