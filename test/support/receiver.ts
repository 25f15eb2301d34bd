import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  method: string
  path: string
  headers: Record<string, string>
  body: string
}

/** Another system's server, for real: notes what it gets and answers as told. */
export interface Receiver {
  url: string
  requests: Received[]
  /** Forgets what it got. @param answers one after the other, then 200; `hang`: never any */
  begin(answers?: readonly number[] | 'hang'): void
  close(): Promise<void>
}

export async function openReceiver(): Promise<Receiver> {
  let left: number[] | 'hang' = []
  const requests: Received[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
      requests.push({ method: request.method ?? '', path: request.url ?? '', headers, body: Buffer.concat(parts).toString() })
      if (left === 'hang') return
      const status = left.shift() ?? 200
      response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end('ok')
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    begin(answers = []) {
      requests.length = 0
      left = answers === 'hang' ? 'hang' : [...answers]
    },
    close: () => new Promise((closed) => {
      server.closeAllConnections()
      server.close(() => closed())
    }),
  }
}
