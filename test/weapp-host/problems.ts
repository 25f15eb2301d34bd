import vm from 'node:vm'
import { inspect } from 'node:util'
import type { Guest } from './guest'

/** Everything that must not happen in a healthy run. The next step of the test fails with it. */
export interface Problems {
  add(text: string): void
  /** Runs guest code; what it throws becomes a problem, as the platform catches and reports it. */
  guard<T>(where: string, work: () => T): T | undefined
  list(): readonly string[]
  /** Hands over what was found and forgets it: for tests that expect a problem. */
  take(): string[]
  throwIfAny(): void
  close(): void
}

/** Short text of anything thrown, with the first lines of its stack. */
export function describeError(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'stack' in error && typeof error.stack === 'string') {
    return error.stack.split('\n').slice(0, 6).join('\n')
  }
  return typeof error === 'string' ? error : inspect(error, { depth: 2 })
}

export class WeappProblem extends Error {
  override name = 'WeappProblem'
  constructor(readonly problems: readonly string[]) {
    super(`the mini-program is not well:\n- ${problems.join('\n- ')}`)
  }
}

interface RejectionSource {
  on(event: 'unhandledRejection', listener: (reason: unknown, promise: Promise<unknown>) => void): void
  off(event: 'unhandledRejection', listener: (reason: unknown, promise: Promise<unknown>) => void): void
}

const isRejectionSource = (value: unknown): value is RejectionSource =>
  typeof value === 'object' && value !== null && 'on' in value && 'off' in value

export function watchProblems(guests: Guest[]): Problems {
  const found: string[] = []
  const add = (text: string): void => {
    if (!found.includes(text)) found.push(text)
  }
  // jest gives tests a copy of `process` on which rejections are never announced: ask the main world for the real one.
  const source: unknown = vm.runInThisContext('process')
  const onRejection = (reason: unknown, promise: Promise<unknown>): void => {
    if (!guests.some((guest) => guest.made(promise))) return
    promise.catch(() => undefined)
    add(`unhandled rejection: ${describeError(reason)}`)
  }
  if (isRejectionSource(source)) source.on('unhandledRejection', onRejection)

  return {
    add,
    guard: (where, work) => {
      try {
        return work()
      } catch (error) {
        add(`${where}: ${describeError(error)}`)
        return undefined
      }
    },
    list: () => found,
    take: () => found.splice(0),
    throwIfAny: () => {
      if (found.length > 0) throw new WeappProblem(found.splice(0))
    },
    close: () => {
      if (isRejectionSource(source)) source.off('unhandledRejection', onRejection)
    },
  }
}
