import { Busboy } from '@fastify/busboy'
import type { IncomingMessage } from 'node:http'
import { Refusal } from '../http/refusal'

/** The one file of a multipart/form-data request, in memory. Throws fileTooLarge, badRequest. */
export function readFile(request: IncomingMessage, most: number): Promise<Buffer> {
  const contentType = request.headers['content-type'] ?? ''
  if (!contentType.startsWith('multipart/form-data')) return Promise.reject(new Refusal('badRequest', { detail: 'multipart/form-data' }))
  return new Promise((resolve, reject) => {
    const broken = () => reject(new Refusal('badRequest', { detail: 'multipart/form-data' }))
    const form = new Busboy({ headers: { ...request.headers, 'content-type': contentType }, limits: { files: 1, fields: 4, fieldSize: 200, fileSize: most, parts: 6 } })
    const chunks: Buffer[] = []
    let tooLarge = false
    form.on('file', (_name, stream) => {
      // A form that is cut off ends its file with an error, which would otherwise end the process.
      stream.on('error', broken)
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('limit', () => {
        tooLarge = true
        chunks.length = 0
        stream.resume()
      })
    })
    form.on('error', broken)
    form.on('finish', () => {
      if (tooLarge) reject(new Refusal('documentTooLarge', { megabytes: Math.floor(most / 1024 / 1024) }))
      else if (chunks.length === 0) broken()
      else resolve(Buffer.concat(chunks))
    })
    request.on('aborted', broken)
    request.pipe(form)
  })
}
