import { outsideHeaders } from '@mingbai/contracts/outside'
import { smsAcceptedSchema, smsRefusedSchema, type SmsRequest } from '@mingbai/contracts/text-messages'
import * as z from 'zod/mini'
import type { SmsSettings } from '../../env'
import { signatureOf } from '../../keys/signature'
import type { Outcome } from '../channel'

const MINUTE = 60_000

/** What each refusal asks of us. A wrong signature or an empty account is mended by somebody meanwhile: the message waits for it. */
const outcomes: Record<z.infer<typeof smsRefusedSchema>['error'], (retryAfterMs: number) => Outcome> = {
  badSignature: () => ({ is: 'retry', reason: 'badSignature', afterMs: 10 * MINUTE }),
  noCredit: () => ({ is: 'retry', reason: 'noCredit', afterMs: 30 * MINUTE }),
  slowDown: (afterMs) => ({ is: 'retry', reason: 'slowDown', afterMs }),
  unknownTemplate: () => ({ is: 'dead', reason: 'unknownTemplate' }),
  badNumber: () => ({ is: 'dead', reason: 'badNumber' }),
  numberBlocked: () => ({ is: 'dead', reason: 'numberBlocked' }),
}

/**
 * Hands one text message to the gateway, by the wire format of decisions/0006. An answer that is cut, late or not understood says
 * nothing about whether it was taken: the same id again finds out. @throws whatever the line throws
 */
export async function handOver(message: SmsRequest, { url, key, secret }: SmsSettings, now: Date, timeoutMs: number): Promise<Outcome> {
  const body = JSON.stringify(message)
  const time = String(Math.floor(now.getTime() / 1000))
  const { pathname, search } = new URL(url)
  const reply = await fetch(url, {
    method: 'POST', body, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs),
    headers: {
      'content-type': 'application/json; charset=utf-8', 'user-agent': 'Mingbai',
      [outsideHeaders.key]: key, [outsideHeaders.time]: time, [outsideHeaders.event]: message.id, [outsideHeaders.signature]: signatureOf(secret, { method: 'POST', path: pathname + search, time, body }),
    },
  })
  const said: unknown = await reply.json()
  if (reply.ok) {
    const { accepted, pieces } = z.parse(smsAcceptedSchema, said)
    return accepted === message.id ? { is: 'sent', pieces } : { is: 'retry', reason: 'noAnswer' }
  }
  const refused = z.safeParse(smsRefusedSchema, said)
  if (!refused.success) return { is: 'retry', reason: 'noAnswer' }
  return outcomes[refused.data.error](Math.min(Number(reply.headers.get('retry-after') ?? 0) || 0, 3600) * 1000)
}
