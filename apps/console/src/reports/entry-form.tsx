import type { AttachmentView } from '@mingbai/contracts/common'
import type { ReportEntryDraft } from '@mingbai/contracts/staff-reports'
import { entryFactsOf, entryKinds, type EntryKind } from '@mingbai/rules/reports/register'
import { Form, Input, InputNumber, Select } from 'antd'
import { FileField } from '../ui/file-field'
import { FormEnd } from '../ui/form-end'
import { useToast } from '../ui/toast'
import { texts } from './texts'
import { useEntryWrites } from './use-reports'

interface Values extends Omit<ReportEntryDraft, 'kind' | 'training'> {
  kind?: EntryKind
  hours?: number
  attendees?: string[]
  files?: AttachmentView[]
}

const missing = [{ required: true, message: texts.missing }]

/** The form asks only what the kind has. */
export function EntryForm({ today, onDone }: { today: string; onDone: (on?: string) => void }) {
  const say = useToast()
  const { add } = useEntryWrites()
  const [form] = Form.useForm<Values>()
  const kind = Form.useWatch('kind', form)
  const facts = kind && entryFactsOf(kind)
  const send = ({ kind: chosen, on, title, number = 1, amount = '', evidence = '', hours, attendees = [], files = [] }: Values) => {
    const training = chosen === 'training' ? { training: { hours: hours ?? 0, attendees, attachments: files.map(({ id }) => id) } } : {}
    if (chosen) add.mutate({ kind: chosen, on, title, number, amount, evidence, ...training }, { onSuccess: () => { say(texts.saved); onDone(on) } })
  }
  return (
    <Form<Values> form={form} layout="vertical" requiredMark={false} initialValues={{ on: today, number: 1, amount: '', evidence: '' }} onValuesChange={({ attendees }) => { if (attendees) form.setFieldValue('number', attendees.length) }} onFinish={send}>
      <Form.Item name="kind" label={texts.kind} rules={missing}><Select options={entryKinds.map((value) => ({ value, label: entryFactsOf(value).label }))} virtual={false} /></Form.Item>
      <Form.Item name="on" label={texts.on} rules={missing}><Input type="date" className="date" max={today} /></Form.Item>
      {facts && <Form.Item name="title" label={facts.titleLabel} rules={[{ required: true, whitespace: true, min: 2, message: texts.missing }]}><Input maxLength={200} /></Form.Item>}
      {kind === 'training' && (
        <>
          <Form.Item name="hours" label={texts.hours}><InputNumber min={0} max={200} step={0.5} /></Form.Item>
          <Form.Item name="attendees" label={texts.attendees} extra={texts.attendeesHint}><Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', '，', ',', ' ']} /></Form.Item>
        </>
      )}
      {facts?.numberLabel && <Form.Item name="number" label={facts.numberLabel} rules={missing}><InputNumber min={0} max={99_999} precision={0} /></Form.Item>}
      {facts?.hasMoney && <Form.Item name="amount" label={texts.amount} rules={[{ required: true, pattern: /^\s*\d{1,4}(\.\d{1,6})?\s*$/, message: texts.valueMissing }]}><Input inputMode="decimal" className="date" maxLength={12} /></Form.Item>}
      <Form.Item name="evidence" label={texts.proof}><Input maxLength={200} /></Form.Item>
      {kind === 'training' && <Form.Item name="files" label={texts.material}><FileField documents /></Form.Item>}
      <FormEnd busy={add.isPending} error={add.error} onCancel={() => onDone()} />
    </Form>
  )
}
