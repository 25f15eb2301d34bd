import { useEffect } from 'react'
import { useReply, type Reply } from '../api/use-reply'
import { usePhoneState } from './staff-page'

/** A reply for the staff: never kept on the phone, and asked for again when the phone is opened. */
export function useStaffReply<T>(key: string, load: () => Promise<T>): Reply<T> {
  const state = usePhoneState()
  const reply = useReply(key, load)
  const failed = reply.error?.code === 'signInNeeded'
  useEffect(() => {
    if (state === 'open' && failed) reply.reload()
  }, [state, failed])
  return reply
}
