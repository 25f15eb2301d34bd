import * as z from 'zod/mini'

type Schema = z.ZodMiniType

/** Who may call: `resident` needs a session made with WeChat, `staff` one of theirs; `outside` signs each request. */
export type Access = 'anyone' | 'resident' | 'staff' | 'outside'

export interface Endpoint<Params extends Schema = Schema, Query extends Schema = Schema, Body extends Schema = Schema, Reply extends Schema = Schema> {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** With `:name` for parameters. */
  path: string
  summary: string
  access: Access
  params: Params
  query: Query
  body: Body
  reply: Reply
}

const nothing = z.object({})
type Nothing = typeof nothing

interface Draft<Params extends Schema, Query extends Schema, Body extends Schema, Reply extends Schema> {
  summary: string
  access?: Access
  params?: Params
  query?: Query
  body?: Body
  reply: Reply
}

/** One row of the endpoint table: `endpoint('GET /api/v1/home', { … })`. */
export function endpoint<Reply extends Schema, Params extends Schema = Nothing, Query extends Schema = Nothing, Body extends Schema = Nothing>(
  address: `${'GET' | 'POST' | 'PUT' | 'DELETE'} /${string}`,
  draft: Draft<Params, Query, Body, Reply>,
): Endpoint<Params, Query, Body, Reply>
export function endpoint(address: string, draft: Draft<Schema, Schema, Schema, Schema>): Endpoint {
  const [method, path = ''] = address.split(' ')
  if (method !== 'GET' && method !== 'POST' && method !== 'PUT' && method !== 'DELETE') throw new Error(`bad method in ${address}`)
  return { access: 'anyone', params: nothing, query: nothing, body: nothing, ...draft, method, path }
}

export type ParamsOf<E> = E extends Endpoint<infer P, Schema, Schema, Schema> ? z.infer<P> : never
export type QueryOf<E> = E extends Endpoint<Schema, infer Q, Schema, Schema> ? z.infer<Q> : never
export type BodyOf<E> = E extends Endpoint<Schema, Schema, infer B, Schema> ? z.infer<B> : never
export type ReplyOf<E> = E extends Endpoint<Schema, Schema, Schema, infer R> ? z.infer<R> : never

/** Fills the path and the query of an endpoint. */
export function addressOf(target: Pick<Endpoint, 'path'>, params: Record<string, unknown> = {}, query: Record<string, unknown> = {}): string {
  const path = target.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '')
  const search = pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`).join('&')
  return search ? `${path}?${search}` : path
}
