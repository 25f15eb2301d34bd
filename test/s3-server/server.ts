import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { sha256 } from '../../apps/bff/src/keys/seal'
import { signatureOf } from './signature'

export interface S3Server {
  /** Settings for the product. */
  env: Record<string, string>
  /** Content by its path in the bucket. */
  objects: Map<string, Buffer>
  /** Out of order from now on, or no longer. */
  fail: (isDown: boolean) => void
  close: () => Promise<void>
}

const BUCKET = '/mingbai'
const account = { region: 'cn-northwest-1', keyId: 'AKIDOFTHESTANDIN', secret: 'a-secret-of-the-stand-in-bucket' }
const CLOSE_MS = 15 * 60_000

/** One bucket behind S3's signatures: what is not signed for this request, this content and this hour is refused. */
export async function openS3Server(): Promise<S3Server> {
  const objects = new Map<string, Buffer>()
  let isDown = false
  const server = createServer((request, response) => void buffer(request).then((body) => {
    const answer = (status: number, content: Buffer | string = '') => void response.writeHead(status).end(content)
    const url = new URL(request.url ?? '', `http://${request.headers.host ?? ''}`)
    const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(String(request.headers['x-amz-date'])) ?? []
    const signedAt = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
    if (isDown) return answer(503, '<Error><Code>SlowDown</Code></Error>')
    if (!(Math.abs(signedAt.getTime() - Date.now()) < CLOSE_MS)) return answer(403, '<Error><Code>RequestTimeTooSkewed</Code></Error>')
    const signature = signatureOf(account, { method: request.method ?? '', url, headers: request.headers })
    const isSigned = signature !== null && request.headers.authorization?.endsWith(`Signature=${signature}`)
    if (!isSigned || request.headers['x-amz-content-sha256'] !== sha256(body)) return answer(403, '<Error><Code>SignatureDoesNotMatch</Code></Error>')
    const path = url.pathname.slice(BUCKET.length + 1)
    if (!url.pathname.startsWith(`${BUCKET}/`)) return answer(404, '<Error><Code>NoSuchBucket</Code></Error>')
    if (request.method === 'PUT') return void (objects.set(path, body), answer(200))
    if (request.method === 'DELETE') return void (objects.delete(path), answer(204))
    const found = objects.get(path)
    return found ? answer(200, found) : answer(404, '<Error><Code>NoSuchKey</Code></Error>')
  }))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    env: { S3_BUCKET_URL: `http://127.0.0.1:${port}${BUCKET}`, S3_REGION: account.region, S3_KEY_ID: account.keyId, S3_SECRET: account.secret },
    objects,
    fail: (down) => void (isDown = down),
    close: () => new Promise((closed) => {
      server.closeAllConnections()
      server.close(() => closed())
    }),
  }
}
