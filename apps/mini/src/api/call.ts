import { addressOf, type Endpoint } from '@mingbai/contracts/endpoint'
import { fallbackText } from '@mingbai/contracts/fallback-errors'
import type * as z from 'zod/mini'
import { NoAnswer } from '../platform/answer'
import { http } from '../platform/http'
import { ApiError, noAnswer, refusal } from './api-error'
import { deviceHeaders } from './device'
import { noteAnswer, townshipHeaders } from './township'

type Schema = z.ZodMiniType
/** What must be given; what is optional throughout may be left out. */
type Part<Name extends string, T> = T extends Record<string, never> ? object : Partial<T> extends T ? { [K in Name]?: T } : { [K in Name]: T }
type Input<P extends Schema, Q extends Schema, B extends Schema> = Part<'params', z.output<P>> & Part<'query', z.output<Q>> & Part<'body', z.output<B>>

interface AnyInput { params?: object; query?: object; body?: unknown }

/**
 * Calls one row of the contract's table, for instance `call(noticeEndpoints.readNotice, { params: { id } })`.
 * @throws {ApiError}
 */
export function call<P extends Schema, Q extends Schema, B extends Schema, R extends Schema>(target: Endpoint<P, Q, B, R>, input: Input<P, Q, B> & AnyInput, more?: Record<string, string>): Promise<z.output<R>>
export async function call(target: Endpoint, { params, query, body }: AnyInput, more: Record<string, string> = {}): Promise<unknown> {
  const answer = await http(target.method, addressOf(target, { ...params }, { ...query }), body, { ...(await deviceHeaders()), ...townshipHeaders(), ...more }).catch((error: unknown) => {
    throw error instanceof NoAnswer ? noAnswer(target.method === 'GET' ? 'reading' : 'sending') : error
  })
  if (answer.status < 200 || answer.status > 299) throw refusal(answer.status, answer.body)
  const reply = target.reply.safeParse(answer.body)
  // 200 with something else: a hotel's or a provider's page stands between phone and server, or the answer was cut.
  if (!reply.success) throw new ApiError('badJson', fallbackText('badJson'))
  noteAnswer(reply.data, answer.township)
  return reply.data
}
