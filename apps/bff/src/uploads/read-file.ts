import { Busboy } from '@fastify/busboy'
import type { IncomingMessage } from 'node:http'
import { Refusal } from '../http/refusal'

export interface SentFile {
  bytes: Buffer
  /** As the sender called it; only for showing. */
  name: string
  /** The field `key`; empty: none came. */
  key: string
}

/** The bytes of the one file of a multipart/form-data request. Throws documentTooLarge, badRequest. */
export async function readFile(request: IncomingMessage, most: number): Promise<Buffer> {
  return (await readSentFile(request, most)).bytes
}

/** The one file of a multipart/form-data request, in memory. Throws documentTooLarge, badRequest. */
export function readSentFile(request: IncomingMessage, most: number): Promise<SentFile> {
  const contentType = request.headers['content-type'] ?? ''
  if (!contentType.startsWith('multipart/form-data')) return Promise.reject(new Refusal('badRequest', { detail: 'multipart/form-data' }))
  return new Promise((resolve, reject) => {
    const broken = () => reject(new Refusal('badRequest', { detail: 'multipart/form-data' }))
    const form = new Busboy({ headers: { ...request.headers, 'content-type': contentType }, limits: { files: 1, fields: 4, fieldSize: 200, fileSize: most, parts: 6 } })
    const chunks: Buffer[] = []
    let tooLarge = false
    let name = ''
    let key = ''
    form.on('field', (field, value) => {
      if (field === 'key') key = value
    })
    form.on('file', (_field, stream, fileName) => {
      name = fileName
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
      else resolve({ bytes: Buffer.concat(chunks), name, key })
    })
    request.on('aborted', broken)
    request.pipe(form)
  })
}
