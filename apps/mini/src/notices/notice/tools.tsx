import type { Notice } from '@mingbai/contracts/notices'
import { sentencesOf } from '@mingbai/outputs/view/read-aloud'
import { useState } from 'react'
import { Box, Press } from '../../platform/elements'
import { pluginSpeech } from '../../platform/plugin-speech'
import { canSendOn, sendOn } from '../../platform/share'
import { ReadAloud } from '../../ui/read-aloud'
import { toolTexts } from '../texts'
import { PosterTool } from './poster-tool'

/** Reading aloud, and sending on: what needs the phone's own help. WeChat has a menu of its own for the second. */
export function Tools({ notice }: { notice: Notice }) {
  const [said, setSaid] = useState('')
  const send = () =>
    void sendOn('notice', { id: notice.id }, notice.title).then((done) => setSaid(done === 'sent' ? '' : toolTexts[done === 'copied' ? 'copied' : 'notCopied']))
  return (
    <Box className="tools">
      <ReadAloud id={notice.id} sentences={() => sentencesOf(notice)} {...(pluginSpeech ? { speech: pluginSpeech } : {})} />
      {canSendOn ? <Press className="tool" onPress={send}>{toolTexts.sendOn}</Press> : null}
      <PosterTool id={notice.id} title={notice.title} />
      <Box live="polite" className={said ? 'tools-said' : ''}>{said}</Box>
    </Box>
  )
}
