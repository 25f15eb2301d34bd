import { useEffect, useSyncExternalStore } from 'react'
import { countWaiting, watchWaiting } from '../../api/waiting-count'
import { watchNetwork } from '../../platform/network'

/** A phone says that it has a line when it has none, and the other way round: so it is tried anyway. */
const TRY_EVERY_MS = 60_000

const send = () => {
  if (countWaiting() > 0) void import('./send-waiting').then(({ sendWaiting }) => sendWaiting(), () => undefined)
}

/** How much waits for a line; it is sent when the app starts, when a line comes, and tried every minute. */
export function useWaiting(): number {
  const count = useSyncExternalStore(watchWaiting, countWaiting)
  useEffect(() => watchNetwork((online) => {
    if (online) send()
  }), [])
  useEffect(() => {
    if (count === 0) return undefined
    const timer = setInterval(send, TRY_EVERY_MS)
    return () => clearInterval(timer)
  }, [count === 0])
  return count
}
