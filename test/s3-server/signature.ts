import { createHmac } from 'node:crypto'
import { sha256 } from '../../apps/bff/src/keys/seal'

export interface S3Account { region: string; keyId: string; secret: string }
interface Signed {
  method: string
  url: URL
  headers: Record<string, string | string[] | undefined>
}

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

/** What Signature Version 4 comes to over the headers that the request says it signed; null: it is not signed by this account for this day. */
export function signatureOf({ region, keyId, secret }: S3Account, { method, url, headers }: Signed): string | null {
  const time = String(headers['x-amz-date'])
  const day = time.slice(0, 8)
  const scope = `${day}/${region}/s3/aws4_request`
  const [, credential, names = ''] = /^AWS4-HMAC-SHA256 Credential=([^,]+),\s*SignedHeaders=([^,]+),/.exec(String(headers.authorization)) ?? []
  if (credential !== `${keyId}/${scope}`) return null
  const lines = names.split(';').map((name) => `${name}:${String(headers[name])}`)
  const request = [method, url.pathname, url.searchParams.toString(), ...lines, '', names, String(headers['x-amz-content-sha256'])].join('\n')
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secret}`)
  return hmac(key, ['AWS4-HMAC-SHA256', time, scope, sha256(request)].join('\n')).toString('hex')
}
