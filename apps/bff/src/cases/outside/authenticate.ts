import type { Endpoint, ReplyOf } from '@mingbai/contracts/endpoint'
import type { Context } from 'koa'
import type { Scope } from '../../house'
import { Refusal } from '../../http/refusal'
import { readInput, type Input, type Route } from '../../http/serve'
import { readSigned } from '../../http/signed-request'
import { bucketOf, spendBudget } from '../../limits/spend-budget'
import { findByKey, openSecret, type ClientRow } from './client-row'

export interface OutsideScope extends Scope {
  client: ClientRow
}

const MINUTE = 60_000
const PER_MINUTE = 120

/** An endpoint that another system calls: signed, within its rate, then parsed. */
export function serveOutside<E extends Endpoint>(endpoint: E, work: (input: Input<E>, scope: OutsideScope) => Promise<ReplyOf<E>>): Route {
  return {
    endpoint, options: {},
    handle: async (scope, ctx) => {
      const client = await authenticate(scope, ctx)
      return work(readInput(endpoint, ctx), { ...scope, client })
    },
  }
}

/** A repeat within the window is let in: it can only give the answer it gave before. */
async function authenticate(scope: Scope, ctx: Context): Promise<ClientRow> {
  const { db, keys, tenant, now } = scope
  const { client } = await readSigned(ctx, now, async (keyId) => {
    const found = await findByKey(db, tenant.code, keyId)
    return found ? { client: found, secret: openSecret(keys, found) } : null
  })
  await takeTurn(client, scope)
  return client
}

/** Throws outsideSlowDown when the client has been here too often within a minute, by whichever door. */
export async function takeTurn({ id }: ClientRow, { db, keys, now }: Scope): Promise<void> {
  const { used, waitSeconds } = await db.write((tx) => spendBudget(tx, bucketOf(keys, 'outside.client', id), MINUTE, now))
  if (used > PER_MINUTE) throw new Refusal('outsideSlowDown', { seconds: waitSeconds })
}
