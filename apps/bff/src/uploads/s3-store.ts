import { AwsClient } from 'aws4fetch'
import type { S3Settings } from '../env'
import { sha256 } from '../keys/seal'
import { blobPath, type FileStore } from './file-store'

const TIMEOUT_MS = 30_000
/** After answers that say so themselves: 5xx and 429. */
const RETRIES = 2

/** In a bucket of any service that speaks S3, under the paths of the folder: either can be copied to the other by what copies files. */
export function openS3Store({ bucket, region, keyId, secret }: S3Settings): FileStore {
  const client = new AwsClient({ accessKeyId: keyId, secretAccessKey: secret, region, service: 's3', retries: RETRIES })
  const ask = async (method: 'PUT' | 'GET' | 'DELETE', hash: string, body?: Buffer): Promise<ArrayBuffer> => {
    const reply = await client.fetch(`${bucket}/${blobPath(hash)}`, {
      method, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS), headers: { 'x-amz-content-sha256': sha256(body ?? '') }, ...(body ? { body: new Uint8Array(body) } : {}),
    })
    if (!reply.ok && !(method === 'DELETE' && reply.status === 404)) throw new Error(`S3 ${method} ${hash}: ${reply.status} ${(await reply.text()).slice(0, 300)}`)
    return reply.arrayBuffer()
  }
  return {
    put: async (hash, bytes) => void (await ask('PUT', hash, bytes)),
    read: async (hash) => Buffer.from(await ask('GET', hash)),
    remove: async (hash) => void (await ask('DELETE', hash)),
  }
}
