import type { DutyView } from '@mingbai/contracts/duties'
import { Form, Input } from 'antd'
import { FormEnd } from '../ui/form-end'
import { useToast } from '../ui/toast'
import { texts } from './texts'
import { useCancelArising } from './use-duties'

/** What was entered wrongly goes from the list; the record stays. */
export function CancelForm({ duty, onClose }: { duty: DutyView; onClose: () => void }) {
  const say = useToast()
  const cancel = useCancelArising(() => {
    say(texts.cancelSaved)
    onClose()
  })
  return (
    <Form<{ reason: string }> layout="vertical" requiredMark={false} onFinish={({ reason }) => cancel.mutate({ id: duty.arose?.id ?? '', reason: reason.trim() })}>
      <p>{duty.organisation.name} · {duty.item.name} · {duty.periodLabel}</p>
      <Form.Item name="reason" label={texts.reason} rules={[{ required: true, whitespace: true, min: 2, message: texts.cancelMissing }]}><Input maxLength={200} /></Form.Item>
      <FormEnd busy={cancel.isPending} error={cancel.error} onCancel={onClose} />
    </Form>
  )
}
