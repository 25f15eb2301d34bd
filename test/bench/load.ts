import { connect, type Socket } from 'node:net'

export interface Call {
  method?: 'GET' | 'POST'
  path: string
  body?: string
  headers?: Record<string, string>
}

export interface Load {
  port: number
  /** The n-th request of this run. */
  call: (n: number) => Call
  connections: number
  /** Ends after this many seconds, or `count` requests. */
  seconds?: number
  count?: number
}

export interface Figures {
  perSecond: number
  /** Milliseconds. */
  median: number
  p99: number
  requests: number
}

/**
 * Keep-alive connections over bare sockets: an HTTP client of Node would cost more than the servers it measures, and so
 * make all of them look alike. @throws Error when an answer is not 200
 */
export async function runLoad({ port, call, connections, seconds = Infinity, count = Infinity }: Load): Promise<Figures> {
  const times: number[] = []
  const start = performance.now()
  let sent = 0
  const more = () => sent < count && performance.now() - start < seconds * 1000
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const line = await openLine(port)
      while (more()) {
        const before = performance.now()
        await line.ask(call(sent++))
        times.push(performance.now() - before)
      }
      line.close()
    }),
  )
  const elapsed = (performance.now() - start) / 1000
  times.sort((a, b) => a - b)
  return { perSecond: times.length / elapsed, median: at(times, 0.5), p99: at(times, 0.99), requests: times.length }
}

const at = (sorted: readonly number[], part: number): number => sorted[Math.floor(sorted.length * part)] ?? Number.NaN

export const median = (values: readonly number[]): number => at([...values].sort((a, b) => a - b), 0.5)

export interface Answer {
  head: string
  body: string
}

interface Line {
  ask: (call: Call) => Promise<Answer>
  close: () => void
}

export function openLine(port: number): Promise<Line> {
  return new Promise((opened, failed) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    socket.once('error', failed)
    socket.once('connect', () => opened({ ask: (call) => ask(socket, port, call), close: () => socket.end() }))
  })
}

function ask(socket: Socket, port: number, { method = 'GET', path, body = '', headers = {} }: Call): Promise<Answer> {
  const fields = { Host: `127.0.0.1:${port}`, ...(body ? { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)) } : {}), ...headers }
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`)
  return new Promise((answered, failed) => {
    const parts: Buffer[] = []
    let headLength = 0
    let expected = Infinity
    let received = 0
    const onData = (part: Buffer) => {
      parts.push(part)
      received += part.length
      if (headLength === 0) {
        const text = Buffer.concat(parts).toString('latin1')
        const end = text.indexOf('\r\n\r\n')
        if (end < 0) return
        headLength = end + 4
        expected = headLength + Number(/content-length: (\d+)/i.exec(text)?.[1] ?? Number.NaN)
      }
      if (received < expected) return
      done()
      const whole = Buffer.concat(parts)
      const head = whole.toString('latin1', 0, headLength)
      if (head.startsWith('HTTP/1.1 200')) answered({ head, body: whole.toString('utf8', headLength) })
      else failed(new Error(`${method} ${path}: ${whole.toString('utf8')}`))
    }
    const onEnd = () => {
      done()
      failed(new Error(`${method} ${path}: the connection ended`))
    }
    const done = () => socket.off('data', onData).off('close', onEnd).off('error', onEnd)
    socket.on('data', onData).on('close', onEnd).on('error', onEnd)
    socket.write(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`)
  })
}
