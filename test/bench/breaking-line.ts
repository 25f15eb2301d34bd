import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { freePort } from '../../scripts/lib/private-mariadb.mjs'

export interface BreakingLine {
  url: string
  /** After so many more bytes, whichever way they go, everything on the line breaks off. */
  breakAfter: (bytes: number) => void
  breaks: () => number
  stop: () => Promise<void>
}

/** A line that breaks at a byte, in the middle of whatever is under way. @param target the port behind it; null: nobody answers */
export async function startBreakingLine(target: () => number | null): Promise<BreakingLine> {
  const open = new Set<Socket>()
  let left = Infinity
  let breaks = 0
  const pass = (bytes: Buffer, to: Socket): void => {
    left -= bytes.length
    if (left > 0) return void to.write(bytes)
    to.write(bytes.subarray(0, Math.max(0, bytes.length + left)))
    left = Infinity
    breaks += 1
    for (const socket of open) socket.destroy()
  }
  const server = createServer((phone) => {
    const port = target()
    if (port === null) return void phone.destroy()
    const house = connect({ port, host: '127.0.0.1' })
    for (const [socket, other] of [[phone, house], [house, phone]] as const) {
      open.add(socket)
      socket.on('data', (bytes) => pass(bytes, other))
      socket.on('error', () => undefined)
      socket.on('close', () => {
        open.delete(socket)
        other.destroy()
      })
    }
  })
  const port = await freePort()
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${port}`,
    breakAfter: (bytes) => {
      left = bytes
    },
    breaks: () => breaks,
    stop: async () => {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
