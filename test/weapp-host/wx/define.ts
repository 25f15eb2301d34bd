import * as z from 'zod/mini'
import { fieldsOf, isFunction, type Fields, type GuestFunction } from '../guest'
import type { Host } from '../host'

/** Members of `wx`: what a mini-program calls. */
export type ApiTable = Record<string, GuestFunction>

/** An API call that WeChat answers with fail: `name:fail reason`. */
export class ApiFailure extends Error {
  override name = 'ApiFailure'
  constructor(
    readonly reason: string,
    /** WeChat's number for it, where it has one. */
    readonly errno?: number,
    /** Some of its older calls name that number otherwise. */
    readonly numberName: 'errno' | 'errCode' = 'errno',
  ) {
    super(reason)
  }
}

/** Everything private is closed until the person has agreed, and where the operator has not declared it. */
export function needPrivacy(host: Host): void {
  const { privacy } = host.phone
  if (privacy === 'refused') throw new ApiFailure('privacy permission is not authorized', 104)
  if (privacy === 'undeclared') throw new ApiFailure('api scope is not declared in the privacy agreement', 112)
}

export const noOptions = z.looseObject({})

/** Calls success or fail, then complete, in a later turn, with objects of the guest's world. */
function deliver(host: Host, name: string, options: Fields, outcome: 'success' | 'fail', result: Fields): void {
  host.later(`callback of ${name}`, () => {
    for (const callback of [options[outcome], options.complete]) {
      if (isFunction(callback)) host.problems.guard(`callback of wx.${name}`, () => callback(result))
    }
  })
}

export interface AsyncApi<Schema extends z.ZodMiniType> {
  name: string
  schema: Schema
  work: (options: z.infer<Schema>) => Fields | void | Promise<Fields | void>
}

function guestResult(host: Host, result: Fields): Fields {
  const copy = fieldsOf(host.guest.copyIn({}))
  for (const [key, value] of Object.entries(result)) copy[key] = host.guest.copyIn(value)
  return copy
}

/** Settles one call: options are checked first, then the work runs, then the callbacks or the promise hear of it. */
async function settle<Schema extends z.ZodMiniType>(host: Host, api: AsyncApi<Schema>, given: unknown): Promise<{ outcome: 'success' | 'fail'; result: Fields }> {
  const parsed = api.schema.safeParse(fieldsOf(given))
  try {
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      throw new ApiFailure(`parameter error: parameter.${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`)
    }
    const result = (await api.work(parsed.data)) ?? {}
    return { outcome: 'success', result: guestResult(host, { ...result, errMsg: `${api.name}:ok` }) }
  } catch (error) {
    if (!(error instanceof ApiFailure)) host.problems.add(`the host failed in wx.${api.name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    const errno = error instanceof ApiFailure && error.errno !== undefined ? { [error.numberName]: error.errno } : {}
    return { outcome: 'fail', result: guestResult(host, { errMsg: `${api.name}:fail ${error instanceof ApiFailure ? error.reason : 'host error'}`, ...errno }) }
  }
}

/** An API with success, fail and complete, which gives a promise when none of the three is there. */
export function asyncApi<Schema extends z.ZodMiniType>(host: Host, api: AsyncApi<Schema>): ApiTable {
  const start = (given: unknown): unknown => {
    const options = fieldsOf(given)
    const hasCallbacks = [options.success, options.fail, options.complete].some(isFunction)
    const settled = settle(host, api, given)
    if (hasCallbacks) {
      void settled.then(({ outcome, result }) => deliver(host, api.name, options, outcome, result))
      return undefined
    }
    return host.guest.promise((resolve, reject) => {
      void settled.then(({ outcome, result }) => (outcome === 'success' ? resolve(result) : reject(result)))
    })
  }
  return { [api.name]: start }
}

/** As asyncApi, but the call gives a task at once (request, uploadFile, downloadFile) and never a promise. */
export function taskApi<Schema extends z.ZodMiniType>(
  host: Host, api: Omit<AsyncApi<Schema>, 'work'> & { work: (options: z.infer<Schema>, signal: AbortSignal, given: Fields) => Promise<Fields> },
): ApiTable {
  const start = (given: unknown): unknown => {
    const controller = new AbortController()
    const options = fieldsOf(given)
    host.lines.add(controller)
    const work = (parsed: z.infer<Schema>): Promise<Fields> =>
      api.work(parsed, controller.signal, options).finally(() => host.lines.delete(controller))
    void settle(host, { ...api, work }, given).then(({ outcome, result }) => {
      if (!host.closed()) deliver(host, api.name, options, outcome, result)
    })
    const ignore = (): void => undefined
    return {
      abort: () => controller.abort(),
      onHeadersReceived: ignore, offHeadersReceived: ignore, onProgressUpdate: ignore, offProgressUpdate: ignore, onChunkReceived: ignore, offChunkReceived: ignore,
    }
  }
  return { [api.name]: start }
}

/** A call that answers at once; what it gives is copied into the guest's world, and ApiFailure is thrown as `name:fail reason`. */
export function syncApi(host: Host, name: string, work: (...args: unknown[]) => unknown): ApiTable {
  return {
    [name]: (...args) => {
      try {
        return host.guest.copyIn(work(...args))
      } catch (error) {
        if (error instanceof ApiFailure) throw new Error(`${name}:fail ${error.reason}`)
        throw error
      }
    },
  }
}

/** wx.onX and wx.offX for an event of the platform. */
export function listenerApi(host: Host, event: string): ApiTable {
  const known = new Set<GuestFunction>()
  host.listeners.set(event, known)
  return {
    [`on${event}`]: (listener) => {
      if (isFunction(listener)) known.add(listener)
      return undefined
    },
    [`off${event}`]: (listener) => {
      if (isFunction(listener)) known.delete(listener)
      else known.clear()
      return undefined
    },
  }
}

/** Tells the listeners of wx.onX. */
export function announce(host: Host, event: string, detail: unknown): void {
  for (const listener of host.listeners.get(event) ?? []) {
    host.problems.guard(`listener of on${event}`, () => listener(host.guest.copyIn(detail)))
  }
}
