import { useId } from 'react'
import { Input } from '../platform/elements'
import { describing, FieldFrame } from './field'

export interface TextFieldProps {
  label: string
  value: string
  onValue: (value: string) => void
  hint?: string
  error?: string
  required?: boolean
  kind?: 'text' | 'tel' | 'search' | 'code' | 'pin'
  maxLength?: number
  onEnter?: () => void
}

export function TextField({ label, hint, error, ...rest }: TextFieldProps) {
  const id = useId()
  const describedBy = describing(id, hint, error)
  return (
    <FieldFrame {...{ id, label, hint, error }} required={rest.required ?? false}>
      <Input id={id} label={label} className={error ? 'control control-wrong' : 'control'} error={error} {...(describedBy ? { describedBy } : {})} {...rest} />
    </FieldFrame>
  )
}
