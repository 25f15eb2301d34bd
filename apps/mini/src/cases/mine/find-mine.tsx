import { useState } from 'react'
import { asApiError } from '../../api/api-error'
import { Box } from '../../platform/elements'
import { inWechat } from '../../platform/wechat'
import { Button } from '../../ui/button'
import { findTexts } from '../wechat-texts'
import { signInWithWechat } from '../wechat-session'

/** 换了手机也找得到: only in WeChat, and only when somebody asks for it. */
export function FindMine({ onFound }: { onFound: () => void }) {
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  if (!inWechat) return null

  const find = async () => {
    setBusy(true)
    try {
      const signedIn = await signInWithWechat()
      setSaid(signedIn ? findTexts.found(signedIn.found) : findTexts.failed)
      if (signedIn) onFound()
    } catch (error) {
      setSaid(asApiError(error).message || findTexts.failed)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Box className="find-mine">
      <Box as="p" className="soft">{findTexts.lead}</Box>
      <Button kind="plain" busy={busy && findTexts.busy} onPress={() => void find()}>{findTexts.ask}</Button>
      <Box as="p" live="polite" className="soft">{said}</Box>
    </Box>
  )
}
