import { wechatEndpoints } from '@mingbai/contracts/wechat'
import { useState } from 'react'
import { call } from '../../api/call'
import { Box } from '../../platform/elements'
import { PhoneNumber } from '../../platform/phone-number'
import { inWechat } from '../../platform/wechat'
import { phoneTexts } from '../wechat-texts'
import { residentHeaders } from '../wechat-session'

/** Fills the field with the number that WeChat knows; whoever does not want that types it. */
export function WechatPhone({ onPhone }: { onPhone: (phone: string) => void }) {
  const [said, setSaid] = useState('')
  if (!inWechat) return null

  const fill = async (code: string | null) => {
    setSaid(code ? phoneTexts.busy : phoneTexts.none)
    if (!code) return
    try {
      const headers = await residentHeaders()
      if (!headers) return setSaid(phoneTexts.none)
      onPhone((await call(wechatEndpoints.askWechatPhone, { body: { code } }, headers)).phone)
      setSaid(phoneTexts.filled)
    } catch {
      setSaid(phoneTexts.none)
    }
  }
  return (
    <Box>
      <PhoneNumber className="btn btn-plain" onCode={(code) => void fill(code)}>{phoneTexts.ask}</PhoneNumber>
      <Box as="p" live="polite" className="soft">{said}</Box>
    </Box>
  )
}
