import { followEndpoints, followKinds, followTokenSchema, type FollowKind, type Follows } from '@mingbai/contracts/follows'
import * as z from 'zod/mini'
import { randomKey } from '../platform/random'
import { readStored, store } from '../platform/storage'
import { call } from './call'
import { keyHere } from './township'

const keptSchema = z.array(z.object({ kind: z.enum(followKinds), code: z.string() }))

export interface Followed {
  kind: FollowKind
  code: string
}

/** What this phone knows that it follows; the server knows better, and is asked on 我关注的. */
export function isFollowed({ kind, code }: Followed): boolean {
  const kept = z.safeParse(keptSchema, readStored(keyHere('follows')))
  return kept.success && kept.data.some((one) => one.kind === kind && one.code === code)
}

export const keepFollows = ({ items }: Follows): Follows['items'] => {
  store(keyHere('follows'), items.map(({ kind, code }) => ({ kind, code })))
  return items
}

/** Null: this phone has never followed anything. */
export function knownToken(): string | null {
  const kept = z.safeParse(followTokenSchema, readStored('followToken'))
  return kept.success ? kept.data : null
}

/** Follows, or no longer. The token is made at the first time. */
export async function changeFollow(what: Followed, following: boolean): Promise<Follows> {
  const token = knownToken() ?? (await randomKey())
  store('followToken', token)
  const follows = await call(followEndpoints.changeFollow, { body: { token, kind: what.kind, code: what.code, following } })
  keepFollows(follows)
  return follows
}
