import { readFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

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

/**
 * `receiver` and `other-name` are issued by the authority of `ca.pem`, which nobody trusts and whose key is gone, the second
 * for another host; `stranger` signed itself. All are good for a hundred years.
 */
export type Certificate = 'receiver' | 'other-name' | 'stranger'
export const certificate = (name: Certificate | 'ca' | 'receiver.key'): string => readFileSync(join(__dirname, 'certificates', `${name}.pem`), 'utf8')

/** @param secure over https, with this certificate */
export async function openReceiver(secure?: Certificate): Promise<Receiver> {
  let left: number[] | 'hang' = []
  const requests: Received[] = []
  const listener: RequestListener = (request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
      requests.push({ method: request.method ?? '', path: request.url ?? '', headers, body: Buffer.concat(parts).toString() })
      if (left === 'hang') return
      const status = left.shift() ?? 200
      response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end('ok')
    })
  }
  const server = secure ? createSecureServer({ key: certificate('receiver.key'), cert: certificate(secure) }, listener) : createServer(listener)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    url: secure ? `https://127.0.0.1:${port}` : `http://127.0.0.1:${port}`,
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
