import path from 'node:path'
import * as z from 'zod/mini'
import { bytesOf, fieldsOf, type Fields } from '../guest'
import type { Host } from '../host'
import { TEMPORARY } from '../phone'
import { ApiFailure, asyncApi, listenerApi, noOptions, taskApi, type ApiTable } from './define'
import { exchange, type Answer } from './http'

/** wx.request knows no PATCH. */
const methods = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT']
const standardTimeout = 60_000

const header = z.optional(z.record(z.string(), z.coerce.string()))
const common = { url: z.string(), header, timeout: z.optional(z.number()) }
const requestOptions = z.looseObject({
  ...common, method: z.optional(z.string()), dataType: z.optional(z.string()), responseType: z.optional(z.enum(['text', 'arraybuffer'])),
})
const uploadOptions = z.looseObject({ ...common, filePath: z.string(), name: z.string(), formData: z.optional(z.record(z.string(), z.coerce.string())) })
const downloadOptions = z.looseObject({ ...common, filePath: z.optional(z.string()) })

function typeHeader(given: Record<string, string>): string | undefined {
  return Object.entries(given).find(([name]) => name.toLowerCase() === 'content-type')?.[1]
}

const formText = (data: Fields): string => new URLSearchParams(Object.entries(data).map(([key, value]) => [key, String(value)])).toString()

/** The body as WeChat encodes it: by content-type, JSON when nothing else is said. */
function bodyOf(data: unknown, contentType: string): Uint8Array | undefined {
  const bytes = bytesOf(data)
  if (bytes) return bytes
  if (data === undefined || data === null) return undefined
  if (typeof data === 'string') return Buffer.from(data)
  return Buffer.from(contentType.includes('x-www-form-urlencoded') ? formText(fieldsOf(data)) : JSON.stringify(data))
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function multipart(fields: Record<string, string>, name: string, fileName: string, bytes: Uint8Array): { body: Buffer; contentType: string } {
  const boundary = `----weapp${process.hrtime.bigint().toString(36)}`
  const type = { '.png': 'image/png', '.webp': 'image/webp', '.pdf': 'application/pdf' }[path.extname(fileName)] ?? 'image/jpeg'
  const texts = Object.entries(fields).map(([key, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`)
  const head = `${texts.join('')}--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="${fileName}"\r\nContent-Type: ${type}\r\n\r\n`
  return { body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]), contentType: `multipart/form-data; boundary=${boundary}` }
}

export function networkApis(host: Host): ApiTable {
  const { phone, meters } = host
  let origin: string | undefined
  let downloads = 0

  const offline = (): boolean => phone.network === 'none'

  /** Only one server may be asked (the 合法域名 of the account): the first that is asked; it stands for `api`. */
  const address = (written: string): URL => {
    if (!URL.canParse(written)) throw new ApiFailure(`invalid url "${written}"`)
    const url = new URL(written)
    origin ??= url.origin
    if (url.origin !== origin) {
      host.problems.add(`a request to ${url.origin}: the account allows ${origin} only`)
      throw new ApiFailure('url not in domain list')
    }
    const real = new URL(host.api)
    return new URL(url.pathname + url.search, real)
  }

  const send = async (method: string, url: URL, given: Record<string, string>, body: Uint8Array | undefined, timeout: number | undefined, signal: AbortSignal): Promise<Answer> => {
    if (offline()) throw new ApiFailure('net::ERR_INTERNET_DISCONNECTED')
    const { referer: _mine, Referer: _hers, ...headers } = given
    const all = { referer: 'https://servicewechat.com/touristappid/1/page-frame.html', 'user-agent': 'Mozilla/5.0 MicroMessenger/8.0.50 miniProgram', ...headers }
    try {
      const answer = await exchange({ method, url, headers: all, body, timeout: timeout ?? standardTimeout, signal })
      meters.bytesFetched += answer.wireBytes
      meters.requests.push({ method, url: url.pathname + url.search, status: answer.status })
      return answer
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new ApiFailure(reason === 'timeout' ? 'timeout' : signal.aborted && !offline() ? 'abort' : `net::ERR_FAILED ${reason}`)
    }
  }

  const keepFile = (bytes: Buffer, extension: string): string => {
    downloads += 1
    const name = `${TEMPORARY}download_${downloads}${extension}`
    phone.files.set(name, bytes)
    return name
  }

  return {
    ...taskApi(host, {
      name: 'request',
      schema: requestOptions,
      work: async ({ url, method = 'GET', header: given = {}, timeout, dataType = 'json', responseType = 'text' }, signal, { data }) => {
        const verb = method.toUpperCase()
        if (!methods.includes(verb)) throw new ApiFailure(`parameter error: method ${method} is not supported`)
        const target = address(url)
        const contentType = typeHeader(given) ?? 'application/json'
        const inQuery = verb === 'GET' && data !== undefined && typeof data !== 'string' && !bytesOf(data)
        if (inQuery) for (const [key, value] of Object.entries(fieldsOf(data))) target.searchParams.set(key, String(value))
        const body = inQuery ? undefined : bodyOf(data, contentType)
        const answer = await send(verb, target, { 'content-type': contentType, ...given }, body, timeout, signal)
        const text = responseType === 'text' ? answer.body.toString('utf8') : ''
        const result = responseType === 'arraybuffer' ? host.guest.bytesIn(answer.body) : dataType === 'json' ? parseText(text) : text
        return { data: result, statusCode: answer.status, header: answer.headers, cookies: answer.cookies }
      },
    }),
    ...taskApi(host, {
      name: 'uploadFile',
      schema: uploadOptions,
      work: async ({ url, filePath, name, formData = {}, header: given = {}, timeout }, signal) => {
        const bytes = phone.files.get(filePath)
        if (!bytes) throw new ApiFailure('file doesn\'t exist')
        const { body, contentType } = multipart(formData, name, path.basename(filePath), bytes)
        const answer = await send('POST', address(url), { ...given, 'content-type': contentType }, body, timeout, signal)
        return { data: answer.body.toString('utf8'), statusCode: answer.status, header: answer.headers }
      },
    }),
    ...taskApi(host, {
      name: 'downloadFile',
      schema: downloadOptions,
      work: async ({ url, filePath, header: given = {}, timeout }, signal) => {
        const target = address(url)
        const answer = await send('GET', target, given, undefined, timeout, signal)
        if (filePath !== undefined) phone.files.set(filePath, answer.body)
        const tempFilePath = filePath === undefined ? keepFile(answer.body, path.extname(target.pathname)) : undefined
        return { tempFilePath, filePath, statusCode: answer.status, header: answer.headers }
      },
    }),
    ...asyncApi(host, { name: 'getNetworkType', schema: noOptions, work: () => ({ networkType: phone.network, hasSystemProxy: false }) }),
    ...listenerApi(host, 'NetworkStatusChange'),
    ...listenerApi(host, 'NetworkWeakChange'),
  }
}
