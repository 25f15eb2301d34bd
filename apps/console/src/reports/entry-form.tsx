import type { ReportEntryDraft } from '@mingbai/contracts/staff-reports'
import { entryFactsOf, entryKinds, type EntryKind } from '@mingbai/rules/reports/register'
import { Form, Input, InputNumber, Select } from 'antd'
import { FormEnd } from '../ui/form-end'
import { useToast } from '../ui/toast'
import { texts } from './texts'
import { useEntryWrites } from './use-reports'

interface Values extends Omit<ReportEntryDraft, 'kind'> {
  kind?: EntryKind
}

const missing = [{ required: true, message: texts.missing }]

/** The form asks only what the kind has. */
export function EntryForm({ today, onDone }: { today: string; onDone: (on?: string) => void }) {
  const say = useToast()
  const { add } = useEntryWrites()
  const [form] = Form.useForm<Values>()
  const kind = Form.useWatch('kind', form)
  const facts = kind && entryFactsOf(kind)
  const send = ({ kind: chosen, on, title, number = 1, amount = '', evidence = '' }: Values) => {
    if (chosen) add.mutate({ kind: chosen, on, title, number, amount, evidence }, { onSuccess: () => { say(texts.saved); onDone(on) } })
  }
  return (
    <Form<Values> form={form} layout="vertical" requiredMark={false} initialValues={{ on: today, number: 1, amount: '', evidence: '' }} onFinish={send}>
      <Form.Item name="kind" label={texts.kind} rules={missing}><Select options={entryKinds.map((value) => ({ value, label: entryFactsOf(value).label }))} virtual={false} /></Form.Item>
      <Form.Item name="on" label={texts.on} rules={missing}><Input type="date" className="date" max={today} /></Form.Item>
      {facts && <Form.Item name="title" label={facts.titleLabel} rules={[{ required: true, whitespace: true, min: 2, message: texts.missing }]}><Input maxLength={200} /></Form.Item>}
      {facts?.numberLabel && <Form.Item name="number" label={facts.numberLabel} rules={missing}><InputNumber min={0} max={99_999} precision={0} /></Form.Item>}
      {facts?.hasMoney && <Form.Item name="amount" label={texts.amount} rules={[{ required: true, pattern: /^\s*\d{1,4}(\.\d{1,6})?\s*$/, message: texts.valueMissing }]}><Input inputMode="decimal" className="date" maxLength={12} /></Form.Item>}
      <Form.Item name="evidence" label={texts.proof}><Input maxLength={200} /></Form.Item>
      <FormEnd busy={add.isPending} error={add.error} onCancel={() => onDone()} />
    </Form>
  )
}
