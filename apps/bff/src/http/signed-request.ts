import { limits } from '@mingbai/contracts/limits'
import { outsideHeaders } from '@mingbai/contracts/outside'
import type { Context, Middleware } from 'koa'
import type { IncomingMessage } from 'node:http'
import { sameText } from '../keys/seal'
import { signatureOf } from '../keys/signature'
import { Refusal } from './refusal'

const WINDOW_SECONDS = 300

/** The bytes that were signed must be seen before anything reads them. */
export function keepRawBody(): Middleware {
  return async (ctx, next) => {
    if (/^\/((api\/v1\/outside|open311)\/|wechat\/push)/i.test(ctx.path)) ctx.disableBodyParser = true
    await next()
  }
}

/** Who signed this request, once its signature is found right; its body is then parsed as JSON. */
export async function readSigned<Who extends { secret: string }>(ctx: Context, now: Date, find: (keyId: string) => Promise<Who | null>): Promise<Who> {
  const [keyId, time, signature] = [outsideHeaders.key, outsideHeaders.time, outsideHeaders.signature].map((name) => ctx.get(name))
  if (!time || !/^\d{1,12}$/.test(time) || Math.abs(now.getTime() / 1000 - Number(time)) > WINDOW_SECONDS) throw new Refusal('outsideTimeWrong')
  const who = keyId && keyId.length <= 60 ? await find(keyId) : null
  if (!who) throw new Refusal('outsideKeyUnknown')
  const body = await readBytes(ctx.req)
  const right = signatureOf(who.secret, { method: ctx.method, path: ctx.originalUrl, time, body })
  if (!signature || !sameText(signature.toLowerCase(), right)) throw new Refusal('outsideSignatureWrong')
  if (body.length > 0) ctx.request.body = parsedJson(body)
  return who
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
