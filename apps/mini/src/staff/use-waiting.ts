import { useEffect, useState } from 'react'
import { watchNetwork } from '../platform/network'
import { sendWaiting } from './send-waiting'
import { usePhoneState } from './staff-page'
import { readWaiting, watchWaiting, type Waiting } from './waiting-list'

/** A phone says that it has a line when it has none: so it is tried anyway. */
const TRY_EVERY_MS = 60_000

/** What waits; sent when the phone is open, when a line comes, and tried every minute. */
export function useWaiting(): Waiting[] {
  const isOpen = usePhoneState() === 'open'
  const [list, setList] = useState(readWaiting)
  useEffect(() => {
    const read = () => setList(readWaiting())
    // It may have changed since the page was drawn.
    read()
    return watchWaiting(read)
  }, [])
  useEffect(() => {
    if (!isOpen) return undefined
    const send = () => {
      if (readWaiting().length > 0) void sendWaiting()
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
  return list
}
