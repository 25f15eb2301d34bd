import { limits } from '@mingbai/contracts/limits'
import { useDidHide } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import type { OwnFile } from '../../platform/own-file'
import { keyHere } from '../../api/township'
import { leftRecording, recordVoice, type NoRecording, type Recording } from '../../platform/record-voice'

export type RecordingState = { at: 'idle' } | { at: 'starting' } | { at: 'recording'; since: number } | { at: 'off'; why: NoRecording | 'broke' }

export interface VoiceRecording {
  state: RecordingState
  /** The page died while somebody spoke, and what they said is here. */
  isLeft: boolean
  start: () => void
  stop: () => void
  /** Stops, and waits until what was said has been taken. */
  ended: () => Promise<void>
}

/** The microphone, while a form is in sight: whoever leaves it or puts the phone away has finished speaking, and what was said is taken. `isKept`: so is what a dead page left, where nothing is recorded yet (`isEmpty`). */
export function useRecording(onTaken: (file: OwnFile, seconds: number) => void, { isKept, isEmpty }: { isKept: boolean; isEmpty: boolean }): VoiceRecording {
  const [state, setState] = useState<RecordingState>({ at: 'idle' })
  const [isLeft, setLeft] = useState(false)
  const live = useRef<Recording | null>(null)
  const isWanted = useRef(false)
  const under = useRef<Promise<void>>(Promise.resolve())

  const stop = () => {
    isWanted.current = false
    live.current?.stop()
  }
  const record = async () => {
    setState({ at: 'starting' })
    const begun = await recordVoice(isKept ? keyHere('recording') : null)
    if (typeof begun === 'string') return setState({ at: 'off', why: begun })
    const since = Date.now()
    live.current = begun
    setLeft(false)
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
  useEffect(() => {
    if (!isKept || !isEmpty) return
    void leftRecording(keyHere('recording')).then((left) => {
      if (!left || isWanted.current) return
      setLeft(true)
      onTaken(left.file, left.seconds)
    })
  }, [])

  return {
    state, stop, isLeft,
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
