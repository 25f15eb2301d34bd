import { readStored } from '../platform/storage'

/** Under them lies what waits for a line, cases (cases/waiting) and answers (waiting-answers.ts): every page tells how many, few need to know them. */
export const WAITING_KEY = 'waiting'
export const ANSWERS_KEY = 'waiting-answers'

const listeners = new Set<() => void>()

export const countWaiting = (): number =>
  [WAITING_KEY, ANSWERS_KEY].reduce((sum, key) => {
    const stored = readStored(key)
    return sum + (Array.isArray(stored) ? stored.length : 0)
  }, 0)

/** Returns the way to stop. */
export function watchWaiting(tell: () => void): () => void {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}

export const tellWaiting = (): void => listeners.forEach((tell) => tell())
