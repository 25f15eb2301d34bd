import { useState } from 'react'
import { asApiError } from '../../api/api-error'
import { askToBeTold, isYes, tellFollows, useTemplates } from '../../api/wechat-messages'
import { Box } from '../../platform/elements'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { MessagesOff } from '../../ui/messages-off'
import { texts } from '../texts'

/** 有新的用微信告诉我: for who said no before, or has used up what they allowed. Nothing in a browser. */
export function WechatCard() {
  const templates = useTemplates('news')
  const [said, setSaid] = useState('')
  const [isOff, setOff] = useState(false)
  const [busy, setBusy] = useState(false)
  const ask = async () => {
    const { answers, off } = await askToBeTold(templates)
    setOff(off)
    if (off) return setSaid('')
    if (answers.length === 0) return setSaid(texts.wechatSaid.refused)
    setBusy(true)
    try {
      await tellFollows(answers)
      setSaid(isYes(answers) ? texts.wechatSaid.told : texts.wechatSaid.refused)
    } catch (error) {
      setSaid(asApiError(error).message)
    } finally {
      setBusy(false)
    }
  }
  if (templates.length === 0) return null
  return (
    <Card title={texts.wechatTitle}>
      <Box as="p" className="soft">{texts.wechatHint}</Box>
      <Button kind="plain" busy={busy ? texts.busy : false} onPress={() => void ask()}>{texts.wechatAsk}</Button>
      <Box as="p" live="polite" className="soft">{said}</Box>
      <MessagesOff off={isOff} />
    </Card>
  )
}
