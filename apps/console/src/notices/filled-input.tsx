import type { Column, Field } from '@mingbai/rules/catalogue/field-schema'
import { chosenOf } from '@mingbai/rules/catalogue/job-groups'
import { Input, Select } from 'antd'
import type { ClipboardEvent } from 'react'
import { periodOptions } from './period-options'
import { texts } from './texts'

interface Props {
  id: string
  field: Pick<Field | Column, 'type' | 'unit' | 'options' | 'label'>
  value: string
  villages: readonly string[]
  problem: boolean
  /** In a table: no hint beside it, and dates as they are pasted. */
  inTable?: boolean
  describedBy?: string
  onChange: (value: string) => void
  onPaste?: (event: ClipboardEvent<HTMLInputElement>) => void
}

/** One value of a form, in the way its kind asks for. */
export function FilledInput({ id, field, value, villages, problem, inTable = false, describedBy, onChange, onPaste }: Props) {
  const status = problem ? 'error' : ''
  const named = { id, 'aria-label': inTable ? field.label : undefined, 'aria-invalid': problem, 'aria-describedby': describedBy }
  const options = optionsOf(field, villages, value)
  if (options) {
    return (
      <Select
        {...named} className="filled-select" status={status} allowClear showSearch={{ optionFilterProp: 'label' }} value={value || undefined} options={options}
        placeholder={texts.choose} notFoundContent={texts.none} onChange={(next: string | undefined) => onChange(next ?? '')}
      />
    )
  }
  if (field.type === 'choices') {
    return (
      <Select
        {...named} mode="multiple" className="filled-select" status={status} value={chosenOf(value)} options={field.options?.map((one) => ({ value: one, label: one }))}
        placeholder={texts.choose} notFoundContent={texts.none} onChange={(next: string[]) => onChange(next.join('、'))}
      />
    )
  }
  if (field.type === 'longText') return <Input.TextArea {...named} status={status} value={value} rows={4} onChange={(event) => onChange(event.target.value)} />
  const isFigure = field.type === 'amount' || field.type === 'number'
  return (
    <Input
      {...named} status={status} value={value} type={inTable ? 'text' : (native[field.type] ?? 'text')} inputMode={isFigure ? 'decimal' : undefined} className={isFigure ? 'filled-figure' : undefined}
      suffix={inTable ? undefined : field.unit} autoComplete="off" onChange={(event) => onChange(event.target.value)} onPaste={onPaste}
    />
  )
}

const native: Record<string, string> = { date: 'date', month: 'month' }

/** What was typed or pasted and is none of them stays to be seen. */
function optionsOf({ type, options }: Props['field'], villages: readonly string[], value: string) {
  const known = type === 'choice' ? options : type === 'village' ? villages : undefined
  const all = type === 'period' ? periodOptions(new Date().getFullYear()) : known?.map((one) => ({ value: one, label: one }))
  if (!all || value === '' || all.some((one) => one.value === value)) return all
  return [...all, { value, label: value }]
}
