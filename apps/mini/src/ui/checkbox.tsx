import { useId, type ReactNode } from 'react'
import { Box, CheckMark } from '../platform/elements'
import { Icon } from './icon'

export interface CheckboxProps {
  checked: boolean
  onCheck: (checked: boolean) => void
  hint?: string
  children: ReactNode
}

export function Checkbox({ checked, onCheck, hint, children }: CheckboxProps) {
  const id = useId()
  return (
    <CheckMark id={id} checked={checked} onCheck={onCheck} className="check">
      <Box as="span" className={checked ? 'choice-mark check-mark choice-mark-on' : 'choice-mark check-mark'} decorative><Icon name="check" /></Box>
      <Box as="span" className="choice-words">{children}{hint ? <Box as="span" className="choice-hint">{hint}</Box> : null}</Box>
    </CheckMark>
  )
}
