import * as z from 'zod/mini'
import { setTimeout as sleep } from 'node:timers/promises'

/** Why a call to WeChat failed, as far as it decides what to do next. */
export type WechatFailure =
  /** No answer, or one that is none of WeChat's. */
  | 'unreachable'
  /** −1, or too fast: later it goes. */
  | 'busy'
  /** The day's quota is used up. */
  | 'quota'
  /** The access token is not taken: a new one is needed. */
  | 'token'
  /** Asked wrongly, or not allowed: asking again changes nothing. */
  | 'refused'

/** Its message holds path, errcode and rid; never a token, a secret or an openid. */
export class WechatError extends Error {
  constructor(
    readonly kind: WechatFailure,
    readonly errcode: number,
    readonly path: string,
    reason: string,
    /** The field of the message that does not fit, as WeChat names it (47003); `empty`: there was nothing in it. */
    readonly field: { name: string; empty: boolean } | null = null,
  ) {
    super(`${path}: ${errcode} ${reason}`)
    this.name = 'WechatError'
  }
}

const kinds: ReadonlyMap<number, WechatFailure> = new Map([
  [-1, 'busy'], [45011, 'busy'], [44990, 'busy'], [45009, 'quota'], [44993, 'quota'],
  [40001, 'token'], [40014, 'token'], [41001, 'token'], [42001, 'token'],
])

export interface Question {
  path: string
  query?: Record<string, string>
  /** Left out: GET. */
  body?: object | FormData
}

const TIMEOUT_MS = 8000
const BUSY_PAUSE_MS = 200

const refusalSchema = z.object({ errcode: z.number(), errmsg: z._default(z.string(), '') })

/** Asks once, and once more after a short pause when WeChat says that it is busy (−1). @throws WechatError */
export async function askWechat<T>(api: string, question: Question, replySchema: z.ZodMiniType<T>): Promise<T> {
  const { type, bytes } = await answered(api, question)
  const parsed = z.safeParse(replySchema, parsedJson(bytes))
  if (!parsed.success) throw new WechatError('unreachable', 0, question.path, `not what is documented (${type})`)
  return parsed.data
}

/** The same for pictures: they come as bytes, refusals as JSON. @throws WechatError */
export async function askPicture(api: string, question: Question): Promise<{ type: string; bytes: Buffer }> {
  const { type, bytes } = await answered(api, question)
  if (!type.startsWith('image/')) throw new WechatError('unreachable', 0, question.path, `no picture (${type})`)
  return { type, bytes }
}

interface Answer {
  type: string
  bytes: Buffer
}

async function answered(api: string, question: Question): Promise<Answer> {
  try {
    return await send(api, question)
  } catch (error) {
    if (!(error instanceof WechatError) || error.errcode !== -1) throw error
    await sleep(BUSY_PAUSE_MS)
    return send(api, question)
  }
}

async function send(api: string, { path, query = {}, body }: Question): Promise<Answer> {
  const address = `${api}${path}?${new URLSearchParams(query).toString()}`
  const answer = await fetch(address, { ...request(body), redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) }).then(
    async (response) => ({ status: response.status, type: response.headers.get('content-type') ?? '', bytes: Buffer.from(await response.arrayBuffer()) }),
    // The cause may name the address, and with it the token.
    () => null,
  )
  if (!answer) throw new WechatError('unreachable', 0, path, 'no answer')
  // WeChat answers 200 even when it refuses; anything else is a server in between.
  if (answer.status !== 200) throw new WechatError('unreachable', 0, path, `HTTP ${answer.status}`)
  if (!answer.type.startsWith('image/')) refuse(path, answer.bytes)
  return answer
}

function request(body: Question['body']): RequestInit {
  if (!body) return {}
  if (body instanceof FormData) return { method: 'POST', body }
  return { method: 'POST', headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(body) }
}

function refuse(path: string, bytes: Buffer): void {
  const { data } = z.safeParse(refusalSchema, parsedJson(bytes))
  if (!data || data.errcode === 0) return
  // Of its words only what helps and holds nothing of anybody: the field that does not fit, and the number of the request.
  const [words = '', rid = 'no rid'] = [/data\.\w+\.value[a-z ]*/, /rid: [0-9a-f-]{8,40}/].map((part) => part.exec(data.errmsg)?.[0].replace(/ rid$/, '').trim())
  const name = /^data\.([a-z_]{1,20}\d{1,2})\.value/.exec(words)?.[1]
  throw new WechatError(kinds.get(data.errcode) ?? 'refused', data.errcode, path, [words, rid].filter(Boolean).join(' '), name ? { name, empty: words.endsWith('empty') } : null)
}

function parsedJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return null
  }
}
