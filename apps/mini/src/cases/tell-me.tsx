import { wechatEndpoints } from '@mingbai/contracts/wechat'
import { useState } from 'react'
import { call } from '../api/call'
import { askToBeTold, useTemplates, type Told } from '../api/wechat-messages'
import { Box } from '../platform/elements'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { MessagesOff } from '../ui/messages-off'
import { tellTexts } from './wechat-texts'
import { signInWithWechat } from './wechat-session'

type Standing = 'ask' | 'busy' | 'failed' | Told

/** 有进展告诉我: asked for here, where somebody knows what for. A no is a no: the button stays, and nobody asks again. */
export function TellMe() {
  const templates = useTemplates('steps')
  const [standing, setStanding] = useState<Standing>('ask')

  const ask = async () => {
    // Before anything else: WeChat asks only straight from the tap.
    const { told, answers } = await askToBeTold(templates)
    if (answers.length === 0) return setStanding(told)
    setStanding('busy')
    try {
      const signedIn = await signInWithWechat()
      if (signedIn) await call(wechatEndpoints.saveGrants, { body: { answers } }, signedIn.headers)
      setStanding(signedIn ? told : 'failed')
    } catch {
      setStanding('failed')
    }
  }

  if (templates.length === 0) return null
  return (
    <Card title={tellTexts.title}>
      <Box as="p" className="soft">{tellTexts.lead}</Box>
      <Button kind="plain" busy={standing === 'busy' && tellTexts.busy} onPress={() => void ask()}>{standing === 'told' ? tellTexts.again : tellTexts.ask}</Button>
      <Box as="p" live="polite" className="soft">{standing === 'ask' || standing === 'busy' || standing === 'off' ? '' : tellTexts.said[standing]}</Box>
      <MessagesOff off={standing === 'off'} />
    </Card>
  )
}
