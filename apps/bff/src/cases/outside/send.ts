import { outsideHeaders } from '@mingbai/contracts/outside'
import { request as plain } from 'node:http'
import { request as secure } from 'node:https'
import { faultOf, safeLookup } from './safe-address'
import { signatureOf } from '../../keys/signature'
import { NotTaken, troubleOf } from './trouble'

interface Parcel {
  url: string
  keyId: string
  secret: string
  event: string
  body: string
  now: Date
}

export interface Road {
  trial: boolean
  timeoutMs: number
  /** The authorities to believe; left out: those of Node, with the ones that NODE_EXTRA_CA_CERTS adds. A certificate is always checked. */
  ca?: string
}

/** Posts one signed letter; no redirect is followed. @throws NotTaken when it was not taken with a 2xx in time */
export async function send(parcel: Parcel, road: Road): Promise<void> {
  try {
    await post(parcel, road)
  } catch (error) {
    throw error instanceof NotTaken ? error : new NotTaken(troubleOf(error))
  }
}

async function post({ url: address, keyId, secret, event, body, now }: Parcel, { trial, timeoutMs, ca }: Road): Promise<void> {
  if (faultOf(address, trial)) throw new NotTaken('address')
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
    const sent = request(url, { method: 'POST', headers, agent: false, lookup: safeLookup(trial), ...(ca ? { ca } : {}), signal: AbortSignal.timeout(timeoutMs) }, (reply) => {
      const { statusCode = 0 } = reply
      // What it says beyond its status is nobody's business here.
      reply.destroy()
      if (statusCode >= 200 && statusCode < 300) taken()
      else failed(new NotTaken(`answered ${statusCode}`))
    })
    sent.on('error', failed)
    sent.end(body)
  })
}
