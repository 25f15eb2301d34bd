import { callHook, type Instance } from './instance'
import type { Host } from './host'
import type { Problems } from './problems'
import { draw } from './view'

/** A mini-program that never comes to rest within this many turns is stuck in a loop. */
const turnLimit = 500
const quietTurns = 3

export interface Schedule {
  later: Host['later']
  redraw: Host['redraw']
  idle: Host['idle']
  stop(): void
}

/** Turns of the event loop between the two halves of the mini-program: callbacks and drawing never happen inside the call that asked for them. */
export function createSchedule(getHost: () => Host, problems: Problems, timersSoon: () => number): Schedule {
  let pending = 0
  let stopped = false
  const waiting = new Map<Instance, (() => void)[]>()

  const later = (where: string, work: () => void): void => {
    pending += 1
    setImmediate(() => {
      pending -= 1
      if (!stopped) problems.guard(where, work)
    })
  }

  const drawNow = (page: Instance): void => {
    const callbacks = waiting.get(page) ?? []
    waiting.delete(page)
    if (!page.alive) return
    draw(getHost(), page)
    for (const done of callbacks) done()
  }

  return {
    later,
    redraw: (page, done) => {
      const known = waiting.get(page)
      const callbacks = known ?? []
      if (done) callbacks.push(done)
      if (known) return
      waiting.set(page, callbacks)
      later(`drawing ${page.path}`, () => drawNow(page))
    },
    idle: async () => {
      let quiet = 0
      for (let turn = 0; quiet < quietTurns; turn += 1) {
        if (turn > turnLimit) throw new Error('the mini-program does not come to rest: it keeps setting data or short timers')
        await new Promise((resolve) => setTimeout(resolve, 0))
        quiet = pending + timersSoon() === 0 ? quiet + 1 : 0
      }
    },
    stop: () => {
      stopped = true
    },
  }
}

/** Calls a hook on the page in front, as when WeChat goes to the background. */
export function hookCurrent(host: Host, name: string): void {
  const page = host.pages.current()
  if (page) callHook(host, page, name)
}
