import { useEffect, useState } from 'react'
import { watchNetwork } from '../platform/network'
import { readHangs, sendHangs, watchHangs, type Hang } from './hang-list'

/** A phone says that it has a line when it has none: so it is tried anyway. */
const TRY_EVERY_MS = 60_000

/** What waits; sent when the phone is open, when a line comes, and tried every minute. */
export function useHangs(isOpen: boolean): Hang[] {
  const [hangs, setHangs] = useState(readHangs)
  useEffect(() => watchHangs(() => setHangs(readHangs())), [])
  useEffect(() => {
    if (!isOpen) return undefined
    const send = () => {
      if (readHangs().length > 0) void sendHangs()
    }
    const timer = setInterval(send, TRY_EVERY_MS)
    const stop = watchNetwork((online) => {
      if (online) send()
    })
    return () => {
      clearInterval(timer)
      stop()
    }
  }, [isOpen])
  return hangs
}
