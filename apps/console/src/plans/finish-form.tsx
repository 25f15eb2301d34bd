import type { PlanPoint } from '@mingbai/contracts/plans'
import type { Explainable } from '@mingbai/contracts/staff-notices'
import { Form, Input, Radio } from 'antd'
import { FormEnd } from '../ui/form-end'
import { PublicPicker } from '../ui/public-picker'
import { texts } from './texts'
import { useFinishPoint } from './use-plan'

interface Values { kind: keyof typeof texts.kinds; shown?: Explainable[]; number?: string; words: string }

/** Done, shown by what is public or by a case; or with the reason why there is nothing to show. */
export function FinishForm({ year, point, onSaved, onCancel }: { year: string; point: PlanPoint; onSaved: () => void; onCancel: () => void }) {
  const [form] = Form.useForm<Values>()
  const kind = Form.useWatch('kind', form)
  const finish = useFinishPoint(year, point, onSaved)
  const send = ({ kind: how, shown, number, words }: Values) => {
    const [one] = shown ?? []
    const link = how === 'public' && one ? { type: one.type, id: one.id } : how === 'case' ? { type: 'case' as const, id: (number ?? '').trim() } : null
    finish.mutate({ seq: point.seq, link, words: words.trim() })
  }
  return (
    <Form<Values> form={form} layout="vertical" requiredMark={false} initialValues={{ kind: 'public', words: '' }} onFinish={send}>
      <p>{point.organisation.name} · {texts.monthOf(point.month)} · {point.text}</p>
      <p className="hint">{texts.proof(point.proof)}</p>
      <Form.Item name="kind" label={texts.shownBy}><Radio.Group options={(['public', 'case', 'none'] as const).map((value) => ({ value, label: texts.kinds[value] }))} /></Form.Item>
      {kind === 'public' && <Form.Item name="shown" label={texts.pick} extra={texts.pickHint} rules={[{ required: true, type: 'array', min: 1, message: texts.pickMissing }]}><PublicPicker none={texts.pickNone} /></Form.Item>}
      {kind === 'case' && <Form.Item name="number" label={texts.number} rules={[{ required: true, whitespace: true, message: texts.numberMissing }]}><Input maxLength={40} /></Form.Item>}
      <Form.Item name="words" label={kind === 'none' ? texts.reason : texts.more} extra={texts.publicHint} rules={kind === 'none' ? [{ required: true, whitespace: true, min: 4, message: texts.reasonMissing }] : []}><Input.TextArea rows={3} maxLength={200} showCount /></Form.Item>
      <FormEnd busy={finish.isPending} error={finish.error} onCancel={onCancel} />
    </Form>
  )
}
