import type { ReactNode } from 'react'
import { Press } from '../platform/elements'

export interface ButtonProps {
  kind?: 'primary' | 'plain' | 'danger'
  /** Still at work: it says so and takes no second press. */
  busy?: string | false
  disabled?: boolean
  label?: string
  onPress: () => void
  children: ReactNode
}

export function Button({ kind = 'primary', busy = false, disabled = false, label, onPress, children }: ButtonProps) {
  const press = () => {
    if (!busy) onPress()
  }
  return (
    <Press className={`btn btn-${kind}${busy ? ' btn-busy' : ''}`} disabled={disabled} onPress={press} {...(label ? { label } : {})}>
      {busy === false ? children : busy}
    </Press>
  )
}
