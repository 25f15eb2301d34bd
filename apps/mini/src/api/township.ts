import { townshipHeader } from '@mingbai/contracts/township-names'
import { readChoice } from '../platform/township'
import { paintedTenant } from './painted-reply'

/*
 * Where the server serves several townships (bff/decisions/0008): whose the page in sight is. A board or a link may lead into
 * another one than was chosen on this phone; what follows from it stays there, and the choice is not touched.
 * Null: nothing is known yet, or there is one township alone. Then none of this is seen, sent or stored.
 */
let reading: string | null = null
const listeners = new Set<() => void>()
const answeredBy = new WeakMap<object, string>()

/** The first page is of the township that it was painted for; without, of the one that was chosen on this phone. */
export function openTownship(): void {
  const painted = paintedTenant()
  reading = painted?.several ? painted.code : readChoice()
}

export const townshipRead = (): string | null => reading

/** Returns the way to stop. */
export function watchTownship(tell: () => void): () => void {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}

export function readTownship(code: string | null | undefined): void {
  if (!code || code === reading) return
  reading = code
  listeners.forEach((tell) => tell())
}

export const townshipHeaders = (code = reading): Record<string, string> => (code ? { [townshipHeader]: code } : {})

/** Under it lies what this phone keeps of one township, never to be shown as another's. */
export const keyHere = (name: string, code = reading): string => (code ? `${name}:${code}` : name)

export function noteAnswer(reply: unknown, code: string): void {
  if (code && typeof reply === 'object' && reply) answeredBy.set(reply, code)
}

/** In whose name a reply was given; undefined where there is one township. */
export const townshipOf = (reply: unknown): string | undefined => (typeof reply === 'object' && reply ? answeredBy.get(reply) : undefined)
