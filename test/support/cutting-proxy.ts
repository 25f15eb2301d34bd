import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'

export interface CuttingProxy {
  url: string
  /** The next answer to such a request is cut in its middle: the server has done what was asked, and the phone does not know. */
  cutNext: (method: string, path: string) => void
  cuts: () => number
  /** No line at all, until it is up again. */
  down: () => void
  /** A line that is up and dead: what is asked gets no answer until it is `up`. */
  stall: () => void
  up: () => void
  stop: () => Promise<void>
}

/** A line that breaks when told to. */
export async function startCuttingProxy(target: string): Promise<CuttingProxy> {
  let wanted: { method: string; path: string } | null = null
  let cuts = 0
  let isDown = false
  let held: (() => void)[] | null = null
  const server = createServer((incoming, answer) => {
    if (held) held.push(() => pass(incoming, answer))
    else pass(incoming, answer)
  })
  const pass = (incoming: IncomingMessage, answer: ServerResponse): void => {
    if (isDown) return void incoming.socket.destroy()
    const isCut = wanted !== null && incoming.method === wanted.method && incoming.url === wanted.path
    if (isCut) wanted = null
    const onward = request(target + (incoming.url ?? ''), { method: incoming.method, headers: { ...incoming.headers, host: new URL(target).host } }, (reply) => {
      const parts: Buffer[] = []
      reply.on('data', (part: Buffer) => parts.push(part))
      reply.on('end', () => {
        const body = Buffer.concat(parts)
        answer.writeHead(reply.statusCode ?? 502, reply.headers)
        if (!isCut) return void answer.end(body)
        cuts += 1
        return void answer.write(body.subarray(0, Math.floor(body.length / 2)), () => incoming.socket.destroy())
      })
    })
    onward.on('error', () => answer.destroy())
    incoming.pipe(onward)
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    cutNext: (method, path) => {
      wanted = { method, path }
    },
    cuts: () => cuts,
    down: () => {
      isDown = true
    },
    stall: () => {
      held = []
    },
    up: () => {
      isDown = false
      const waiting = held ?? []
      held = null
      waiting.forEach((go) => go())
    },
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
