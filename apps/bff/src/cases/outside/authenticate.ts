import type { Endpoint, ReplyOf } from '@mingbai/contracts/endpoint'
import { limits } from '@mingbai/contracts/limits'
import { outsideHeaders } from '@mingbai/contracts/outside'
import type { Context, Middleware } from 'koa'
import type { IncomingMessage } from 'node:http'
import type { Scope } from '../../house'
import { Refusal } from '../../http/refusal'
import { readInput, type Input, type Route } from '../../http/serve'
import { sameText } from '../../keys/seal'
import { bucketOf, spendBudget } from '../../limits/spend-budget'
import { findByKey, openSecret, type ClientRow } from './client-row'
import { signatureOf } from './signature'

export interface OutsideScope extends Scope {
  client: ClientRow
}

const WINDOW_SECONDS = 300
const MINUTE = 60_000
const PER_MINUTE = 120

/** The bytes that were signed must be seen before anything reads them. */
export function keepRawBody(): Middleware {
  return async (ctx, next) => {
    if (/^\/(api\/v1\/outside|open311)\//i.test(ctx.path)) ctx.disableBodyParser = true
    await next()
  }
}

/** An endpoint that another system calls: signed, within its rate, then parsed. */
export function serveOutside<E extends Endpoint>(endpoint: E, work: (input: Input<E>, scope: OutsideScope) => Promise<ReplyOf<E>>): Route {
  return {
    endpoint, options: {},
    handle: async (scope, ctx) => {
      const { client, body } = await authenticate(scope, ctx)
      if (body.length > 0) ctx.request.body = parsedJson(body)
      return work(readInput(endpoint, ctx), { ...scope, client })
    },
  }
}

/** A repeat within the window is let in: it can only give the answer it gave before. */
async function authenticate(scope: Scope, ctx: Context): Promise<{ client: ClientRow; body: Buffer }> {
  const { db, keys, tenant, now } = scope
  const [keyId, time, signature] = [outsideHeaders.key, outsideHeaders.time, outsideHeaders.signature].map((name) => ctx.get(name))
  if (!time || !/^\d{1,12}$/.test(time) || Math.abs(now.getTime() / 1000 - Number(time)) > WINDOW_SECONDS) throw new Refusal('outsideTimeWrong')
  const client = keyId && keyId.length <= 24 ? await findByKey(db, tenant.code, keyId) : null
  if (!client) throw new Refusal('outsideKeyUnknown')
  const body = await readBytes(ctx.req)
  const right = signatureOf(openSecret(keys, client), { method: ctx.method, path: ctx.originalUrl, time, body })
  if (!signature || !sameText(signature.toLowerCase(), right)) throw new Refusal('outsideSignatureWrong')
  await takeTurn(client, scope)
  return { client, body }
}

/** Throws outsideSlowDown when the client has been here too often within a minute, by whichever door. */
export async function takeTurn({ id }: ClientRow, { db, keys, now }: Scope): Promise<void> {
  const { used, waitSeconds } = await db.write((tx) => spendBudget(tx, bucketOf(keys, 'outside.client', id), MINUTE, now))
  if (used > PER_MINUTE) throw new Refusal('outsideSlowDown', { seconds: waitSeconds })
}

export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  const chunks: AsyncIterable<Buffer> = request
  for await (const part of chunks) {
    length += part.length
    if (length > limits.jsonBytes) throw new Refusal('textTooLong')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function parsedJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    throw new Refusal('badJson')
  }
}
