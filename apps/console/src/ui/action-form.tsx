import type { ActionView, FieldValues } from '@mingbai/contracts/common'
import { Alert, Button, Form, Select } from 'antd'
import { useState } from 'react'
import { hasCode } from '../api/api-error'
import { useUploading } from '../api/upload'
import { ActionFieldItem } from './action-field'
import { fieldsAsked, type FormValues, initialValues, toFieldValues } from './form-values'
import { dropValues, keepValues, keptValues } from './kept-values'
import { Problem } from './problem'
import { texts } from './texts'
import { useLeaveGuard } from './use-leave-guard'

interface Props {
  action: ActionView
  /** The action is no longer among those the server allows. */
  gone: boolean
  /** Under which typed words are kept, for instance `<case id>/answer`. */
  keepAs: string
  act: (verb: string, fields: FieldValues) => Promise<unknown>
  onClose: () => void
}

export function ActionForm({ action, gone, keepAs, act, onClose }: Props) {
  const [form] = Form.useForm<FormValues>()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [typed, setTyped] = useState(() => Object.keys(keptValues(keepAs)).length > 0)
  const uploading = useUploading()
  const start = { ...initialValues(action.fields), ...keptValues(keepAs) }
  const [values, setValues] = useState<FormValues>(start)
  const fields = fieldsAsked(action.fields, values)
  useLeaveGuard(typed)

  const send = async (values: FormValues) => {
    setBusy(true)
    setError(null)
    try {
      await act(action.verb, toFieldValues(fields, values))
      dropValues(keepAs)
      onClose()
    } catch (problem) {
      setError(problem)
      setBusy(false)
    }
  }

  const fill = (preset: FormValues) => {
    form.setFieldsValue(preset)
    keepValues(keepAs, preset)
    setValues({ ...values, ...preset })
    setTyped(true)
  }

  return (
    <Form<FormValues>
      form={form} layout="vertical" requiredMark={false} scrollToFirstError={{ focus: true }} aria-label={action.label}
      initialValues={start}
      onValuesChange={(changed: FormValues, all: FormValues) => { keepValues(keepAs, changed); setValues({ ...values, ...all }); setTyped(true) }}
      onFinish={(values) => void send(values)}
    >
      {action.explanation && <p className="hint">{action.explanation}</p>}
      {action.presets && <Presets presets={action.presets} onChoose={fill} />}
      {fields.map((field) => <ActionFieldItem key={field.name} field={field} />)}
      {error !== null && <Problem error={error} />}
      {hasCode(error, 'changedMeanwhile') && !gone && <p className="hint">{texts.reloaded}</p>}
      {gone && <Alert className="problem" type="warning" showIcon title={texts.actionGone} role="alert" />}
      <div className="form-ways">
        <Button type={action.tone === 'danger' ? 'default' : 'primary'} danger={action.tone === 'danger'} htmlType="submit" loading={busy || uploading} disabled={gone}>{action.label}</Button>
        <Button onClick={onClose}>{texts.back}</Button>
      </div>
    </Form>
  )
}

/** What is often written here: fills the form, and can be changed before it goes. */
function Presets({ presets, onChoose }: { presets: NonNullable<ActionView['presets']>; onChoose: (values: FormValues) => void }) {
  return (
    <Form.Item label={texts.presets} extra={texts.presetsHint}>
      <Select
        aria-label={texts.presets} showSearch={{ optionFilterProp: 'label' }} placeholder={texts.choose}
        options={presets.map(({ label }, at) => ({ value: at, label }))} onChange={(at: number) => onChoose(presets[at]?.values ?? {})}
      />
    </Form.Item>
  )
}
