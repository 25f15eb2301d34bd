import http from 'node:http'
import https from 'node:https'
import zlib from 'node:zlib'

export interface Exchange {
  method: string
  url: URL
  headers: Record<string, string>
  body: Uint8Array | undefined
  timeout: number
  signal: AbortSignal
}

export interface Answer {
  status: number
  headers: Record<string, string>
  cookies: string[]
  body: Buffer
  /** Bytes of the body on the line, before unpacking. */
  wireBytes: number
}

function unpack(body: Buffer, encoding: string): Buffer {
  if (encoding === 'gzip') return zlib.gunzipSync(body)
  if (encoding === 'br') return zlib.brotliDecompressSync(body)
  if (encoding === 'deflate') return zlib.inflateSync(body)
  return body
}

/** Header names as the server wrote them: WeChat does not lower them. */
function headersOf(raw: string[]): Record<string, string> {
  const headers: Record<string, string> = {}
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = raw[at] ?? ''
    headers[name] = name in headers ? `${headers[name]},${raw[at + 1]}` : (raw[at + 1] ?? '')
  }
  return headers
}

/** One HTTP request on a line of its own, without cookies: a mini-program keeps none. Rejects when cut, late or refused. */
export function exchange({ method, url, headers, body, timeout, signal }: Exchange): Promise<Answer> {
  const send = url.protocol === 'https:' ? https.request : http.request
  return new Promise((resolve, reject) => {
    const request = send(url, { method, headers: { 'accept-encoding': 'gzip, deflate, br', ...headers }, signal, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => {
        const packed = Buffer.concat(parts)
        const { 'content-encoding': encoding = '', 'set-cookie': cookies = [] } = response.headers
        resolve({ status: response.statusCode ?? 0, headers: headersOf(response.rawHeaders), cookies, body: unpack(packed, encoding), wireBytes: packed.byteLength })
      })
    })
    request.setTimeout(timeout, () => request.destroy(new Error('timeout')))
    request.on('error', reject)
    request.end(body)
  })
}
