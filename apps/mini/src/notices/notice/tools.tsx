import type { Notice } from '@mingbai/contracts/notices'
import { sentencesOf } from '@mingbai/outputs/view/read-aloud'
import { useDidHide } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Box, PhoneLink, Press } from '../../platform/elements'
import { canSendOn, sendOn } from '../../platform/share'
import { canSpeak, readOut } from '../../platform/speech'
import { useSurroundings } from '../../ui/surroundings'
import { toolTexts } from '../texts'
import { PosterTool } from './poster-tool'

/** Reading aloud, and sending on: what needs the phone's own help. WeChat has menus of its own for both. */
export function Tools({ notice }: { notice: Notice }) {
  const { phone } = useSurroundings()
  const [said, setSaid] = useState('')
  const { state, listen, pause, stop } = useReadAloud(notice)
  const poster = <PosterTool id={notice.id} title={notice.title} />
  if (!canSpeak && !canSendOn) return <Box className="tools">{poster}</Box>

  const send = () =>
    void sendOn('notice', { id: notice.id }, notice.title).then((done) => setSaid(done === 'sent' ? '' : toolTexts[done === 'copied' ? 'copied' : 'notCopied']))
  const tool = (words: string, onPress: () => void) => <Press className="tool" onPress={onPress}>{words}</Press>
  return (
    <Box className="tools">
      {state === 'reading' ? tool(toolTexts.pause, pause) : tool(state === 'paused' ? toolTexts.goOn : toolTexts.listen, listen)}
      {state === 'reading' || state === 'paused' ? tool(toolTexts.stop, stop) : null}
      {tool(toolTexts.sendOn, send)}
      {poster}
      <Box live="polite" className={state === 'mute' || said ? 'tools-said' : ''}>
        {state === 'mute' ? <>{toolTexts.noVoice}{phone ? <PhoneLink phone={phone} className="more-link">{phone}</PhoneLink> : null}</> : said}
      </Box>
    </Box>
  )
}

/** `mute`: this phone has no Chinese voice. */
type ReadingState = 'silent' | 'reading' | 'paused' | 'mute'

function useReadAloud(notice: Notice) {
  const [state, setState] = useState<ReadingState>('silent')
  const at = useRef(0)
  const end = useRef<(() => void) | null>(null)

  const hush = useCallback((then: ReadingState) => {
    end.current?.()
    end.current = null
    setState((now) => (now === 'mute' ? now : then))
  }, [])
  const stop = useCallback(() => {
    at.current = 0
    hush('silent')
  }, [hush])
  const listen = () => {
    setState('reading')
    const onSentence = (sentence: number) => {
      at.current = sentence
    }
    void readOut({ sentences: sentencesOf(notice), from: at.current, onSentence, onEnd: stop }).then((ended) => {
      if (ended) end.current = ended
      else setState('mute')
    })
  }
  useEffect(() => stop, [notice.id, stop])
  useDidHide(stop)
  return { state, listen, pause: () => hush('paused'), stop }
}
