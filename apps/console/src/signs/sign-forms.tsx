import { MOST_SIGNS, signStateLabels, type SignChange, type SignRegister, type SignView } from '@mingbai/contracts/signs'
import { Form, Input, InputNumber, Select } from 'antd'
import { today } from '../ui/format'
import { FormEnd } from '../ui/form-end'
import { texts } from './texts'
import { useAddSigns, useChangeSign } from './use-signs'

interface Ends {
  onSaved: () => void
  onCancel: () => void
}

interface Added {
  street?: string
  count?: number
  words?: string
  subject?: string
}

export function AddForm({ streets, onSaved, onCancel }: Ends & { streets: SignRegister['streets'] }) {
  const add = useAddSigns(onSaved)
  const send = ({ street = '', count = 1, words = '', subject = '' }: Added) => add.mutate({ street, count, words, subject })
  return (
    <Form<Added> layout="vertical" requiredMark={false} onFinish={send}>
      <p className="hint">{texts.addHint}</p>
      <Form.Item name="street" label={texts.street} rules={[{ required: true, message: texts.streetMissing }]}><Select options={streets.map(({ code, name }) => ({ value: code, label: name }))} /></Form.Item>
      <Form.Item name="count" label={texts.count} rules={[{ required: true, type: 'integer', min: 1, max: MOST_SIGNS, message: texts.countMissing }]}><InputNumber min={1} max={MOST_SIGNS} precision={0} /></Form.Item>
      <Form.Item name="words" label={texts.words}><Input maxLength={100} /></Form.Item>
      <Form.Item name="subject" label={texts.subject} extra={texts.subjectHint}><Input maxLength={40} /></Form.Item>
      <FormEnd busy={add.isPending} error={add.error} onCancel={onCancel} />
    </Form>
  )
}

type Changed = Omit<SignChange, 'seq' | 'checkedOn'> & { checkedOn?: string }
const stateOptions = Object.entries(signStateLabels).map(([value, label]) => ({ value, label }))

export function ChangeForm({ sign, onSaved, onCancel }: Ends & { sign: SignView }) {
  const change = useChangeSign(sign.id, onSaved)
  return (
    <Form<Changed> layout="vertical" requiredMark={false} initialValues={{ ...sign, checkedOn: sign.checkedOn ?? undefined }} onFinish={({ checkedOn, ...values }) => change.mutate({ ...values, seq: sign.seq, checkedOn: checkedOn || null })}>
      <Form.Item name="words" label={texts.words}><Input maxLength={100} /></Form.Item>
      <Form.Item name="subject" label={texts.subject} extra={texts.subjectHint}><Input maxLength={40} /></Form.Item>
      <Form.Item name="place" label={texts.place}><Input maxLength={60} /></Form.Item>
      <Form.Item name="state" label={texts.state}><Select options={stateOptions} /></Form.Item>
      <Form.Item name="checkedOn" label={texts.checkedOn}><Input type="date" className="date" max={today()} /></Form.Item>
      <FormEnd busy={change.isPending} error={change.error} onCancel={onCancel} />
    </Form>
  )
}
