import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { endToken, login, ownerOf, phoneNumber, stableToken } from './accounts'
import { addDraft, addMaterial, deletePublished, finishJob, listDrafts, listPublished, publishOutcome, submitDraft, uploadPicture } from './articles'
import { unlimitedCode, urlLink } from './links'
import { sendMessage } from './messages'
import { Refused, type Asked, type Reply } from './reply'
import { checkMedia, checkWords } from './safety'
import { makeWorld, MINI, OFFICIAL, randomId, type Call, type World } from './world'

export interface WechatServer {
  url: string
  /** Settings of a product that uses it. */
  env: Record<string, string>
  world: World
  /** A person who is in the mini-program now. @returns the openid */
  person(): string
  /** What wx.login gives. */
  loginCode(openid: string): string
  /** What the button getPhoneNumber gives. */
  phoneCode(openid: string, phone: string): string
  grant(openid: string, template: string, times?: number): void
  /** The next calls of this path are refused with these codes, one after the other. */
  askFor(path: string, ...errcodes: number[]): void
  /** The next answers of this path do not arrive. */
  loseAnswers(path: string, times?: number): void
  /** The next answers of this path never come, and the line stays open. */
  holdAnswers(path: string, times?: number): void
  /** A job of the 公众号 comes to its end. @returns the event that WeChat pushes */
  finishJob(publishId: string, status: number): Record<string, unknown>
  calls(path: string): Call[]
  close(): Promise<void>
}

const SLOW_MS = 300

type Handler = (asked: Asked, world: World) => Reply

const open: Record<string, Handler> = { '/sns/jscode2session': login, '/cgi-bin/stable_token': stableToken }
/** With an access token, and by POST. */
const guarded: Record<string, Handler> = {
  '/wxa/business/getuserphonenumber': phoneNumber,
  '/cgi-bin/message/subscribe/send': sendMessage,
  '/wxa/msg_sec_check': checkWords,
  '/wxa/media_check_async': checkMedia,
  '/wxa/getwxacodeunlimit': unlimitedCode,
  '/wxa/generate_urllink': urlLink,
  '/cgi-bin/material/add_material': addMaterial,
  '/cgi-bin/media/uploadimg': uploadPicture,
  '/cgi-bin/draft/add': addDraft,
  '/cgi-bin/draft/batchget': listDrafts,
  '/cgi-bin/freepublish/submit': submitDraft,
  '/cgi-bin/freepublish/get': publishOutcome,
  '/cgi-bin/freepublish/batchget': listPublished,
  '/cgi-bin/freepublish/delete': deletePublished,
}

export async function openWechatServer({ now = Date.now }: { now?: () => number } = {}): Promise<WechatServer> {
  const world = makeWorld(now)
  const server = createServer((request, response) => void serve(request, response, world))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  return {
    url, world,
    env: { WECHAT_API: url, WECHAT_APP_ID: MINI.appId, WECHAT_APP_SECRET: MINI.secret, WECHAT_OFFICIAL_APP_ID: OFFICIAL.appId, WECHAT_OFFICIAL_SECRET: OFFICIAL.secret },
    person() {
      const openid = `o${randomId(27)}`
      world.people.set(openid, { openid, sessionKey: '', visitedAt: now(), grants: new Map() })
      return openid
    },
    loginCode: (openid) => keep(world.loginCodes, { openid, madeAt: now(), used: false }),
    phoneCode: (openid, phone) => keep(world.phoneCodes, { openid, madeAt: now(), used: false, phone }),
    grant: (openid, template, times = 1) => void world.people.get(openid)?.grants.set(template, times),
    askFor: (path, ...errcodes) => void world.forced.set(path, errcodes),
    loseAnswers: (path, times = 1) => void world.lost.set(path, times),
    holdAnswers: (path, times = 1) => void world.held.set(path, times),
    finishJob: (publishId, status) => finishJob(publishId, status, world),
    calls: (path) => world.calls.filter((call) => call.path === path),
    close: () => new Promise((closed) => {
      server.closeAllConnections()
      server.close(() => closed())
    }),
  }
}

function keep<T>(codes: Map<string, T>, code: T): string {
  const value = `0${randomId(31)}`
  codes.set(value, code)
  return value
}

async function serve(request: IncomingMessage, response: ServerResponse, world: World): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://wechat')
  const parts: Buffer[] = []
  for await (const part of request) parts.push(Buffer.from(part))
  const raw = Buffer.concat(parts)
  const asked: Asked = { method: request.method ?? '', query: Object.fromEntries(searchParams), body: parsed(raw), raw, type: request.headers['content-type'] ?? '', appId: '' }
  const call: Call = { path: pathname, method: asked.method, query: asked.query, body: asked.body, errcode: -1, arrived: false, asker: world.asker }
  world.calls.push(call)
  response.once('finish', () => {
    call.arrived = true
  })
  const trouble = world.trouble()
  if (trouble === 'cut') return void response.destroy()
  if (trouble === 'tokenGone' || trouble === 'tokenOver') endToken(asked.query.access_token, trouble, world)
  if (trouble === 'slow') await sleep(SLOW_MS)
  const reply = trouble === 'busy' ? new Refused(-1).toReply() : answerOf(pathname, asked, world)
  call.errcode = reply && 'errcode' in reply ? Number(reply.errcode) : 0
  if (trouble === 'lost' || isTurnOf(world.lost, pathname)) return void response.destroy()
  if (isTurnOf(world.held, pathname)) return
  if (!reply) return void response.writeHead(404).end()
  if ('picture' in reply) return void response.writeHead(200, { 'content-type': 'image/jpeg' }).end(reply.picture)
  response.writeHead(200, { 'content-type': 'application/json; encoding=utf-8' }).end(JSON.stringify(reply))
}

/** One of those that are still to come. */
function isTurnOf(left: Map<string, number>, path: string): boolean {
  const times = left.get(path) ?? 0
  if (times > 0) left.set(path, times - 1)
  return times > 0
}

function answerOf(path: string, asked: Asked, world: World): Reply | null {
  const handler = open[path] ?? guarded[path]
  if (!handler) return null
  try {
    const forced = world.forced.get(path)?.shift()
    if (forced !== undefined) throw new Refused(forced)
    if (isOverQuota(path, world)) throw new Refused(45009)
    if (!guarded[path]) return handler(asked, world)
    if (asked.method !== 'POST') throw new Refused(43002)
    return handler({ ...asked, appId: ownerOf(asked.query.access_token, world) }, world)
  } catch (error) {
    if (error instanceof Refused) return error.toReply()
    throw error
  }
}

const minutes = new WeakMap<World, Map<string, number>>()

function isOverQuota(path: string, world: World): boolean {
  const used = minutes.get(world) ?? new Map<string, number>()
  minutes.set(world, used)
  const slot = `${path} ${Math.floor(world.now() / 60_000)}`
  used.set(slot, (used.get(slot) ?? 0) + 1)
  return (used.get(slot) ?? 0) > (world.quotas.get(path) ?? Infinity)
}

function parsed(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString('utf8'))
  } catch {
    return undefined
  }
}
