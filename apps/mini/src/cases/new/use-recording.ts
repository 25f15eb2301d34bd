import { limits } from '@mingbai/contracts/limits'
import { useDidHide } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import type { OwnFile } from '../../platform/own-file'
import { recordVoice, type NoRecording, type Recording } from '../../platform/record-voice'

export type RecordingState = { at: 'idle' } | { at: 'starting' } | { at: 'recording'; since: number } | { at: 'off'; why: NoRecording | 'broke' }

export interface VoiceRecording {
  state: RecordingState
  start: () => void
  stop: () => void
  /** Stops, and waits until what was said has been taken. */
  ended: () => Promise<void>
}

/** The microphone, while a form is in sight: whoever leaves it or puts the phone away has finished speaking, and what was said is taken. */
export function useRecording(onTaken: (file: OwnFile, seconds: number) => void): VoiceRecording {
  const [state, setState] = useState<RecordingState>({ at: 'idle' })
  const live = useRef<Recording | null>(null)
  const isWanted = useRef(false)
  const under = useRef<Promise<void>>(Promise.resolve())

  const stop = () => {
    isWanted.current = false
    live.current?.stop()
  }
  const record = async () => {
    setState({ at: 'starting' })
    const begun = await recordVoice()
    if (typeof begun === 'string') return setState({ at: 'off', why: begun })
    const since = Date.now()
    live.current = begun
    setState({ at: 'recording', since })
    // Left while the phone asked whether it may listen.
    if (!isWanted.current) begun.stop()
    const file = await begun.done
    live.current = null
    if (!file) return setState({ at: 'off', why: 'broke' })
    onTaken(file, Math.min(limits.voiceSeconds, Math.max(1, Math.round((Date.now() - since) / 1000))))
    return setState({ at: 'idle' })
  }
  useDidHide(stop)
  useEffect(() => stop, [])

  return {
    state, stop,
    start: () => {
      isWanted.current = true
      under.current = record()
    },
    ended: () => {
      stop()
      return under.current
    },
  }
}
