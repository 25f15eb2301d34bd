import type { Explainable } from '@mingbai/contracts/staff-notices'
import type { StaffTopic, TopicDraft } from '@mingbai/contracts/topics'
import { Checkbox, Form, Input } from 'antd'
import { FormEnd } from '../ui/form-end'
import { PublicPicker } from '../ui/public-picker'
import { texts } from './texts'
import { useSaveTopic } from './use-topics'

type Values = Omit<TopicDraft, 'notices'> & { notices: Explainable[] }

const start: Partial<Values> = { active: true, notices: [] }
const valuesOf = (topic: StaffTopic): Values => ({ ...topic, notices: topic.notices.map(({ id, title, gone }) => ({ type: 'notice', id, title, hint: '', gone })) })

interface Props {
  topic: StaffTopic | null
  onSaved: () => void
  onCancel: () => void
}

export function TopicForm({ topic, onSaved, onCancel }: Props) {
  const save = useSaveTopic(topic, onSaved)
  const send = ({ title, intro, fromOn, untilOn, active, notices }: Values) => save.mutate({ title, intro, fromOn, untilOn, active, notices: notices.map(({ id }) => id) })
  return (
    <Form<Values> layout="vertical" requiredMark={false} initialValues={topic ? valuesOf(topic) : start} onFinish={send} scrollToFirstError={{ focus: true }}>
      <Form.Item name="title" label={texts.name} extra={texts.nameHint} rules={[{ required: true, whitespace: true, min: 2, message: texts.nameMissing }]}><Input maxLength={30} showCount /></Form.Item>
      <Form.Item name="intro" label={texts.intro} extra={texts.introHint} rules={[{ required: true, whitespace: true, min: 2, message: texts.introMissing }]}><Input.TextArea rows={2} maxLength={120} showCount /></Form.Item>
      <div className="pair">
        <Form.Item name="fromOn" label={texts.fromOn} rules={[{ required: true, message: texts.dayMissing }]}><Input type="date" className="date" /></Form.Item>
        <Form.Item
          name="untilOn" label={texts.untilOn} dependencies={['fromOn']}
          rules={[{ required: true, message: texts.dayMissing }, ({ getFieldValue }) => ({ validator: (_, until: string) => (!until || until >= String(getFieldValue('fromOn') ?? '') ? Promise.resolve() : Promise.reject(new Error(texts.daysWrong))) })]}
        >
          <Input type="date" className="date" />
        </Form.Item>
      </div>
      <Form.Item name="notices" label={texts.notices} extra={texts.noticesHint}><PublicPicker only="notice" none={texts.noticesNone} /></Form.Item>
      <Form.Item name="active" valuePropName="checked"><Checkbox>{texts.active}</Checkbox></Form.Item>
      <FormEnd busy={save.isPending} error={save.error} onCancel={onCancel} />
    </Form>
  )
}
