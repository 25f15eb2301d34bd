import type { KeyRing } from '@mingbai/rules/tip-offs/key-ring'
import { useSyncExternalStore } from 'react'

/** Opened keys live here, in this page's memory, for ten minutes and for the person who opened them. Never stored. */
const HELD_MS = 600_000

interface Held {
  owner: string
  ring: KeyRing
}

let held: Held | null = null
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

function set(next: Held | null): void {
  clearTimeout(timer)
  held = next
  if (next) timer = setTimeout(dropKeys, HELD_MS)
  for (const tell of listeners) tell()
}

export const holdKeys = (owner: string, ring: KeyRing): void => set({ owner, ring })
export const dropKeys = (): void => set(null)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The keys that this person has opened; null: none, or the time is over. */
export function useHeldKeys(owner: string): KeyRing | null {
  const now = useSyncExternalStore(subscribe, () => held)
  return now?.owner === owner ? now.ring : null
}
