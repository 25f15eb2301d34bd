import { tipOffEndpoints } from '@mingbai/contracts/staff-tip-offs'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Checkbox, Form, Input } from 'antd'
import { call } from '../api/call'
import { FormEnd } from '../ui/form-end'
import { Loaded } from '../ui/loaded'
import { PageHead } from '../ui/page-head'
import { texts as common } from '../ui/texts'
import { useToast } from '../ui/toast'
import { TipOffsNav } from './tip-offs-nav'
import { texts } from './texts'

interface Values {
  open: boolean
  countyName: string
  countyPhone: string
}

const settingsKey = ['tip-off-settings']

export function TipOffSettingsPage() {
  const settings = useQuery({ queryKey: settingsKey, queryFn: () => call(tipOffEndpoints.readTipOffSettings, {}), refetchOnWindowFocus: false })
  return (
    <>
      <PageHead title={texts.settingsTitle} />
      <TipOffsNav />
      <Loaded query={settings}>{(values) => <SettingsForm values={values} closedByOperator={values.closedByOperator} />}</Loaded>
    </>
  )
}

function SettingsForm({ values, closedByOperator }: { values: Values; closedByOperator: boolean }) {
  const client = useQueryClient()
  const say = useToast()
  const save = useMutation({
    mutationFn: ({ open, countyName, countyPhone }: Values) => call(tipOffEndpoints.saveTipOffSettings, { body: { open, countyName, countyPhone } }),
    onSuccess: (next) => {
      client.setQueryData(settingsKey, next)
      say(common.saved)
    },
  })
  return (
    <Form<Values> layout="vertical" requiredMark={false} className="card form-wide" initialValues={values} onFinish={(next) => save.mutate(next)}>
      {closedByOperator && <Alert className="problem" type="warning" showIcon title={texts.closedByOperator} />}
      <Form.Item name="open" valuePropName="checked" extra={texts.boxOpenHint}><Checkbox>{texts.boxOpen}</Checkbox></Form.Item>
      <Form.Item name="countyName" label={texts.countyName} rules={[{ required: true, min: 2, whitespace: true, message: texts.countyName }]}><Input maxLength={40} /></Form.Item>
      <Form.Item name="countyPhone" label={texts.countyPhone} extra={texts.countyPhoneHint}><Input maxLength={30} /></Form.Item>
      <FormEnd busy={save.isPending} error={save.error} />
    </Form>
  )
}
