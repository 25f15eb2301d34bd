import { useEffect, useRef, useState } from 'react'
import { Press } from '../platform/elements'
import { keptFile } from '../platform/own-file'
import { playVoice } from '../platform/play-voice'
import { Icon } from '../ui/icon'
import { voiceTexts } from './voice-texts'
import './voice.css'

/** 听一听: plays a recording, from its address or as it lies on this phone. */
export function Listen({ address, voiceKey = '' }: { address: string; voiceKey?: string }) {
  const [playing, setPlaying] = useState(false)
  const stop = useRef<(() => void) | null>(null)
  useEffect(() => () => stop.current?.(), [])

  const listen = async () => {
    const from = address || (await keptFile(voiceKey, 'voice'))?.preview
    if (!from) return
    setPlaying(true)
    stop.current = playVoice(from, () => {
      stop.current = null
      setPlaying(false)
    })
  }
  return <Press className="more" onPress={() => (playing ? stop.current?.() : void listen())}><Icon name={playing ? 'stop' : 'play'} />{playing ? voiceTexts.stopListening : voiceTexts.listen}</Press>
}
