import type { PlanPoint, StaffPlan } from '@mingbai/contracts/plans'
import { Button, Form, Input, Select } from 'antd'
import { today } from '../ui/format'
import { FormEnd } from '../ui/form-end'
import { texts } from './texts'
import { useAddPoints, useChangePoint } from './use-plan'

interface Props {
  plan: StaffPlan
  onSaved: () => void
  onCancel: () => void
}

const months = Array.from({ length: 12 }, (_, index) => ({ value: index + 1, label: texts.monthOf(index + 1) }))

export function Words() {
  return (
    <>
      <Form.Item name="text" label={texts.text} extra={texts.textHint} rules={[{ required: true, whitespace: true, min: 4, message: texts.textMissing }]}><Input.TextArea rows={2} maxLength={200} showCount /></Form.Item>
      <Form.Item name="proof" label={texts.proofField} extra={texts.proofHint} rules={[{ required: true, whitespace: true, min: 2, message: texts.proofMissing }]}><Input maxLength={100} /></Form.Item>
      <Form.Item name="month" label={texts.month} rules={[{ required: true }]}><Select showSearch={{ optionFilterProp: 'label' }} options={months} /></Form.Item>
    </>
  )
}

interface Draft { text: string; proof: string; month: number; organisations: string[] }

/** One sentence for one organisation or for many. */
export function AddPointForm({ plan, onSaved, onCancel }: Props) {
  const [form] = Form.useForm<Draft>()
  const add = useAddPoints(String(plan.year), onSaved)
  const villages = plan.organisations.filter(({ isVillage }) => isVillage).map(({ code }) => code)
  return (
    <Form<Draft> form={form} layout="vertical" requiredMark={false} initialValues={{ month: today().startsWith(String(plan.year)) ? Number(today().slice(5, 7)) : 1 }} onFinish={(values) => add.mutate(values)} scrollToFirstError={{ focus: true }}>
      <Words />
      <Form.Item name="organisations" label={texts.bodies} extra={texts.bodiesHint} rules={[{ required: true, message: texts.bodiesMissing }]}>
        <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={plan.organisations.map(({ code, name }) => ({ value: code, label: name }))} />
      </Form.Item>
      <p><Button size="small" onClick={() => form.setFieldValue('organisations', villages)}>{texts.allVillages}</Button></p>
      <FormEnd busy={add.isPending} error={add.error} onCancel={onCancel} />
    </Form>
  )
}

interface Change { text: string; proof: string; month: number; organisation: string }

export function ChangePointForm({ plan, point, onSaved, onCancel }: Props & { point: PlanPoint }) {
  const change = useChangePoint(String(plan.year), point, onSaved)
  return (
    <Form<Change> layout="vertical" requiredMark={false} initialValues={{ ...point, organisation: point.organisation.code }} onFinish={(values) => change.mutate({ seq: point.seq, ...values })} scrollToFirstError={{ focus: true }}>
      <Words />
      <Form.Item name="organisation" label={texts.who} rules={[{ required: true, message: texts.bodiesMissing }]}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={plan.organisations.map(({ code, name }) => ({ value: code, label: name }))} />
      </Form.Item>
      <FormEnd busy={change.isPending} error={change.error} onCancel={onCancel} />
    </Form>
  )
}
