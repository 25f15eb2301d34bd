import { useState } from 'react'
import { asApiError } from '../../api/api-error'
import { Box } from '../../platform/elements'
import { inWechat } from '../../platform/wechat'
import { Button } from '../../ui/button'
import { findTexts } from '../wechat-texts'
import { forgetWechat, isTiedToWechat, signInWithWechat } from '../wechat-session'

/** 换了手机也找得到: only in WeChat, and only when somebody asks for it, who may be forgotten again. */
export function FindMine({ onFound }: { onFound: () => void }) {
  const [busy, setBusy] = useState('')
  const [said, setSaid] = useState('')
  const [sure, setSure] = useState(false)
  if (!inWechat) return null

  const doing = (words: string, work: () => Promise<string>) => {
    setBusy(words)
    setSure(false)
    void work().then(setSaid, (error: unknown) => setSaid(asApiError(error).message || findTexts.failed)).finally(() => setBusy(''))
  }
  const find = () => doing(findTexts.busy, async () => {
    const signedIn = await signInWithWechat()
    if (signedIn) onFound()
    return signedIn ? findTexts.found(signedIn.found) : findTexts.failed
  })
  const forget = () => doing(findTexts.forgetting, async () => ((await forgetWechat()) ? findTexts.forgotten : findTexts.failed))
  return (
    <Box className="find-mine">
      <Box as="p" className="soft">{findTexts.lead}</Box>
      <Button kind="plain" busy={busy === findTexts.busy && busy} onPress={find}>{findTexts.ask}</Button>
      {isTiedToWechat()
        ? <Button kind={sure ? 'danger' : 'plain'} busy={busy === findTexts.forgetting && busy} onPress={sure ? forget : () => setSure(true)}>{sure ? findTexts.forgetSure : findTexts.forget}</Button>
        : null}
      <Box as="p" live="polite" className="soft">{said}</Box>
    </Box>
  )
}
