import { settingsEndpoints, type Settings } from '@mingbai/contracts/settings'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Form, Input, InputNumber, Radio } from 'antd'
import { useState } from 'react'
import { call } from '../api/call'
import { FormEnd } from '../ui/form-end'
import { Loaded } from '../ui/loaded'
import { texts as common } from '../ui/texts'
import { useLeaveGuard } from '../ui/use-leave-guard'
import { useToast } from '../ui/toast'
import { HallFields } from './hall-fields'
import { SettingsHead } from './settings-head'
import { texts } from './texts'

const officeFields = ['name', 'department', 'address', 'postcode', 'phone', 'fax', 'email', 'hours'] as const
const must: readonly string[] = ['name', 'phone']
/** The law's own limits bound what may be promised; the contract refuses more. */
const promises = [
  { name: 'complaintAccept', most: 15 },
  { name: 'complaintResolve', most: 60 },
  { name: 'suggestionResolve', most: 90 },
] as const

const scanWays = ['miniProgram', 'webPage'] as const

export function OfficePage() {
  const settings = useQuery({ queryKey: ['settings'], queryFn: () => call(settingsEndpoints.readSettings, {}), refetchOnWindowFocus: false })
  return (
    <>
      <SettingsHead />
      <Loaded query={settings}>{(data) => <OfficeForm settings={data} />}</Loaded>
    </>
  )
}

function OfficeForm({ settings }: { settings: Settings }) {
  const client = useQueryClient()
  const say = useToast()
  const [typed, setTyped] = useState(false)
  useLeaveGuard(typed)
  const save = useMutation({
    mutationFn: (body: Settings) => call(settingsEndpoints.saveSettings, { body }),
    onSuccess: (next) => {
      client.setQueryData(['settings'], next)
      setTyped(false)
      say(common.saved)
    },
  })
  return (
    <Form<Settings> layout="vertical" requiredMark={false} className="card form-wide" initialValues={settings} onValuesChange={() => setTyped(true)} onFinish={(values) => save.mutate(values)} scrollToFirstError={{ focus: true }}>
      <h2>{texts.contact}</h2>
      <p className="hint">{texts.contactHint}</p>
      <div className="pair">
        {officeFields.map((field) => (
          <Form.Item key={field} name={['office', field]} label={texts.officeFields[field]} rules={must.includes(field) ? [{ required: true, whitespace: true, message: texts.missing }] : []}>
            <Input maxLength={120} />
          </Form.Item>
        ))}
      </div>
      <HallFields />
      <h2>{texts.scan}</h2>
      <p className="hint">{texts.scanHint}</p>
      <Form.Item name="scanOpens">
        <Radio.Group className="choice" aria-label={texts.scan} options={scanWays.map((value) => ({ value, label: texts.scanOpens[value] }))} />
      </Form.Item>
      <h2>{texts.promise}</h2>
      <p className="hint">{texts.promiseHint}</p>
      {promises.map(({ name, most }) => (
        <Form.Item key={name} name={['promise', name]} label={texts.promiseFields[name]} rules={[{ required: true, type: 'integer', min: 1, max: most, message: texts.range(1, most) }]}>
          <InputNumber controls={false} suffix={texts.days} className="days-input" />
        </Form.Item>
      ))}
      <h2>{texts.licence}</h2>
      <p className="hint">{texts.licenceHint}</p>
      <Form.Item name="openDataLicence" label={texts.licenceField} rules={[{ required: true, whitespace: true, message: texts.missing }]}><Input.TextArea maxLength={300} autoSize={{ minRows: 2 }} showCount /></Form.Item>
      <FormEnd busy={save.isPending} error={save.error} />
    </Form>
  )
}
