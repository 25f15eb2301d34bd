import type { ReportFinding } from '@mingbai/contracts/staff-reports'
import { Form, Input } from 'antd'
import { FormEnd } from '../ui/form-end'
import { texts } from './texts'
import { useReportWrites } from './use-reports'

/** Why it is so; it stands as long as its numbers do. */
export function ExplainForm({ year, finding: { id, sentence, explained }, onDone }: { year: string; finding: ReportFinding; onDone: () => void }) {
  const { explain } = useReportWrites(year)
  return (
    <Form<{ reason: string }> layout="vertical" requiredMark={false} initialValues={{ reason: explained?.reason ?? '' }} onFinish={({ reason }) => explain.mutate({ finding: id, sentence, reason }, { onSuccess: onDone })}>
      <p>{sentence}</p>
      <p className="hint">{texts.explainHint}</p>
      <Form.Item name="reason" label={texts.explainWhy} rules={[{ required: true, whitespace: true, min: 2, message: texts.reasonMissing }]}><Input.TextArea rows={2} maxLength={500} /></Form.Item>
      <FormEnd busy={explain.isPending} error={explain.error} onCancel={onDone} />
    </Form>
  )
}
