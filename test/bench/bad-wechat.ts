import { setTimeout as sleep } from 'node:timers/promises'
import { endpoints } from '@mingbai/contracts/endpoints'
import * as z from 'zod/mini'
import type { House } from '../../apps/bff/src/house'
import { deliverOutbox } from '../../apps/bff/src/jobs/deliver-outbox'
import { sendMessages } from '../../apps/bff/src/outbox/send-messages'
import { checkContents } from '../../apps/bff/src/wechat/content-checks'
import { aStaff } from '../factories/a-staff'
import { makeClient } from '../support/client'
import { RISKY_WORDS } from '../wechat-server/safety'
import { openWechatServer, type WechatServer } from '../wechat-server/server'
import type { Call, Trouble } from '../wechat-server/world'
import { inHouse, type Place } from './places'
import { startOurs } from './servers'

const TEMPLATE = 'qPyJq9aNqkGTsVFVn5WGmYB8oUmzZ5xU'
const SEND = '/cgi-bin/message/subscribe/send'
/** Of all calls; a third of those that are troubled may have been done all the same. */
const TROUBLED = 0.3
const troubles: readonly Trouble[] = ['cut', 'lost', 'busy', 'tokenGone', 'tokenOver', 'slow']
/** From its start until a server has worked off what is due, and a little more. */
const LONGEST_LIFE_MS = 3000
const STEP_MS = 600_000
const MOST_STEPS = 500

export interface BadWechat {
  wechat: WechatServer
  openid: string
  env: Record<string, string>
  now: () => number
  /** Only this process and the stand-in go by it. */
  forward: (ms: number) => void
  close: () => Promise<void>
}

/** WeChat on a bad day: it breaks off, takes what it was asked and never says so, is busy, ends its tokens early, is slow. */
export async function openBadWechat(random: () => number): Promise<BadWechat> {
  let ahead = 0
  const now = () => Date.now() + ahead
  const wechat = await openWechatServer({ now })
  wechat.world.templates.set(TEMPLATE, ['character_string1', 'thing2'])
  wechat.world.trouble = () => (random() < TROUBLED ? (troubles[Math.floor(random() * troubles.length)] ?? null) : null)
  const openid = wechat.person()
  // Long-term: one yes is good for all that follows, so only our own count keeps a message from going out twice.
  wechat.grant(openid, TEMPLATE, 1_000_000)
  return {
    wechat, openid, now, forward: (ms) => void (ahead += ms), close: () => wechat.close(),
    env: { ...wechat.env, WECHAT_TEMPLATE_CASE_STEP: `${TEMPLATE} long character_string1=number thing2=words` },
  }
}

/** A session of the office. */
export const officeOf = (place: Place): Promise<string> =>
  inHouse(place, async (house) => (await aStaff({ house, browser: (cookie) => makeClient('', { session: cookie }) }, 'office')).client.session ?? '')

/** The office takes every case on, so that each owes its reporter a message; servers are killed while these go out. */
export async function tellUnderFire(place: Place, { env, wechat }: BadWechat, office: string, kills: number, random: () => number): Promise<void> {
  const first = await startOurs(place, { more: env })
  const client = makeClient(`http://127.0.0.1:${first.port}`, { session: office })
  for (let before: string | undefined; ;) {
    const { items, next } = await client.call(endpoints.staffListCases, { query: { before } })
    for (const { id } of items) {
      const { seq, allowedActions } = await client.call(endpoints.staffReadCase, { params: { id } })
      if (allowedActions.some(({ verb }) => verb === 'accept')) await client.call(endpoints.actOnCase, { params: { id, verb: 'accept' }, body: { seq, fields: {} } })
    }
    if (next === null) break
    before = next
  }
  await first.kill()
  wechat.world.asker += 1
  for (let kill = 1; kill < kills; kill++) {
    const server = await startOurs(place, { more: env })
    await sleep(random() * LONGEST_LIFE_MS)
    await server.kill()
    wechat.world.asker += 1
  }
}

const count = z.object({ n: z.number() })
const OWED = "SELECT (SELECT COUNT(*) FROM outbox WHERE done_at IS NULL AND topic <> 'outside.webhook') + (SELECT COUNT(*) FROM message WHERE state = 'waiting') + (SELECT COUNT(*) FROM content_check WHERE state = 'waiting') AS n"

