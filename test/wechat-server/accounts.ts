import { fieldsOf, Refused, textIn, type Asked } from './reply'
import { randomId, type Code, type Token, type World } from './world'

const LIFE_MS = 7_200_000
const OVERLAP_MS = 5 * 60_000
const CODE_MS = 5 * 60_000
const DAY_MS = 86_400_000

/** GET /sns/jscode2session. A POST finds no appid, as the real one does. */
export function login({ method, query }: Asked, world: World): object {
  if (method !== 'GET' || !query.appid) throw new Refused(41002)
  if (!query.secret) throw new Refused(41004)
  if (!query.js_code) throw new Refused(41008)
  if (query.grant_type !== 'authorization_code') throw new Refused(40002)
  const secret = world.accounts.get(query.appid)
  if (secret === undefined) throw new Refused(40013)
  if (secret !== query.secret) throw new Refused(40001, 'invalid appsecret')
  const person = world.people.get(spend(world.loginCodes, query.js_code, world).openid)
  if (!person) throw new Refused(40029)
  person.sessionKey = Buffer.from(randomId(16)).toString('base64')
  person.visitedAt = world.now()
  return { session_key: person.sessionKey, openid: person.openid }
}

function spend(codes: Map<string, Code>, value: string, world: World): Code {
  const code = codes.get(value)
  if (!code || world.now() - code.madeAt > CODE_MS) throw new Refused(40029)
  if (code.used) throw new Refused(40163)
  code.used = true
  return code
}

/** POST /cgi-bin/stable_token */
export function stableToken(asked: Asked, world: World): object {
  if (asked.method !== 'POST') throw new Refused(43002)
  const fields = fieldsOf(asked)
  const appId = textIn(fields, 'appid')
  if (fields.grant_type !== 'client_credential') throw new Refused(40002)
  if (!world.accounts.has(appId)) throw new Refused(40013)
  if (world.accounts.get(appId) !== fields.secret) throw new Refused(40001, 'invalid credential')
  const token = fields.force_refresh === true ? enforced(appId, world) : inForce(appId, world)
  return { access_token: token.value, expires_in: Math.round((token.endsAt - world.now()) / 1000) }
}

/** In the last five minutes the next one is given out, and the old one works until its end. */
function inForce(appId: string, world: World): Token {
  const held = world.stable.get(appId)
  if (held && held.token.endsAt - world.now() > OVERLAP_MS && world.tokens.has(held.token.value)) return held.token
  return issue(appId, held?.forced ?? [], world)
}

/** 20 a day; within 30 s nothing is refreshed. The old one ends at once. */
function enforced(appId: string, world: World): Token {
  const held = world.stable.get(appId)
  const forced = (held?.forced ?? []).filter((at) => world.now() - at < DAY_MS)
  const last = forced.at(-1)
  if (held && last !== undefined && world.now() - last < 30_000) return held.token
  if (forced.length >= 20) throw new Refused(45009)
  if (held) world.tokens.delete(held.token.value)
  return issue(appId, [...forced, world.now()], world)
}

function issue(appId: string, forced: number[], world: World): Token {
  const token: Token = { value: `${world.tokens.size + 1}_${randomId(500)}`, appId, endsAt: world.now() + LIFE_MS }
  world.tokens.set(token.value, token)
  world.stable.set(appId, { token, forced })
  return token
}

/** Before its time: from now on it is unknown, or over. */
export function endToken(value: string | undefined, how: 'tokenGone' | 'tokenOver', world: World): void {
  const token = world.tokens.get(value ?? '')
  if (!token) return
  if (how === 'tokenOver') token.endsAt = world.now()
  else world.tokens.delete(token.value)
}

/** Whose token this is. */
export function ownerOf(value: string | undefined, world: World): string {
  if (!value) throw new Refused(41001)
  const token = world.tokens.get(value)
  if (!token) throw new Refused(40001)
  if (token.endsAt <= world.now()) throw new Refused(42001)
  return token.appId
}

/** POST /wxa/business/getuserphonenumber */
export function phoneNumber(asked: Asked, world: World): object {
  const fields = fieldsOf(asked)
  if (!textIn(fields, 'code')) throw new Refused(40029)
  const { phone = '' } = spend(world.phoneCodes, textIn(fields, 'code'), world)
  return { errcode: 0, errmsg: 'ok', phone_info: { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86', watermark: { timestamp: Math.floor(world.now() / 1000), appid: asked.appId } } }
}
