import { useEffect, useRef, useState } from 'react'
import { asApiError, hasCode, noAnswer } from '../api/api-error'
import { Box, Press } from '../platform/elements'
import { playVoice } from '../platform/play-voice'
import { Icon } from './icon'
import { listenTexts as texts } from './listen-texts'

type State = 'silent' | 'loading' | 'playing'

/** One button that plays a recording and stops it. @param address asked for at the press; null: it is not there any more */
export function Listen({ address, label = texts.listen }: { address: () => Promise<string | null>; label?: string }) {
  const [state, setState] = useState<State>('silent')
  const [problem, setProblem] = useState('')
  const stop = useRef<(() => void) | null>(null)
  // Whoever left or pressed again meanwhile wants nothing played.
  const turn = useRef(0)
  const end = (why: string) => {
    turn.current += 1
    stop.current?.()
    stop.current = null
    setState('silent')
    setProblem(why)
  }
  useEffect(() => () => {
    turn.current += 1
    stop.current?.()
  }, [])

  const listen = async () => {
    const own = (turn.current += 1)
    setProblem('')
    setState('loading')
    try {
      const from = await address()
      if (own !== turn.current) return
      if (from) stop.current = playVoice(from, (event) => (event === 'playing' ? setState('playing') : end(event === 'failed' ? texts.failed : '')))
      else end(texts.failed)
    } catch (error) {
      // Nothing was written that could still be there.
      if (own === turn.current) end((hasCode(error, 'noAnswer') ? noAnswer('reading') : asApiError(error)).message)
    }
  }
  const words = { silent: label, loading: texts.loading, playing: texts.stop }[state]
  return (
    <>
      <Press className="listen" onPress={() => (state === 'silent' ? void listen() : end(''))}><Icon name={state === 'playing' ? 'stop' : 'play'} />{words}</Press>
      <Box live="polite" className={problem ? 'caution' : ''}>{problem}</Box>
    </>
  )
}
