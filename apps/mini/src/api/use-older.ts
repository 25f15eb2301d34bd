import { useState } from 'react'
import { asApiError } from './api-error'

interface Page<T> { items: T[]; next: string | null }

export interface Older<T> {
  items: T[]
  /** Null: that was all. */
  next: string | null
  busy: boolean
  /** Why the last try brought nothing; empty when it did. */
  problem: string
  more: () => void
}

/** The pages after the first one, one by one, below what is already there. `key`: another one starts anew. */
export function useOlder<T>(key: string, first: Page<T> | null, load: (before: string) => Promise<Page<T>>): Older<T> {
  const [added, setAdded] = useState<(Page<T> & { key: string }) | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const mine = added?.key === key ? added : null
  const items = [...(first?.items ?? []), ...(mine?.items ?? [])]
  const next = mine ? mine.next : first?.next ?? null

  const more = () => {
    if (next === null || busy) return
    setBusy(true)
    setProblem('')
    load(next)
      .then((page) => setAdded({ key, items: [...(mine?.items ?? []), ...page.items], next: page.next }), (error: unknown) => setProblem(asApiError(error).message))
      .finally(() => setBusy(false))
  }
  return { items, next, busy, problem, more }
}
