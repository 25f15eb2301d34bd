import type { PlanPoint } from '@mingbai/contracts/plans'
import { Form, Input } from 'antd'
import { FormEnd } from '../ui/form-end'
import { Words } from './point-form'
import { texts } from './texts'
import { useAmendPoint, useStrikePoint } from './use-plan'

interface Props {
  year: string
  point: PlanPoint
  onSaved: () => void
  onCancel: () => void
}

function Why() {
  return <Form.Item name="reason" label={texts.why} extra={texts.whyHint} rules={[{ required: true, whitespace: true, min: 4, message: texts.whyMissing }]}><Input.TextArea rows={2} maxLength={200} showCount /></Form.Item>
}

/** An approved point said otherwise; what it said stays beside it. */
export function AmendForm({ year, point, onSaved, onCancel }: Props) {
  const amend = useAmendPoint(year, point, onSaved)
  return (
    <Form<{ text: string; proof: string; month: number; reason: string }> layout="vertical" requiredMark={false} initialValues={{ text: point.text, proof: point.proof, month: point.month }} onFinish={(values) => amend.mutate({ seq: point.seq, ...values })} scrollToFirstError={{ focus: true }}>
      <p className="hint">{texts.amendHint}</p>
      <Words />
      <Why />
      <FormEnd busy={amend.isPending} error={amend.error} onCancel={onCancel} />
    </Form>
  )
}

/** An approved point given up. */
export function StrikeForm({ year, point, onSaved, onCancel }: Props) {
  const strike = useStrikePoint(year, point, onSaved)
  return (
    <Form<{ reason: string }> layout="vertical" requiredMark={false} onFinish={({ reason }) => strike.mutate({ seq: point.seq, reason })}>
      <p>{point.organisation.name} · {texts.monthOf(point.month)} · {point.text}</p>
      <p className="hint">{texts.amendHint}</p>
      <Why />
      <FormEnd busy={strike.isPending} error={strike.error} onCancel={onCancel} />
    </Form>
  )
}
