import { settingsEndpoints, type OrganisationRow } from '@mingbai/contracts/settings'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Checkbox, Form, Input, Select } from 'antd'
import { asOptions } from '../api/choices'
import { call } from '../api/call'
import { FormEnd } from '../ui/form-end'
import { texts as common } from '../ui/texts'
import { useToast } from '../ui/toast'
import { codeRules } from './code-rules'
import { texts } from './texts'

type Values = Omit<OrganisationRow, 'parent' | 'kindLabel' | 'kind'> & { kind?: string; parent?: string }

const fresh: Values = { code: '', name: '', phone: '', duty: '', active: true }

export function OrganisationForm({ organisation, all, onClose }: { organisation: OrganisationRow | null; all: readonly OrganisationRow[]; onClose: () => void }) {
  const client = useQueryClient()
  const say = useToast()
  const save = useMutation({
    mutationFn: ({ code, name, kind = '', parent, phone, duty, active }: Values) =>
      call(settingsEndpoints.saveOrganisation, { params: { code: organisation?.code ?? code }, body: { name: name.trim(), kind, parent: parent ?? null, phone, duty, active } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['organisations'] })
      void client.invalidateQueries({ queryKey: ['choices'] })
      say(common.saved)
      onClose()
    },
  })
  const kinds = [...new Map(all.map((one) => [one.kind, { value: one.kind, label: one.kindLabel }])).values()]
  const parents = asOptions(all.filter((one) => one.code !== organisation?.code))
  const initial = organisation ? { ...organisation, parent: organisation.parent ?? undefined } : fresh
  const must = [{ required: true, whitespace: true, message: texts.missing }]
  return (
    <Form<Values> layout="vertical" requiredMark={false} initialValues={initial} onFinish={(values) => save.mutate(values)}>
      {!organisation && <Form.Item name="code" label={texts.code} extra={texts.codeHint} rules={codeRules(all.map((one) => one.code))}><Input maxLength={40} /></Form.Item>}
      <Form.Item name="name" label={texts.name} rules={must}><Input maxLength={60} /></Form.Item>
      <Form.Item name="kind" label={texts.kind} rules={[{ required: true, message: texts.missing }]}><Select options={kinds} /></Form.Item>
      <Form.Item name="parent" label={texts.parent}><Select allowClear options={parents} placeholder={texts.none} /></Form.Item>
      <Form.Item name="phone" label={texts.phone}><Input maxLength={30} /></Form.Item>
      <Form.Item name="duty" label={texts.duty}><Input.TextArea maxLength={200} showCount rows={3} /></Form.Item>
      <Form.Item name="active" valuePropName="checked"><Checkbox>{texts.active}</Checkbox></Form.Item>
      <FormEnd busy={save.isPending} error={save.error} onCancel={onClose} />
    </Form>
  )
}
