import { Button } from '@tarojs/components'
import type { PhoneNumberProps } from './phone-number'
import { explainPrivacy } from './privacy'

export function PhoneNumber({ className, onCode, children }: PhoneNumberProps) {
  return (
    <Button
      className={`button ${className}`} hoverClass="pressed" openType="getPhoneNumber"
      onGetPhoneNumber={({ detail }) => {
        explainPrivacy(detail)
        onCode(detail.code || null)
      }}
    >
      {children}
    </Button>
  )
}
