import { useState } from 'react'
import { asApiError } from '../../api/api-error'
import { askToBeTold, tellFollows, useTemplates, type Told } from '../../api/wechat-messages'
import { Box } from '../../platform/elements'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { MessagesOff } from '../../ui/messages-off'
import { texts } from '../texts'

/** 有新的用微信告诉我: for who said no before, or has used up what they allowed. Nothing in a browser. */
export function WechatCard() {
  const templates = useTemplates('news')
  const [told, setTold] = useState<Told | null>(null)
  const [failed, setFailed] = useState('')
  const [busy, setBusy] = useState(false)
  const ask = async () => {
    const asked = await askToBeTold(templates)
    setFailed('')
    setTold(asked.answers.length === 0 ? asked.told : null)
    if (asked.answers.length === 0) return
    setBusy(true)
    try {
      await tellFollows(asked.told, asked.answers)
      setTold(asked.told)
    } catch (error) {
      setFailed(asApiError(error).message)
    } finally {
      setBusy(false)
    }
  }
  if (templates.length === 0) return null
  return (
    <Card title={texts.wechatTitle}>
      <Box as="p" className="soft">{texts.wechatHint}</Box>
      <Button kind="plain" busy={busy ? texts.busy : false} onPress={() => void ask()}>{texts.wechatAsk}</Button>
      <Box as="p" live="polite" className="soft">{failed || (told && told !== 'off' ? texts.wechatSaid[told] : '')}</Box>
      <MessagesOff off={told === 'off'} />
    </Card>
  )
}
