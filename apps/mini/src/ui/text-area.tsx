import { useId } from 'react'
import { Box, TextBox } from '../platform/elements'
import { describing, FieldFrame } from './field'
import { uiTexts } from './texts'

export interface TextAreaProps {
  label: string
  value: string
  onValue: (value: string) => void
  hint?: string
  error?: string
  required?: boolean
  placeholder?: string
  /** In characters; the counter appears when nine tenths are used. */
  maxLength: number
}

export function TextArea({ label, hint, error, maxLength, ...rest }: TextAreaProps) {
  const id = useId()
  const describedBy = describing(id, hint, error)
  const left = maxLength - rest.value.length
  return (
    <FieldFrame {...{ id, label, hint, error }} required={rest.required ?? false}>
      <TextBox id={id} label={label} className={error ? 'control control-tall control-wrong' : 'control control-tall'} maxLength={maxLength} error={error} {...(describedBy ? { describedBy } : {})} {...rest} />
      <Box live="polite" className="field-count">{left <= maxLength / 10 ? uiTexts.charactersLeft(left) : ''}</Box>
    </FieldFrame>
  )
}
