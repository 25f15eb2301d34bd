import { sheetEndpoints } from '@mingbai/contracts/sheets'
import * as z from 'zod/mini'
import { asApiError } from '../api/api-error'
import { forget, readStored, store } from '../platform/storage'
import { staffCall } from './phone'
import { HANGS_KEY } from './storage-keys'

const hangSchema = z.object({
  board: z.string(), sheet: z.string(),
  /** In ms, when it was said on the phone. */
  since: z.number(),
  /** Why the server did not take it; empty while it only waits. */
  problem: z.string(),
})
export type Hang = z.infer<typeof hangSchema>

const listeners = new Set<() => void>()

/** Returns the way to stop. */
export function watchHangs(tell: () => void): () => void {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}

/** Sheets that were said to hang and that the server does not know yet, oldest first. */
export function readHangs(): Hang[] {
  const { success, data } = z.safeParse(z.array(hangSchema), readStored(HANGS_KEY))
  return success ? data : []
}

function keep(list: readonly Hang[]): boolean {
  const kept = list.length === 0 ? (forget(HANGS_KEY), true) : store(HANGS_KEY, list)
  listeners.forEach((tell) => tell())
  return kept
}

const isSame = (one: Hang) => (other: Hang) => other.board === one.board && other.sheet === one.sheet
const without = (one: Hang) => readHangs().filter((other) => !isSame(one)(other))

/** The same paper said twice waits once. False: this phone keeps nothing. */
export const letHang = (one: Hang): boolean => keep([...without(one), one])
export const dropHang = (one: Hang): boolean => keep(without(one))

/** What was refused is tried again, too. */
export function tryAllAgain(): void {
  keep(readHangs().map((one) => ({ ...one, problem: '' })))
}

let running = Promise.resolve()

/** Sends what waits, after what is on its way. An answer that was lost does no harm: a sheet that hangs already is only said once more. */
export const sendHangs = (): Promise<void> => (running = running.then(sendAll))

/** These end by themselves: there is no line, or the phone asks for its PIN first. */
const passing: ReadonlySet<string> = new Set(['noAnswer', 'busy', 'signInNeeded'])

async function sendAll(): Promise<void> {
  for (const one of readHangs()) {
    if (one.problem !== '') continue
    try {
      await staffCall(sheetEndpoints.hangSheet, { params: { code: one.board, number: one.sheet } })
      dropHang(one)
    } catch (error) {
      const { code, message } = asApiError(error)
      if (passing.has(code)) return
      keep(readHangs().map((other) => (isSame(one)(other) ? { ...other, problem: message } : other)))
    }
  }
}
