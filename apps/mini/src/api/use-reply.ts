import { useCallback, useEffect, useRef, useState } from 'react'
import type * as z from 'zod/mini'
import { asApiError, hasCode, type ApiError } from './api-error'
import { dropCopy, keepCopy, readCopy } from './copies'
import { paintedBefore, paintedReply, usedPainted } from './painted-reply'
import { drawn } from '../platform/drawn'
import { waitedBefore } from '../platform/painted'
import { todayInShanghai } from './today'
import { townshipRead } from './township'
import { useTownshipOfReply } from './use-township-of-reply'

export type ReplyState<T> =
  /** `earlier`: what was asked before (another village), for a page that would rather show that than nothing. */
  | { state: 'loading'; reply: null; error: null; earlier: T | null }
  /** `savedOn`: no answer came, or none yet, and this is what this phone saw on that day. */
  | { state: 'ready'; reply: T; error: null; savedOn: string | null }
  | { state: 'failed'; reply: null; error: ApiError }

export type Reply<T> = ReplyState<T> & { reload: () => void }

interface Options<T> {
  /** The reply's schema, for public pages only: allows the painted reply, and a copy on this phone for when there is no signal. */
  publicReply?: z.ZodMiniType<T>
}

const waiting = { state: 'loading', reply: null, error: null, earlier: null } as const

/** A line that is up may be dead: after so long what this phone kept is shown, and the answer is waited for all the same. */
const PATIENCE_MS = 4000

/**
 * What the server says to this page.
 * @param key the page's own address with its query (usePageParams gives it): another address is another question
 */
export function useReply<T>(key: string, load: () => Promise<T>, { publicReply }: Options<T> = {}): Reply<T> {
  const [asked, setAsked] = useState({ key, time: 0 })
  const [known, setKnown] = useState<ReplyState<T> & { key: string }>(() => {
    const painted = publicReply?.safeParse(paintedReply(key))
    if (painted?.success) return { state: 'ready', reply: painted.data, error: null, savedOn: null, key }
    const before = publicReply?.safeParse(paintedBefore(key))
    return { ...waiting, earlier: before?.success ? before.data : null, key }
  })
  const loading = useRef(load)
  loading.current = load
  const kept = useRef(publicReply)
  const fromPaint = useRef(known.state === 'ready')
  const reload = useCallback(() => {
    setKnown((now) => ({ ...waiting, key: now.key }))
    setAsked((now) => ({ ...now, time: now.time + 1 }))
  }, [])
  const inTownship = useTownshipOfReply(fromPaint.current, reload)

  useEffect(usedPainted, [])
  useEffect(() => {
    if (fromPaint.current) {
      fromPaint.current = false
      if (known.state === 'ready') keepCopy(key, known.reply, todayInShanghai())
      return undefined
    }
    let live = true
    const before = townshipRead()
    const tell = (next: ReplyState<T>) => {
      if (live) setKnown({ ...next, key })
    }
    const impatient = setTimeout(() => {
      const copy = savedCopy(key, kept.current)
      if (copy) tell(copy)
    }, Math.max(0, PATIENCE_MS - waitedBefore()))
    const answered = (reply: T) => {
      if (!live || !inTownship(reply, before)) return
      if (kept.current) keepCopy(key, reply, todayInShanghai())
      tell({ state: 'ready', reply, error: null, savedOn: null })
    }
    const failed = (error: unknown) => tell(savedAnswer(error, key, kept.current) ?? { state: 'failed', reply: null, error: asApiError(error) })
    void drawn().then(() => (live ? loading.current().then(answered, failed) : undefined)).finally(() => clearTimeout(impatient))
    return () => {
      live = false
      clearTimeout(impatient)
    }
    // `known` is read for the painted reply only, on the very first pass.
  }, [key, asked])

  if (known.key === key) return { ...known, reload }
  return { ...waiting, earlier: known.state === 'ready' ? known.reply : null, reload }
}

function savedAnswer<T>(error: unknown, key: string, schema: z.ZodMiniType<T> | undefined): ReplyState<T> | null {
  if (hasCode(error, 'noAnswer') || hasCode(error, 'busy')) return savedCopy(key, schema)
  dropCopy(key)
  return null
}

function savedCopy<T>(key: string, schema: z.ZodMiniType<T> | undefined): ReplyState<T> | null {
  const copy = schema && readCopy(key)
  const parsed = copy && schema.safeParse(copy.reply)
  return copy && parsed?.success ? { state: 'ready', reply: parsed.data, error: null, savedOn: copy.on } : null
}
