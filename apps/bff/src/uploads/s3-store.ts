import { createHmac } from 'node:crypto'
import type { S3Settings } from '../env'
import { sha256 } from '../keys/seal'
import { blobPath, type FileStore } from './file-store'

const TIMEOUT_MS = 30_000

/** In a bucket of any service that speaks S3, under the paths of the folder: either can be copied to the other by what copies files. */
export function openS3Store(settings: S3Settings): FileStore {
  const ask = async (method: 'PUT' | 'GET' | 'DELETE', hash: string, body: Buffer = Buffer.alloc(0)): Promise<Response> => {
    const url = new URL(`${settings.bucket}/${blobPath(hash)}`)
    const reply = await fetch(url, {
      method, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS), headers: signedHeaders(settings, { method, url, body }, new Date()),
      ...(method === 'PUT' ? { body: new Uint8Array(body) } : {}),
    })
    if (!reply.ok && !(method === 'DELETE' && reply.status === 404)) throw new Error(`S3 ${method} ${hash}: ${reply.status} ${(await reply.text()).slice(0, 300)}`)
    return reply
  }
  return {
    async put(hash, bytes) {
      await (await ask('PUT', hash, bytes)).arrayBuffer()
    },
    read: async (hash) => Buffer.from(await (await ask('GET', hash)).arrayBuffer()),
    async remove(hash) {
      await (await ask('DELETE', hash)).arrayBuffer()
    },
  }
}

interface S3Request {
  method: string
  url: URL
  body: Buffer
}

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

/** AWS Signature Version 4 over the host, the time and the content; no path of ours needs encoding. */
export function signedHeaders({ region, keyId, secret }: Pick<S3Settings, 'region' | 'keyId' | 'secret'>, { method, url, body }: S3Request, now: Date): Record<string, string> {
  const time = now.toISOString().replace(/[-:]|\.\d+/g, '')
  const day = time.slice(0, 8)
  const headers: Record<string, string> = { 'x-amz-content-sha256': sha256(body), 'x-amz-date': time }
  const signed = Object.entries({ host: url.host, ...headers })
  const names = signed.map(([name]) => name).join(';')
  const request = [method, url.pathname, url.searchParams.toString(), ...signed.map(([name, value]) => `${name}:${value}`), '', names, sha256(body)].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secret}`)
  const signature = hmac(key, ['AWS4-HMAC-SHA256', time, scope, sha256(request)].join('\n')).toString('hex')
  return { ...headers, authorization: `AWS4-HMAC-SHA256 Credential=${keyId}/${scope},SignedHeaders=${names},Signature=${signature}` }
}
