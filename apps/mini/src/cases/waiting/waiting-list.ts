import { caseSubmissionSchema } from '@mingbai/contracts/submit-case'
import * as z from 'zod/mini'
import { tellWaiting, WAITING_KEY } from '../../api/waiting-count'
import { readStored, store } from '../../platform/storage'

const waitingSchema = z.object({
  /** As it goes to the server, but for the photos and the voice: their ids come when they are uploaded. */
  body: caseSubmissionSchema,
  /** `id`: empty until it is uploaded. `key`: under which it lies on this phone. */
  photos: z.array(z.object({ key: z.string(), id: z.string() })),
  voice: z._default(z.nullable(z.object({ key: z.string(), id: z.string(), seconds: z.number() })), null),
  /** Of which township it is; null: the server had but one. */
  township: z._default(z.nullable(z.string()), null),
  /** In ms, when it was handed in on the phone. */
  since: z.number(),
  /** No answer came to a sending: it may have arrived. */
  tried: z.boolean(),
  /** Why the server did not take it; empty while it only waits for a line. */
  problem: z.string(),
  /** The form as it was left, for who wants to change it: this app need not know forms to send. */
  form: z.unknown(),
})
export type Waiting = z.infer<typeof waitingSchema>

/** Each is some kilobytes, and a browser keeps five megabytes in all. */
const MOST = 20

/** Oldest first. */
export function readWaiting(): Waiting[] {
  const { success, data } = z.safeParse(z.array(waitingSchema), readStored(WAITING_KEY))
  return success ? data : []
}

function keep(list: readonly Waiting[]): boolean {
  const kept = store(WAITING_KEY, list)
  tellWaiting()
  return kept
}

const isSame = (one: Pick<Waiting, 'body'>) => (other: Waiting) => other.body.submissionKey === one.body.submissionKey
/** Handed in anew from the form it is another, under the same key. */
const isThis = (one: Waiting) => (other: Waiting) => isSame(one)(other) && other.since === one.since
const others = (one: Pick<Waiting, 'body'>) => readWaiting().filter((other) => !isSame(one)(other))

/** As it stands by now; null when it waits no longer. */
export const stillWaiting = (one: Waiting): Waiting | null => readWaiting().find(isThis(one)) ?? null

/** False when this phone cannot keep it: then it must stay on the form. */
export function letWait(one: Waiting): boolean {
  const before = others(one)
  return before.length < MOST && keep([...before, one])
}

export const updateWaiting = (one: Waiting): boolean => keep(readWaiting().map((other) => (isThis(one)(other) ? one : other)))

/** It waits no longer: it has arrived, or goes back to the form. */
export const takeWaiting = (one: Pick<Waiting, 'body'>): boolean => keep(others(one))
