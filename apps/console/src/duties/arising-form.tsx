import type { ArisingDraft, StaffDuties } from '@mingbai/contracts/duties'
import { Form, Input, Select } from 'antd'
import { today } from '../ui/format'
import { FormEnd } from '../ui/form-end'
import { useToast } from '../ui/toast'
import { texts } from './texts'
import { useRecordArising } from './use-duties'

interface Props {
  arisable: StaffDuties['arisable']
  onClose: () => void
}

/** Something arose: the item first, then only the bodies it belongs to. */
export function ArisingForm({ arisable, onClose }: Props) {
  const say = useToast()
  const [form] = Form.useForm<ArisingDraft>()
  const record = useRecordArising(() => {
    say(texts.arisingSaved)
    onClose()
  })
  const item = Form.useWatch('item', form)
  const chosen = arisable.find((one) => one.item.code === item)
  const choose = () => form.setFieldValue('organisation', arisable.find((one) => one.item.code === form.getFieldValue('item'))?.organisations[0]?.code)
  return (
    <Form<ArisingDraft> form={form} layout="vertical" requiredMark={false} initialValues={{ aroseOn: today() }} onFinish={(values) => record.mutate({ ...values, title: values.title.trim() })}>
      <p className="hint">{texts.arisingHint}</p>
      <Form.Item name="item" label={texts.what} extra={chosen?.limit} rules={[{ required: true, message: texts.itemMissing }]}>
        <Select showSearch={{ optionFilterProp: 'label' }} onChange={choose} options={arisable.map((one) => ({ value: one.item.code, label: `${one.area} · ${one.item.name}` }))} />
      </Form.Item>
      {chosen && (
        <Form.Item name="organisation" label={texts.who} rules={[{ required: true, message: texts.whoMissing }]}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={chosen.organisations.map(({ code, name }) => ({ value: code, label: name }))} />
        </Form.Item>
      )}
      <Form.Item name="title" label={texts.arisingTitle} extra={texts.arisingTitleHint} rules={[{ required: true, whitespace: true, min: 2, message: texts.arisingTitleMissing }]}><Input maxLength={100} /></Form.Item>
      <Form.Item name="aroseOn" label={texts.aroseOn} rules={[{ required: true, message: texts.dayMissing }]}><Input type="date" className="date" max={today()} /></Form.Item>
      <FormEnd busy={record.isPending} error={record.error} onCancel={onClose} />
    </Form>
  )
}
