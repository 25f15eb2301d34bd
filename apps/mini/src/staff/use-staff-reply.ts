import { useEffect, useState } from 'react'
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

/** The same for one thing that is acted on: each verb answers with how it stands then. */
export function useActedOn<T>(key: string, load: () => Promise<T>) {
  const { reply, error, reload } = useStaffReply(key, load)
  const [acted, setActed] = useState<T | null>(null)
  const again = () => {
    setActed(null)
    reload()
  }
  return { one: acted ?? reply, error, again, setActed }
}
