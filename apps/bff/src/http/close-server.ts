import type { Server } from 'node:http'

/** Takes no new requests, answers those in flight, then closes. Idle keep-alive connections are ended at once. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((closed) => {
    server.close(() => closed())
    server.closeIdleConnections()
    // A client that holds its request open for longer than this is gone.
    setTimeout(() => server.closeAllConnections(), 10_000).unref()
  })
}
