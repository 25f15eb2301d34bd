import { useId } from 'react'
import { Box, Select } from '../platform/elements'
import { describing, FieldFrame } from './field'
import { Icon } from './icon'

export interface SelectFieldProps {
  label: string
  options: ReadonlyArray<{ value: string; label: string }>
  value: string
  onValue: (value: string) => void
  hint?: string
  error?: string
  required?: boolean
  placeholder?: string
}

/** One of many (villages, categories). */
export function SelectField({ label, hint, error, ...rest }: SelectFieldProps) {
  const id = useId()
  const describedBy = describing(id, hint, error)
  return (
    <FieldFrame {...{ id, label, hint, error }} required={rest.required ?? false}>
      <Box className="select-frame">
        <Select id={id} label={label} className={error ? 'control control-select control-wrong' : 'control control-select'} error={error} {...(describedBy ? { describedBy } : {})} {...rest} />
        <Icon name="down" className="select-arrow" />
      </Box>
    </FieldFrame>
  )
}
