import type { BodyOf, Endpoint, ParamsOf, QueryOf, ReplyOf } from '@mingbai/contracts/endpoint'
import { z } from '@mingbai/contracts/z'
import type { Permission } from '@mingbai/rules/roles'
import type { Context } from 'koa'
import type { Scope, StaffScope } from '../house'
import { Refusal } from './refusal'

export interface Input<E> {
  params: ParamsOf<E>
  query: QueryOf<E>
  body: BodyOf<E>
}

interface Options {
  /** Only public content, the same for everybody: may be kept until the tenant's generation changes. */
  cached?: boolean
  needs?: Permission
}

export interface Route {
  endpoint: Endpoint
  options: Options
  handle: (scope: Scope, ctx: Context) => Promise<unknown>
}

/** One line of the register: the endpoint, who may, and the use case that answers it. */
export function serve<E extends Endpoint>(endpoint: E, options: Options, work: (input: Input<E>, scope: Scope, ctx: Context) => Promise<ReplyOf<E>>): Route {
  return {
    endpoint,
    options,
    handle: (scope, ctx) => work(readInput(endpoint, ctx), scope, ctx),
  }
}

/** The same for staff: signed in, with the permission it needs. */
export function serveStaff<E extends Endpoint>(endpoint: E, options: Options, work: (input: Input<E>, scope: StaffScope, ctx: Context) => Promise<ReplyOf<E>>): Route {
  return serve(endpoint, options, (input, scope, ctx) => work(input, staffOnly(scope, options.needs), ctx))
}

export function staffOnly(scope: Scope, needs?: Permission): StaffScope {
  const { actor } = scope
  if (!actor) throw new Refusal('signInNeeded')
  if (actor.mustChangePassword) throw new Refusal('passwordChangeNeeded')
  if (needs && !actor.permissions.has(needs)) throw new Refusal('notAllowed')
  return { ...scope, actor }
}

function readInput<E extends Endpoint>(endpoint: E, ctx: Context): Input<E> {
  return {
    params: parsed<ParamsOf<E>>(endpoint.params, ctx.params),
    query: parsed<QueryOf<E>>(endpoint.query, ctx.query),
    body: parsed<BodyOf<E>>(endpoint.body, ctx.request.body ?? {}),
  }
}

function parsed<T>(schema: z.ZodMiniType, value: unknown): T
function parsed(schema: z.ZodMiniType, value: unknown): unknown {
  const result = z.safeParse(schema, value)
  if (result.success) return result.data
  const where = result.error.issues.map((issue) => issue.path.join('.')).filter(Boolean)
  throw new Refusal('badRequest', { detail: [...new Set(where)].slice(0, 5).join('、') || '格式不对' })
}
