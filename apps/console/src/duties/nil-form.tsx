import type { DutyView } from '@mingbai/contracts/duties'
import { Button, Form, Input } from 'antd'
import { Problem } from '../ui/problem'
import { useToast } from '../ui/toast'
import { texts } from './texts'
import { useReportNil } from './use-duties'

export function NilForm({ duty, onClose }: { duty: DutyView; onClose: () => void }) {
  const say = useToast()
  const report = useReportNil(() => {
    say(texts.nilSaved)
    onClose()
  })
  const send = ({ reason }: { reason: string }) => report.mutate({ item: duty.item.code, organisation: duty.organisation.code, period: duty.period, reason: reason.trim() })
  return (
    <Form<{ reason: string }> layout="vertical" requiredMark={false} onFinish={send}>
      <p>{duty.organisation.name} · {duty.item.name} · {duty.periodLabel}</p>
      <p className="hint">{texts.nilHint}</p>
      <Form.Item name="reason" label={texts.reason} rules={[{ required: true, whitespace: true, min: 5, message: texts.reasonMissing }]}><Input.TextArea rows={3} maxLength={200} showCount /></Form.Item>
      {report.isError && <Problem error={report.error} />}
      <Button type="primary" htmlType="submit" loading={report.isPending}>{texts.nilSend}</Button>
    </Form>
  )
}
