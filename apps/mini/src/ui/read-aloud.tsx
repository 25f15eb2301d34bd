import { useDidHide } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Box, PhoneLink, Press } from '../platform/elements'
import { canSpeak, readOut, type Speech } from '../platform/speech'
import { useSurroundings } from './surroundings'
import { uiTexts } from './texts'

interface ReadAloudProps {
  /** Of what is read: another one is begun anew. */
  id: string
  sentences: () => readonly string[]
  /** Another voice than the phone's own. */
  speech?: Speech
}

const own: Speech = { canSpeak, readOut }

/** 念给我听; where nothing can speak, the telephone: somebody in the office reads it out. Stands in a row of tools. */
export function ReadAloud({ id, sentences, speech = own }: ReadAloudProps) {
  const { phone } = useSurroundings()
  const { state, listen, pause, stop } = useReadAloud(id, sentences, speech)
  if (!speech.canSpeak) return phone ? <PhoneLink phone={phone} className="tool">{uiTexts.askToRead}</PhoneLink> : null
  const tool = (words: string, onPress: () => void) => <Press className="tool" onPress={onPress}>{words}</Press>
  return (
    <>
      {state === 'reading' ? tool(uiTexts.pause, pause) : tool(state === 'paused' ? uiTexts.goOn : uiTexts.listen, listen)}
      {state === 'reading' || state === 'paused' ? tool(uiTexts.stop, stop) : null}
      <Box live="polite" className={state === 'mute' ? 'tools-said' : ''}>
        {state === 'mute' ? <>{speech.failed ?? uiTexts.noVoice}{phone ? <PhoneLink phone={phone} className="more-link">{phone}</PhoneLink> : null}</> : ''}
      </Box>
    </>
  )
}

/** `mute`: this phone has no Chinese voice. */
type ReadingState = 'silent' | 'reading' | 'paused' | 'mute'

function useReadAloud(id: string, sentences: () => readonly string[], speech: Speech) {
  const [state, setState] = useState<ReadingState>('silent')
  const at = useRef(0)
  const end = useRef<((forAWhile: boolean) => void) | null>(null)

  const hush = useCallback((then: ReadingState) => {
    end.current?.(then === 'paused')
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
    void speech.readOut({ sentences: sentences(), from: at.current, onSentence, onEnd: stop, onFail: () => hush('mute') }).then((ended) => {
      if (ended) end.current = ended
      else setState('mute')
    })
  }
  useEffect(() => stop, [id, stop])
  useDidHide(stop)
  return { state, listen, pause: () => hush('paused'), stop }
}
