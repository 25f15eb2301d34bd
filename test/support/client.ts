import { addressOf, type BodyOf, type Endpoint, type ParamsOf, type QueryOf, type ReplyOf } from '@mingbai/contracts/endpoint'
import * as z from 'zod/mini'
import { undeclaredRefusal } from './undeclared-refusal'

/** What comes with a call; only what the endpoint asks for. */
export interface Input<E> {
  params?: ParamsOf<E>
  query?: Partial<QueryOf<E>>
  body?: BodyOf<E>
}

const refusalSchema = z.object({ error: z.object({ code: z.string(), message: z.string(), detail: z.record(z.string(), z.union([z.string(), z.number()])) }) })
export interface Refused {
  status: number
  code: string
  message: string
  detail: Record<string, string | number>
}

export interface Client {
  /** A call that must succeed; the reply is held against its contract. */
  call<E extends Endpoint>(endpoint: E, input?: Input<E>): Promise<ReplyOf<E>>
  /** A call that must be refused. */
  refused<E extends Endpoint>(endpoint: E, input?: Input<E>): Promise<Refused>
  /** Anything else, as it comes. */
  fetch(path: string, init?: RequestInit): Promise<Response>
  /** The value of the session cookie. */
  session: string | null
  /** What a mini-program sends instead: it keeps no cookies. */
  bearer: string | null
}

interface Options {
  /** `X-Device` */
  device?: string
  /** The address that a proxy in front has seen. */
  address?: string
  session?: string
  /** The township it asks in the name of. */
  org?: string
}

/** A phone or browser of its own: keeps its cookie, says its device. */
export function makeClient(origin: string, { device, address, session, org }: Options = {}): Client {
  const client: Client = {
    session: session ?? null,
    bearer: null,
    async fetch(path, init = {}) {
      const headers = new Headers(init.headers)
      if (device) headers.set('x-device', device)
      if (address) headers.set('x-forwarded-for', address)
      if (client.bearer) headers.set('authorization', `Bearer ${client.bearer}`)
      if (client.session) headers.set('cookie', `mingbai=${client.session}`)
      const response = await fetch(origin + named(path, org), { redirect: 'manual', ...init, headers })
      for (const cookie of response.headers.getSetCookie()) {
        const value = /^mingbai=([^;]*)/.exec(cookie)?.[1]
        if (value !== undefined) client.session = value || null
      }
      const undeclared = await undeclaredRefusal(init.method ?? 'GET', path, response)
      if (undeclared) throw new Error(undeclared)
      return response
    },
    async call(endpoint, input = {}) {
      const response = await send(endpoint, input)
      const text = await response.text()
      if (!response.ok) throw new Error(`${endpoint.method} ${endpoint.path}: ${response.status} ${text}`)
      return parsed(endpoint, JSON.parse(text))
    },
    async refused(endpoint, input = {}) {
      const response = await send(endpoint, input)
      const text = await response.text()
      if (response.ok) throw new Error(`${endpoint.method} ${endpoint.path} was not refused: ${text.slice(0, 300)}`)
      return { status: response.status, ...z.parse(refusalSchema, JSON.parse(text)).error }
    },
  }

  function send<E extends Endpoint>(endpoint: E, { params, query, body }: Input<E>): Promise<Response> {
    const json = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
    return client.fetch(addressOf(endpoint, recordOf(params), recordOf(query)), { method: endpoint.method, ...json })
  }
  return client
}

const named = (path: string, org?: string): string => (org ? `${path}${path.includes('?') ? '&' : '?'}org=${org}` : path)

const recordOf = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? { ...value } : {})

function parsed<E extends Endpoint>(endpoint: E, reply: unknown): ReplyOf<E>
function parsed(endpoint: Endpoint, reply: unknown): unknown {
  return z.parse(endpoint.reply, reply)
}
