import { letterBoxEndpoints, letterBoxLimits, type BoxOpeningDraft, type BoxOpenings } from '@mingbai/contracts/letter-boxes'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { AutoComplete, Form, Input, InputNumber, Select } from 'antd'
import { call } from '../api/call'
import { FormEnd } from '../ui/form-end'
import { useToast } from '../ui/toast'
import { boxTexts as texts } from './enter-texts'

interface Props {
  data: BoxOpenings
  onSaved: (openedOn: string) => void
  onCancel: () => void
}

const missing = (what: string) => [{ required: true, message: texts.missing(what) }]

export function BoxOpeningForm({ data, onSaved, onCancel }: Props) {
  const client = useQueryClient()
  const say = useToast()
  const saving = useMutation({
    mutationFn: (body: BoxOpeningDraft) => call(letterBoxEndpoints.recordBoxOpening, { body }),
    onSuccess: (_reply, { openedOn }) => {
      void client.invalidateQueries({ queryKey: ['box-openings'] })
      say(texts.saved)
      onSaved(openedOn)
    },
  })
  const people = data.staff.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Form<BoxOpeningDraft> layout="vertical" requiredMark={false} initialValues={{ openedOn: data.today, note: '' }} onFinish={(values) => saving.mutate(values)}>
      <Form.Item name="box" label={texts.box} extra={texts.boxHint} rules={[{ required: true, whitespace: true, message: texts.missing(texts.box) }]}>
        <AutoComplete options={data.boxes.map((value) => ({ value }))} showSearch={{ filterOption: true }}><Input maxLength={letterBoxLimits.box} /></AutoComplete>
      </Form.Item>
      <Form.Item name="openedOn" label={texts.openedOn} rules={missing(texts.openedOn)}><Input type="date" className="date" max={data.today} /></Form.Item>
      <Form.Item name="firstBy" label={texts.first} rules={missing(texts.first)}><Select options={people} placeholder={texts.choose} showSearch={{ optionFilterProp: 'label' }} /></Form.Item>
      <Form.Item
        name="secondBy" label={texts.second} extra={texts.secondHint} dependencies={['firstBy']}
        rules={[...missing(texts.second), ({ getFieldValue }) => ({ validator: (_rule, value) => (value && value === getFieldValue('firstBy') ? Promise.reject(new Error(texts.same)) : Promise.resolve()) })]}
      >
        <Select options={people} placeholder={texts.choose} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Form.Item name="letters" label={texts.letters} extra={texts.lettersHint} rules={missing(texts.letters)}><InputNumber min={0} max={letterBoxLimits.letters} precision={0} /></Form.Item>
      <Form.Item name="note" label={texts.note}><Input.TextArea rows={2} maxLength={letterBoxLimits.note} /></Form.Item>
      <FormEnd busy={saving.isPending} error={saving.error} onCancel={onCancel} />
    </Form>
  )
}
