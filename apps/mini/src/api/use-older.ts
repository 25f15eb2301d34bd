import { useState } from 'react'
import { asApiError } from './api-error'

interface Page<T> { items: T[]; next: string | null }

/** Pages that stand in the tree at once: a slow phone draws a hundred rows, not five thousand. */
const DRAWN = 3

export interface Older<T> {
  /** What is drawn now. */
  items: T[]
  /** How many have come so far, drawn or not. */
  loaded: number
  /** There is more below, come already or still on the server. */
  hasMore: boolean
  /** Some that came first are drawn no longer: `back` leads to them. */
  hasEarlier: boolean
  /** The item at which reading goes on; null: the tree only grew. */
  at: T | null
  busy: boolean
  /** Why the last try brought nothing; empty when it did. */
  problem: string
  more: () => void
  back: () => void
}

interface Added<T> { key: string; pages: Page<T>[]; top: number; at: T | null }

/** The pages after the first one, one by one, below what is already there; the first ones make room. `key`: another one starts anew. */
export function useOlder<T>(key: string, first: Page<T> | null, load: (before: string) => Promise<Page<T>>): Older<T> {
  const [added, setAdded] = useState<Added<T>>({ key, pages: [], top: 0, at: null })
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const mine = added.key === key ? added : { key, pages: [], top: 0, at: null }
  const all = first ? [first, ...mine.pages] : []
  const next = all.at(-1)?.next ?? null
  const hidden = all.length - (mine.top + DRAWN)

  const more = () => {
    if (busy) return
    const following = all[mine.top + DRAWN]
    if (following) return setAdded({ ...mine, top: mine.top + 1, at: following.items[0] ?? null })
    if (next === null) return
    setBusy(true)
    setProblem('')
    load(next)
      .then(
        (page) => {
          const top = Math.max(0, all.length + 1 - DRAWN)
          setAdded({ key, pages: [...mine.pages, page], top, at: top > mine.top ? (page.items[0] ?? null) : null })
        },
        (error: unknown) => setProblem(asApiError(error).message),
      )
      .finally(() => setBusy(false))
  }
  const back = () => setAdded({ ...mine, top: Math.max(0, mine.top - 1), at: all[mine.top - 1]?.items[0] ?? null })
  return {
    items: all.slice(mine.top, mine.top + DRAWN).flatMap((page) => page.items), loaded: all.reduce((sum, page) => sum + page.items.length, 0),
    hasMore: hidden > 0 || next !== null, hasEarlier: mine.top > 0, at: mine.at, busy, problem, more, back,
  }
}
