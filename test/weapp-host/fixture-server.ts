import { once } from 'node:events'
import http from 'node:http'
import zlib from 'node:zlib'

export interface FixtureServer {
  url: string
  /** Bytes of bodies as sent. */
  sent(): number
  /** Resolves when a request to /slow has come in. */
  slowAsked: Promise<void>
  close(): Promise<void>
}

/** A small server beside the fixture: a list, an echo, an upload counter, and /slow, which never answers. */
export async function startFixtureServer(): Promise<FixtureServer> {
  let sent = 0
  let slow = (): void => undefined
  const slowAsked = new Promise<void>((resolve) => {
    slow = resolve
  })
  const answer = async (request: http.IncomingMessage, response: http.ServerResponse): Promise<void> => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(Buffer.from(part))
    const body = Buffer.concat(parts)
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://fixture')
    const answers: Record<string, () => unknown> = {
      '/list': () => ({ rows: [`第${searchParams.get('page')}页`, '修渠'] }),
      '/echo': () => ({ method: request.method, key: request.headers['x-key'], type: request.headers['content-type'], body: body.toString() }),
      '/uploads': () => ({ type: request.headers['content-type']?.split(';')[0], holds: ['第一张', 'name="file"', 'PHOTO'].filter((text) => body.includes(text)) }),
    }
    if (pathname === '/slow') {
      slow()
      return
    }
    const packed = zlib.gzipSync(JSON.stringify(answers[pathname]?.() ?? { path: pathname }))
    sent += packed.byteLength
    response.writeHead(pathname in answers ? 200 : 404, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(packed)
  }
  const server = http.createServer((request, response) => void answer(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the fixture server has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    sent: () => sent,
    slowAsked,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
