import { pageUrl } from '@mingbai/contracts/routes'
import { useState } from 'react'
import { asApiError } from '../api/api-error'
import { changeFollow, isFollowed, type Followed } from '../api/kept-follows'
import { askToBeTold, saidNo, tellFollows, useTemplates } from '../api/wechat-messages'
import { Box } from '../platform/elements'
import { Button } from './button'
import { MoreLink } from './more-link'
import { followTexts } from './texts'

/** 关注 and back, in one tap. */
export function FollowButton({ kind, code, name }: Followed & { name: string }) {
  const [following, setFollowing] = useState(() => isFollowed({ kind, code }))
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState('')
  const templates = useTemplates(kind === 'case' ? 'steps' : 'news')
  const press = async () => {
    // Before anything else: WeChat asks only straight from the tap.
    const asked = following || saidNo() ? null : await askToBeTold(templates)
    setBusy(true)
    setFailed('')
    try {
      await changeFollow({ kind, code }, !following)
      setFollowing(!following)
      if (asked && asked.answers.length > 0) await tellFollows(asked.told, asked.answers)
    } catch (error) {
      setFailed(asApiError(error).message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Box className="follow">
      <Button kind="plain" busy={busy ? followTexts.busy : false} onPress={() => void press()}>{following ? followTexts.stop(name) : followTexts.start(name)}</Button>
      <Box live="polite">{failed || (following ? <MoreLink to={pageUrl('follows')} words={followTexts.all} /> : '')}</Box>
    </Box>
  )
}
