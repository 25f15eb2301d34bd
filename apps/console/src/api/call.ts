import { addressOf, type Endpoint } from '@mingbai/contracts/endpoint'
import type * as z from 'zod/mini'
import { exchange } from './exchange'

type Schema = z.ZodMiniType
/** What must be given; what is empty or optional throughout may be left out. */
type Part<Name extends string, T> = T extends Record<string, never> ? object : Partial<T> extends T ? { [K in Name]?: T } : { [K in Name]: T }
type Input<P extends Schema, Q extends Schema, B extends Schema> = Part<'params', z.output<P>> & Part<'query', z.output<Q>> & Part<'body', z.output<B>>

interface AnyInput {
  params?: object
  query?: object
  body?: unknown
}

/**
 * Calls one row of the contract's table.
 * @throws {ApiError}
 */
export function call<P extends Schema, Q extends Schema, B extends Schema, R extends Schema>(target: Endpoint<P, Q, B, R>, input: Input<P, Q, B> & AnyInput): Promise<z.output<R>>
export function call(target: Endpoint, input: AnyInput): Promise<unknown> {
  const { params, query, body } = input
  const url = addressOf(target, { ...params }, { ...query })
  if (target.method === 'GET' || body === undefined) return exchange(url, { method: target.method }, target.reply)
  const headers = { 'content-type': 'application/json' }
  return exchange(url, { method: target.method, headers, body: JSON.stringify(body) }, target.reply)
}
