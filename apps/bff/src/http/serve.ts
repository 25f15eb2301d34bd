import type { BodyOf, Endpoint, ParamsOf, QueryOf, ReplyOf } from '@mingbai/contracts/endpoint'
import * as z from 'zod/mini'
import type { Permission } from '@mingbai/rules/roles'
import { fromPhone } from '@mingbai/rules/staff-phone'
import type { Context } from 'koa'
import type { ResidentScope, Scope, StaffScope } from '../house'
import { Refusal } from './refusal'
import { inputTexts, wrongShapeText } from './texts'

export interface Input<E> {
  params: ParamsOf<E>
  query: QueryOf<E>
  body: BodyOf<E>
}

interface Options {
  /** Only public content, the same for everybody: may be kept until the tenant's generation changes. */
  cached?: boolean
  needs?: Permission
  /** Never from a bound phone, whoever it is. */
  deskOnly?: true
}

export interface Route {
  endpoint: Endpoint
  options: Options
  handle: (scope: Scope, ctx: Context) => Promise<unknown>
}

/** One line of the register: the endpoint, who may, and the use case that answers it. */
export function serve<E extends Endpoint>(endpoint: E, options: Options, work: Work<E, Scope>): Route {
  return served(endpoint, options, (scope) => scope, work)
}

/** The same for staff: signed in, with the permission it needs. */
export function serveStaff<E extends Endpoint>(endpoint: E, options: Options, work: Work<E, StaffScope>): Route {
  return served(endpoint, options, (scope) => staffOnly(scope, options.needs, options.deskOnly), work)
}

/** For one's own session: open also to who has still to change a first password. */
export function serveSignedIn<E extends Endpoint>(endpoint: E, work: Work<E, StaffScope>, { deskOnly }: Pick<Options, 'deskOnly'> = {}): Route {
  return served(endpoint, deskOnly ? { deskOnly } : {}, (scope) => (deskOnly ? notOnPhone(signedIn(scope)) : signedIn(scope)), work)
}

function notOnPhone(scope: StaffScope): StaffScope {
  if (scope.actor.onPhone) throw new Refusal('deskOnly')
  return scope
}

/** For residents who signed in with WeChat. */
export function serveResident<E extends Endpoint>(endpoint: E, work: Work<E, ResidentScope>): Route {
  return served(endpoint, {}, residentOnly, work)
}

function residentOnly(scope: Scope): ResidentScope {
  const { resident } = scope
  if (!resident) throw new Refusal('residentNeeded')
  return { ...scope, resident }
}

type Work<E, S> = (input: Input<E>, scope: S, ctx: Context) => Promise<ReplyOf<E>>

function served<E extends Endpoint, S>(endpoint: E, options: Options, admit: (scope: Scope) => S, work: Work<E, S>): Route {
  return {
    endpoint,
    options,
    // Who may not is told so before anything that was sent is looked at.
    handle: async (scope, ctx) => {
      const admitted = admit(scope)
      return work(readInput(endpoint, ctx), admitted, ctx)
    },
  }
}

/** Who has to sign in is told to whom: several townships may share an address. */
function signedIn(scope: Scope): StaffScope {
  const { actor, tenant } = scope
  if (!actor) throw new Refusal('signInNeeded', { township: tenant.name })
  return { ...scope, actor }
}

export function staffOnly(scope: Scope, needs?: Permission, deskOnly = false): StaffScope {
  const staffScope = signedIn(scope)
  const { actor } = staffScope
  if (deskOnly || (needs && !fromPhone[needs])) notOnPhone(staffScope)
  if (actor.mustChangePassword) throw new Refusal('passwordChangeNeeded')
  if (needs && !actor.permissions.has(needs)) throw new Refusal('notAllowed')
  return staffScope
}

/** Parameters, query and body, each by its contract. */
export function readInput<E extends Endpoint>(endpoint: E, ctx: Context): Input<E> {
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
  throw refusalOf(result.error.issues)
}

type Issue = z.core.$ZodIssue

/** What is wrong, in the words of the form; too many pictures and too long a text have sentences of their own. */
function refusalOf(issues: readonly Issue[]): Refusal {
  for (const issue of issues) {
    if (issue.code !== 'too_big') continue
    if (issue.path[0] === 'photos' && issue.origin === 'array') return new Refusal('tooManyFiles', { limit: Number(issue.maximum) })
    if (issue.origin === 'string') return new Refusal('textTooLong')
  }
  const places = issues.map(({ path }) => inputTexts[String(path.findLast((step) => typeof step === 'string') ?? '')] ?? path.join('.')).filter(Boolean)
  return new Refusal('badRequest', { detail: [...new Set(places)].slice(0, 5).join('、') || wrongShapeText })
}
