import { Form, Input } from 'antd'
import { FormEnd } from '../ui/form-end'
import { texts } from './texts'

interface Props {
  lines: readonly string[]
  busy: boolean
  error: unknown
  onReason: (reason: string) => void
  onCancel: () => void
}

export const ReasonForm = ({ lines, busy, error, onReason, onCancel }: Props) => (
  <Form<{ reason: string }> layout="vertical" requiredMark={false} onFinish={({ reason }) => onReason(reason)}>
    {lines.map((line) => <p key={line}>{line}</p>)}
    <Form.Item name="reason" label={texts.reason} rules={[{ required: true, whitespace: true, min: 2, message: texts.reasonMissing }]}><Input.TextArea rows={2} maxLength={200} /></Form.Item>
    <FormEnd busy={busy} error={error} onCancel={onCancel} />
  </Form>
)
