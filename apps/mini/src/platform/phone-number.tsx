import type { ReactNode } from 'react'

export interface PhoneNumberProps {
  className: string
  /** With it the server learns the number; null: WeChat gave none. */
  onCode: (code: string | null) => void
  children: ReactNode
}

/** Only WeChat knows a number. */
export function PhoneNumber(_props: PhoneNumberProps): ReactNode {
  return null
}
