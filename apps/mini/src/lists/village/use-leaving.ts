import { useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

const DAY = 86_400_000
/** A phone whose clock is fast is told the names are public still: it asks again, but not without pause. */
const PAUSE = 60_000

/** Calls `leave` when the time of what is shown is over, also when the phone lay in a pocket meanwhile. Null: it has no end, or nothing is shown. */
export function useLeaving(until: string | null, leave: () => void): void {
  const due = useRef<number | null>(null)
  const go = useRef(leave)
  go.current = leave
  useEffect(() => {
    if (until === null) return undefined
    // A day is the longest a phone counts reliably.
    const left = Math.min(Math.max(Date.parse(until) - Date.now() + 1000, PAUSE), DAY)
    due.current = Date.now() + left
    const timer = setTimeout(() => go.current(), left)
    return () => {
      due.current = null
      clearTimeout(timer)
    }
  }, [until])
  useDidShow(() => {
    if (due.current !== null && Date.now() >= due.current) go.current()
  })
}
