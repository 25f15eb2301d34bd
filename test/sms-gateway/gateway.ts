import { outsideHeaders } from '@mingbai/contracts/outside'
import { smsRequestSchema, type SmsReport, type SmsRequest, type smsRefusals } from '@mingbai/contracts/text-messages'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as z from 'zod/mini'
import { signatureOf } from '../../apps/bff/src/keys/signature'

type Refusal = (typeof smsRefusals)[number]
/** What goes wrong on the line: no answer at all, an answer cut after the message was taken or that never comes, a page of a proxy. */
type Fault = 'hang' | 'cut' | 'silent' | 'proxyPage'

export interface SmsGateway {
  /** Settings for the product. */
  env: Record<string, string>
  /** What reached a phone, each once. */
  sent: SmsRequest[]
  /** Requests that came in, repeats and refused ones too. */
  asked: number
  /** For the next requests, one after the other. */
  fail(...faults: Fault[]): void
  block(number: string): void
  /** No more than so many messages from now on, until told otherwise. */
  allow(messages: number): void
  /** Posts delivery reports, signed; a wrong secret may be tried. */
  report(origin: string, reports: readonly SmsReport[], by?: { secret?: string; now?: Date }): Promise<Response>
  close(): Promise<void>
}

const KEY = 'township-640221201'
const SECRET = 'a-secret-of-the-stand-in-gateway'
const PATH = '/v1/messages?account=lingsha'
const RETRY_SECONDS = 120
const statusOf: Record<Refusal, number> = { badSignature: 401, unknownTemplate: 400, badNumber: 400, numberBlocked: 400, slowDown: 429, noCredit: 402 }

/** A gateway for text messages that behaves as apps/bff/decisions/0006 says. @param templates those it has approved */
export async function openSmsGateway(clock: () => Date, templates: Readonly<Record<string, string>>): Promise<SmsGateway> {
  const taken = new Map<string, SmsRequest>()
  const blocked = new Set<string>()
  let faults: Fault[] = []
  let left = Infinity

  function refusalOf(request: IncomingMessage, body: string, message: SmsRequest | null): Refusal | null {
    const time = String(request.headers[outsideHeaders.time.toLowerCase()])
    const right = signatureOf(SECRET, { method: 'POST', path: request.url ?? '', time, body })
    if (request.headers[outsideHeaders.key.toLowerCase()] !== KEY || request.headers[outsideHeaders.signature.toLowerCase()] !== right) return 'badSignature'
    if (Math.abs(clock().getTime() / 1000 - Number(time)) > 300) return 'badSignature'
    if (!message || !Object.values(templates).includes(message.template)) return 'unknownTemplate'
    if (taken.has(message.id)) return null
    if (!/^1\d{10}$/.test(message.to)) return 'badNumber'
    if (blocked.has(message.to)) return 'numberBlocked'
    if (left <= 0) return 'slowDown'
    return null
  }

  function answer(request: IncomingMessage, response: ServerResponse, body: string): void {
    gateway.asked += 1
    const fault = faults.shift()
    if (fault === 'hang') return
    if (fault === 'proxyPage') return void response.writeHead(502, { 'content-type': 'text/html' }).end('<html>Bad Gateway</html>')
    const parsed = z.safeParse(smsRequestSchema, JSON.parse(body))
    const message = parsed.success ? parsed.data : null
    const refusal = refusalOf(request, body, message)
    if (refusal || !message) return void response.writeHead(refusal ? statusOf[refusal] : 400, { 'content-type': 'application/json', ...(refusal === 'slowDown' ? { 'retry-after': String(RETRY_SECONDS) } : {}) }).end(JSON.stringify({ error: refusal }))
    if (!taken.has(message.id)) {
      taken.set(message.id, message)
      gateway.sent.push(message)
      left -= 1
    }
    if (fault === 'silent') return
    const said = JSON.stringify({ accepted: message.id, pieces: Math.ceil(message.text.length / 70) })
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': said.length })
    if (fault !== 'cut') return void response.end(said)
    response.write(said.slice(0, said.length / 2))
    setImmediate(() => response.destroy())
  }

  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => answer(request, response, Buffer.concat(parts).toString()))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo

  const gateway: SmsGateway = {
    env: { SMS_GATEWAY_URL: `http://127.0.0.1:${port}${PATH}`, SMS_KEY: KEY, SMS_SECRET: SECRET, SMS_TEMPLATES: JSON.stringify(templates) },
    sent: [],
    asked: 0,
    fail: (...next) => void (faults = next),
    block: (number) => void blocked.add(number),
    allow: (messages) => void (left = messages),
    report(origin, reports, { secret = SECRET, now = clock() } = {}) {
      const path = '/api/v1/outside/sms-reports'
      const body = JSON.stringify({ reports })
      const time = String(Math.floor(now.getTime() / 1000))
      const headers = { 'content-type': 'application/json', [outsideHeaders.key]: KEY, [outsideHeaders.time]: time, [outsideHeaders.signature]: signatureOf(secret, { method: 'POST', path, time, body }) }
      return fetch(origin + path, { method: 'POST', headers, body })
    },
    close: () => new Promise((closed) => {
      server.closeAllConnections()
      server.close(() => closed())
    }),
  }
  return gateway
}
