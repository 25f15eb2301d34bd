import { readStored } from '../../platform/storage'

/** Under it lie the cases that wait for a line (waiting-list.ts): every page tells how many, few need to know them. */
export const WAITING_KEY = 'waiting'

const listeners = new Set<() => void>()

export function countWaiting(): number {
  const stored = readStored(WAITING_KEY)
  return Array.isArray(stored) ? stored.length : 0
}

/** Returns the way to stop. */
export function watchWaiting(tell: () => void): () => void {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}

export const tellWaiting = (): void => listeners.forEach((tell) => tell())
