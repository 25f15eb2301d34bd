import { checkFields, type FieldProblem } from '@mingbai/rules/catalogue/check-fields'
import { textOf, type Field, type FieldForm, type FilledFields } from '@mingbai/rules/catalogue/field-schema'
import { Form } from 'antd'
import { useEffect } from 'react'
import { FilledInput } from './filled-input'
import { FilledTable } from './filled-table'
import { texts } from './texts'

interface Props {
  form: FieldForm
  villages: readonly string[]
  value?: FilledFields | null
  onChange?: (values: FilledFields) => void
}

/** 按目录填: the form of an item. What is wrong is said at once, what is missing when somebody has asked to save or go on. */
export function FilledForm({ form, villages, value, onChange }: Props) {
  const { status } = Form.Item.useStatus()
  const around = Form.useFormInstance()
  const values = value ?? {}
  const all = checkFields(form, values, { villages })
  const problems = all.filter((problem) => status === 'error' || !isGap(problem, form, values))
  const isRight = status === 'error' && all.length === 0
  useEffect(() => {
    // What was wrong when it was last looked at has been put right.
    if (isRight) void around.validateFields(['fields'])
  }, [around, isRight])
  const set = (field: Field, next: FilledFields[string]) => onChange?.({ ...values, [field.key]: next })
  return (
    <div className="filled">
      {form.hint && <p className="hint">{form.hint}</p>}
      {form.fields.map((field) => {
        const id = `filled-${field.key}`
        const own = problems.filter((problem) => problem.field === field.key)
        const why = own.find(({ row }) => row === undefined)?.text
        const given = values[field.key]
        return (
          // An item of its own, so that one wrong value does not redden all.
          <Form.Item
            key={field.key} className={field.type === 'table' || field.type === 'longText' ? 'filled-wide' : undefined} htmlFor={field.type === 'table' ? undefined : id}
            label={<>{field.label}{field.optional && <span className="soft">{texts.maybe}</span>}</>} extra={field.hint} validateStatus={why ? 'error' : ''} help={why && <span id={`${id}-why`}>{why}</span>}
          >
            {field.type === 'table'
              ? <FilledTable id={id} field={field} rows={Array.isArray(given) ? given : []} villages={villages} problems={own} onChange={(rows) => set(field, rows)} />
              : <FilledInput id={id} field={field} value={typeof given === 'string' ? given : ''} villages={villages} problem={why !== undefined} describedBy={why && `${id}-why`} onChange={(next) => set(field, next)} />}
          </Form.Item>
        )
      })}
    </div>
  )
}

/** Nothing was written there yet. */
function isGap({ field, row, column }: FieldProblem, form: FieldForm, values: FilledFields): boolean {
  const rows = values[field]
  if (Array.isArray(rows)) return row === undefined ? form.fields.some(({ key, type }) => key === field && type === 'table') && rows.every((one) => Object.values(one).every((cell) => cell.trim() === '')) : (rows[row]?.[column ?? ''] ?? '').trim() === ''
  return textOf(values, { key: field }) === ''
}
