import { groundLabels, opennessLabels } from '@mingbai/contracts/document-labels'
import type { DocumentDraft, DocumentView } from '@mingbai/contracts/documents'
import { Checkbox, Form, Input, Select } from 'antd'
import { today } from '../ui/format'
import { FormEnd } from '../ui/form-end'
import { texts } from './texts'
import { useWrite } from './use-documents'

interface Props {
  initial?: DocumentDraft
  organisations: readonly { code: string; name: string }[]
  write: (draft: DocumentDraft) => Promise<DocumentView>
  onSaved: (saved: DocumentView) => void
  onCancel: () => void
}

type Values = Omit<DocumentDraft, 'organisation' | 'ground'> & { organisation?: string; ground?: DocumentDraft['ground'] }

const asOptions = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }))
const fresh: Values = { number: '', title: '', madeOn: '', openness: 'proactive', isNormative: false }

export function DocumentForm({ initial, organisations, write, onSaved, onCancel }: Props) {
  const [form] = Form.useForm<Values>()
  const saving = useWrite(write, onSaved)
  const isClosed = Form.useWatch('openness', form) === 'closed'
  const send = ({ organisation = '', ground, ...values }: Values) => saving.mutate({ ...values, number: values.number.trim(), title: values.title.trim(), organisation, ground: values.openness === 'closed' ? (ground ?? null) : null })
  return (
    <Form<Values> form={form} layout="vertical" requiredMark={false} initialValues={initial ?? { ...fresh, madeOn: today() }} onFinish={send}>
      <Form.Item name="number" label={texts.number} extra={texts.numberHint} rules={[{ required: true, whitespace: true, message: texts.numberMissing }]}><Input maxLength={40} /></Form.Item>
      <Form.Item name="title" label={texts.name} rules={[{ required: true, whitespace: true, min: 2, message: texts.nameMissing }]}><Input.TextArea autoSize maxLength={200} /></Form.Item>
      <Form.Item name="madeOn" label={texts.madeOn} rules={[{ required: true, message: texts.dayMissing }]}><Input type="date" className="date" max={today()} /></Form.Item>
      <Form.Item name="organisation" label={texts.organisation} rules={[{ required: true, message: texts.organisationMissing }]}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={organisations.map(({ code, name }) => ({ value: code, label: name }))} />
      </Form.Item>
      <Form.Item name="openness" label={texts.openness}><Select options={asOptions(opennessLabels)} /></Form.Item>
      {isClosed && <Form.Item name="ground" label={texts.ground} rules={[{ required: true, message: texts.groundMissing }]}><Select options={asOptions(groundLabels)} /></Form.Item>}
      <Form.Item name="isNormative" valuePropName="checked"><Checkbox>{texts.normative}</Checkbox></Form.Item>
      <FormEnd busy={saving.isPending} error={saving.error} onCancel={onCancel} />
    </Form>
  )
}
