import { outsideHeaders } from '@mingbai/contracts/outside'
import { request as plain } from 'node:http'
import { request as secure } from 'node:https'
import { faultOf, safeLookup } from './safe-address'
import { signatureOf } from '../../keys/signature'

interface Parcel {
  url: string
  keyId: string
  secret: string
  event: string
  body: string
  now: Date
}

/** Posts one signed letter; no redirect is followed. @throws Error when it was not taken with a 2xx in time */
export async function send({ url: address, keyId, secret, event, body, now }: Parcel, { trial, timeoutMs }: { trial: boolean; timeoutMs: number }): Promise<void> {
  const fault = faultOf(address, trial)
  if (fault) throw new Error('address not allowed')
  const url = new URL(address)
  const time = String(Math.floor(now.getTime() / 1000))
  const path = url.pathname + url.search
  const headers = {
    'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body), 'user-agent': 'Mingbai',
    [outsideHeaders.key]: keyId, [outsideHeaders.time]: time, [outsideHeaders.event]: event, [outsideHeaders.signature]: signatureOf(secret, { method: 'POST', path, time, body }),
  }
  const request = url.protocol === 'https:' ? secure : plain
  await new Promise<void>((taken, failed) => {
    // One limit for all of it: a server that answers a byte a minute hangs too.
    const sent = request(url, { method: 'POST', headers, agent: false, lookup: safeLookup(trial), signal: AbortSignal.timeout(timeoutMs) }, (reply) => {
      const { statusCode = 0 } = reply
      // What it says beyond its status is nobody's business here.
      reply.destroy()
      if (statusCode >= 200 && statusCode < 300) taken()
      else failed(new Error(`answered ${statusCode}`))
    })
    sent.on('error', failed)
    sent.end(body)
  })
}
