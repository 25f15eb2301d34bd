import { caseKindLabels } from '@mingbai/contracts/case-labels'
import { settingsEndpoints, type CategoryRow } from '@mingbai/contracts/settings'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Checkbox, Form, Input, Select } from 'antd'
import { asOptions, useChoices } from '../api/choices'
import { call } from '../api/call'
import { FormEnd } from '../ui/form-end'
import { texts as common } from '../ui/texts'
import { useToast } from '../ui/toast'
import { codeRules } from './code-rules'
import { texts } from './texts'

type Values = Omit<CategoryRow, 'organisation'> & { organisation?: string }

const kinds = Object.entries(caseKindLabels).map(([value, label]) => ({ value, label }))
const fresh: Values = { code: '', name: '', hint: '', kinds: Object.keys(caseKindLabels), active: true }

export function CategoryForm({ category, all, onClose }: { category: CategoryRow | null; all: readonly CategoryRow[]; onClose: () => void }) {
  const client = useQueryClient()
  const choices = useChoices()
  const say = useToast()
  const save = useMutation({
    mutationFn: ({ code, name, organisation, hint, kinds: forKinds, active }: Values) =>
      call(settingsEndpoints.saveCategory, { params: { code: category?.code ?? code }, body: { name: name.trim(), hint, kinds: forKinds, organisation: organisation ?? null, active } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['categories'] })
      say(common.saved)
      onClose()
    },
  })
  return (
    <Form<Values> layout="vertical" requiredMark={false} initialValues={category ? { ...category, organisation: category.organisation ?? undefined } : fresh} onFinish={(values) => save.mutate(values)}>
      {!category && <Form.Item name="code" label={texts.code} extra={texts.categoryCodeHint} rules={codeRules(all.map((one) => one.code))}><Input maxLength={40} /></Form.Item>}
      <Form.Item name="name" label={texts.name} rules={[{ required: true, whitespace: true, message: texts.missing }]}><Input maxLength={60} /></Form.Item>
      <Form.Item name="hint" label={texts.hint} extra={texts.hintHint}><Input maxLength={60} showCount /></Form.Item>
      <Form.Item name="kinds" label={texts.forKinds} rules={[{ required: true, type: 'array', min: 1, message: texts.kindsMissing }]}><Checkbox.Group options={kinds} aria-label={texts.forKinds} /></Form.Item>
      <Form.Item name="organisation" label={texts.defaultOrganisation}>
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={asOptions(choices.data?.organisations ?? [])} placeholder={texts.none} />
      </Form.Item>
      <Form.Item name="active" valuePropName="checked"><Checkbox>{texts.active}</Checkbox></Form.Item>
      <FormEnd busy={save.isPending} error={save.error} onCancel={onClose} />
    </Form>
  )
}