/** What is still owed is done in this process, hours and nights going by. @returns how much is left for good */
async function workOff(house: House, { forward }: BadWechat): Promise<number> {
  for (let step = 0; step < MOST_STEPS; step++) {
    const [owed] = await house.db.read(count, OWED)
    if (!owed || owed.n === 0) return 0
    forward(STEP_MS)
    for (const job of [deliverOutbox, sendMessages, checkContents]) await job(house)
  }
  return (await house.db.read(count, OWED))[0]?.n ?? 0
}

export interface Told {
  messages: number
  /** Taken by WeChat twice because its first answer never came, or its asker was killed: nobody can know better. */
  again: number
  dead: number
  checks: number
  problems: string[]
}

const messageRow = z.object({ objectId: z.string(), state: z.string(), reason: z.string(), params: z.string() })
const paramsSchema = z.object({ number: z.string(), words: z.string() })
const boundRow = z.object({ caseId: z.string(), number: z.string(), words: z.string(), state: z.nullable(z.string()), suggest: z.nullable(z.string()) })
const sentSchema = z.object({ data: z.object({ character_string1: z.object({ value: z.string() }), thing2: z.object({ value: z.string() }) }) })

/** Every message owed has gone out once, or stands as given up; every complaint of who signed in was looked at, or nobody can any more. */
export async function checkTold(house: House, bad: BadWechat): Promise<Told> {
  const left = await workOff(house, bad)
  const messages = await house.db.read(messageRow, "SELECT object_id, state, reason, params FROM message WHERE channel = 'wechat'")
  const bound = await house.db.read(boundRow, 'SELECT r.case_id, c.number, c.words, k.state, k.suggest FROM resident_case r JOIN case_file c ON c.id = r.case_id LEFT JOIN content_check k ON k.object_id = c.id')
  const taken = takenCalls(bad.wechat)
  const told = messages.map((message) => ({ ...message, calls: taken.get(keyOf(z.parse(paramsSchema, JSON.parse(message.params)))) ?? [] }))
  const again = told.flatMap(({ calls }) => calls.slice(1).map((call, at) => ({ call, before: calls[at] })))
  const problems = [
    ...(left === 0 ? [] : [`${left} things owed are never done`]),
    ...told.filter(({ state, calls }) => state === 'sent' && calls.length === 0).map(({ objectId }) => `said to be sent, and WeChat never took it: ${objectId}`),
    ...told.filter(({ state }) => state !== 'sent' && state !== 'dead').map(({ objectId, state, reason }) => `neither sent nor given up: ${objectId} ${state} ${reason}`),
    ...again.filter(({ call, before }) => before?.arrived && before.asker === call.asker).map(({ call }) => `sent twice, although WeChat had answered: ${JSON.stringify(call.body)}`),
    ...bound.filter(({ caseId }) => messages.every(({ objectId }) => objectId !== caseId)).map(({ number }) => `nobody was told of ${number}`),
    ...bound.filter(({ state }) => state !== 'done' && state !== 'none').map(({ number, state }) => `never looked at: ${number} ${state ?? ''}`),
    ...bound.filter(({ state, suggest, words }) => state === 'done' && (suggest === 'risky') !== words.includes(RISKY_WORDS)).map(({ number }) => `looked at wrongly: ${number}`),
    ...(messages.length > 0 && bound.length > 0 ? [] : ['nobody signed in, or nothing was told: this run proves nothing of WeChat']),
  ]
  return { messages: messages.length, again: again.length, dead: told.filter(({ state }) => state === 'dead').length, checks: bound.filter(({ state }) => state === 'done').length, problems }
}

/** A number's Chinese does not fit into such a field. */
const keyOf = ({ number, words }: z.infer<typeof paramsSchema>): string => `${number.replace(/\p{Script=Han}/gu, '')} ${words}`

function takenCalls(wechat: WechatServer): Map<string, Call[]> {
  const taken = new Map<string, Call[]>()
  for (const call of wechat.calls(SEND)) {
    if (call.errcode !== 0) continue
    const { data } = z.parse(sentSchema, call.body)
    const key = keyOf({ number: data.character_string1.value, words: data.thing2.value })
    taken.set(key, [...(taken.get(key) ?? []), call])
  }
  return taken
}
