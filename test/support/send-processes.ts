import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import * as z from 'zod/mini'

export const orderSchema = z.object({ order: z.enum(['send', 'countSent']), instant: z.string() })
type Order = z.infer<typeof orderSchema>['order']
const answerSchema = z.object({ to: z.enum(['open', 'send', 'countSent']), n: z.number() })
export type Answer = z.infer<typeof answerSchema>

export interface Sender {
  /** @returns how many messages it tried; never, when it is killed meanwhile */
  send(at: Date): Promise<number>
  /** All that is sent by now, by whomever. */
  countSent(at: Date): Promise<number>
  /** kill -9. */
  kill(): Promise<void>
}

/** A process of its own on this database. @throws when it ended before it was open */
export async function startSender(env: Record<string, string>): Promise<Sender> {
  const child = fork(join(__dirname, 'sending-process.ts'), { execArgv: ['--import', 'tsx'], env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  const ended = once(child, 'exit')
  await Promise.race([answerTo(child, 'open'), ended.then(() => Promise.reject(new Error('it ended before it was open')))])
  const ask = (order: Order, at: Date): Promise<number> => {
    const answer = answerTo(child, order)
    child.send({ order, instant: at.toISOString() })
    return answer
  }
  return {
    send: (at) => ask('send', at),
    countSent: (at) => ask('countSent', at),
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

const answerTo = (child: ChildProcess, order: Answer['to']): Promise<number> =>
  new Promise((told) => {
    child.on('message', (said) => {
      const { to, n } = z.parse(answerSchema, said)
      if (to === order) told(n)
    })
  })
