import { grantAnswers, wechatEndpoints } from '@mingbai/contracts/wechat'
import { useEffect, useState } from 'react'
import { call } from '../../api/call'
import { Box } from '../../platform/elements'
import { askToTell, inWechat } from '../../platform/wechat'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { tellTexts } from '../wechat-texts'
import { signInWithWechat } from '../wechat-session'

type Standing = 'ask' | 'busy' | 'told' | 'refused' | 'failed'

/** 有进展告诉我: asked for here, where somebody knows what for. A no is a no: the button stays, and nobody asks again. */
export function TellMe() {
  const [templates, setTemplates] = useState<string[]>([])
  const [standing, setStanding] = useState<Standing>('ask')
  useEffect(() => {
    if (!inWechat) return
    // WeChat takes three at a time, and no long-term one beside others.
    call(wechatEndpoints.readWechat, {}).then(({ templates: all }) => {
      const long = all.filter(({ longTerm }) => longTerm)
      setTemplates((long.length > 0 ? long : all).slice(0, 3).map(({ id }) => id))
    }, () => undefined)
  }, [])

  const ask = async () => {
    // Before anything else: WeChat asks only straight from the tap.
    const given = await askToTell(templates)
    const answers = templates.flatMap((template) => {
      const answer = grantAnswers.find((one) => one === given?.[template])
      return answer ? [{ template, answer }] : []
    })
    if (answers.length === 0) return setStanding('refused')
    setStanding('busy')
    try {
      const signedIn = await signInWithWechat()
      if (signedIn) await call(wechatEndpoints.saveGrants, { body: { answers } }, signedIn.headers)
      const isYes = answers.some(({ answer }) => answer.startsWith('accept'))
      setStanding(signedIn ? (isYes ? 'told' : 'refused') : 'failed')
    } catch {
      setStanding('failed')
    }
  }

  if (templates.length === 0) return null
  return (
    <Card title={tellTexts.title}>
      <Box as="p" className="soft">{tellTexts.lead}</Box>
      <Button kind="plain" busy={standing === 'busy' && tellTexts.busy} onPress={() => void ask()}>{standing === 'told' ? tellTexts.again : tellTexts.ask}</Button>
      <Box as="p" live="polite" className="soft">{standing === 'ask' || standing === 'busy' ? '' : tellTexts.said[standing]}</Box>
    </Card>
  )
}
