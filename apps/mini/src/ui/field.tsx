import type { ReactNode } from 'react'
import { Box, Label } from '../platform/elements'
import { Icon } from './icon'
import { uiTexts } from './texts'

export interface FieldFrameProps {
  id: string
  label: string
  hint?: string
  error?: string
  required?: boolean
  children: ReactNode
}

/** Ids of the hint and the error that belong to a field, for aria-describedby. */
export const describing = (id: string, hint?: string, error?: string): string | undefined =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined

const spoken = (id: string, hint?: string, error?: string) => (
  <>
    {hint ? <Box as="p" id={`${id}-hint`} className="field-hint">{hint}</Box> : null}
    {error ? <Box as="p" id={`${id}-error`} className="field-error" role="alert"><Icon name="alert" />{error}</Box> : null}
  </>
)

/** Label above, then hint and error, then the control: what is wrong stands where the eye is. */
export function FieldFrame({ id, label, hint, error, required = false, children }: FieldFrameProps) {
  return (
    <Box className={error ? 'field field-wrong' : 'field'}>
      <Label htmlFor={id} className="field-label">{label}{required ? null : <Box as="span" className="field-optional">{uiTexts.optional}</Box>}</Label>
      {spoken(id, hint, error)}
      {children}
    </Box>
  )
}

/** The same for a question with several marks to choose from. */
export function QuestionFrame({ id, label, hint, error, required = false, children }: FieldFrameProps) {
  return (
    <Box as="fieldset" className={error ? 'field field-wrong' : 'field'} label={label}>
      <Box as="legend" className="field-label">{label}{required ? null : <Box as="span" className="field-optional">{uiTexts.optional}</Box>}</Box>
      {spoken(id, hint, error)}
      {children}
    </Box>
  )
}
