import { Checkbox, Form, Input, Radio, Select } from 'antd'
import { asOptions, useChoices } from '../api/choices'
import { FileField } from './file-field'
import { type ActionField, type FormValue, groupedOptions, isFilled } from './form-values'
import { texts } from './texts'

const fewest = 6

/** One field of an action, drawn from what the server says of it and nothing else. */
export function ActionFieldItem({ field }: { field: ActionField }) {
  const rule = {
    validator: async (_: unknown, value: FormValue | undefined) => {
      if (field.required && (value === false || !isFilled(value))) throw new Error(texts.fieldMissing(field.label))
    },
  }
  const label = field.required ? field.label : <>{field.label} <span className="soft">{texts.optional}</span></>
  if (field.type === 'yesNo') {
    return <Form.Item name={field.name} valuePropName="checked" extra={field.hint || undefined} rules={[rule]}><Checkbox>{field.label}</Checkbox></Form.Item>
  }
  return (
    <Form.Item name={field.name} label={label} extra={field.hint || undefined} rules={[rule]}>
      <Control field={field} />
    </Form.Item>
  )
}

/** `control` is what Form.Item hands to its child: id, value and onChange. */
function Control({ field, ...control }: { field: ActionField }) {
  switch (field.type) {
    case 'words':
      return <Input.TextArea {...control} rows={(field.maxLength ?? 0) > 1000 ? 8 : 4} maxLength={field.maxLength} showCount={field.maxLength !== undefined} />
    case 'line':
      return <Input {...control} maxLength={field.maxLength} />
    case 'number':
      return <Input {...control} type="number" inputMode="numeric" min={field.min} max={field.max} className="date" />
    case 'date':
      return <Input {...control} type="date" className="date" />
    case 'files':
      return <FileField {...control} />
    case 'organisation':
      return <OrganisationSelect {...control} />
    case 'choice':
      return <Choice field={field} {...control} />
    case 'yesNo':
      return null
  }
}

function Choice({ field, ...control }: { field: ActionField }) {
  const options = field.options ?? []
  if (options.length > fewest) return <LongChoice field={field} {...control} />
  return <Radio.Group {...control} aria-label={field.label} options={options} className="choice" />
}

function LongChoice({ field, ...control }: { field: ActionField; value?: string }) {
  const options = field.options ?? []
  const hint = options.find(({ value }) => value === control.value)?.hint
  return (
    <>
      <Select {...control} options={groupedOptions(options)} placeholder={texts.choose} showSearch={{ optionFilterProp: 'label' }} popupMatchSelectWidth={false} />
      {hint && <p className="hint option-hint" role="status">{hint}</p>}
    </>
  )
}

function OrganisationSelect(control: object) {
  const choices = useChoices()
  return (
    <Select
      {...control} showSearch={{ optionFilterProp: 'label' }} placeholder={texts.choose} loading={choices.isPending}
      options={asOptions(choices.data?.organisations ?? [])} notFoundContent={texts.chooseNone}
    />
  )
}
