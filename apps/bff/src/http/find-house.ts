import type { Context } from 'koa'
import * as z from 'zod/mini'
import { findOwner } from '../tenant/find-owner'
import type { House } from '../house'
import { COOKIE, tenantOfSession } from '../session/sessions'
import { Refusal } from './refusal'
import { outsideHeaders } from '@mingbai/contracts/outside'
import { townshipCookie, townshipHeader } from '@mingbai/contracts/township-names'

const YEAR_MS = 366 * 86_400_000

/** A township has nine digits, a village twelve that begin with them. */
const division = /^\d{9}(\d{3})?$/
/** Staff are of one township: there no board and no object leads to another. */
const staffPath = /^\/(api\/v1\/)?staff\//
const named = z.catch(z.partial(z.object({ board: z.nullable(z.string()), org: z.string(), village: z.nullable(z.string()), number: z.string(), jurisdiction_id: z.string(), api_key: z.string() })), {})
const found = new WeakMap<Context, Promise<House>>()

/** In whose name a request is answered (decisions/0008-tenants.md). Asked more than once for a request, it is found once. */
export function findHouse(house: House, ctx: Context): Promise<House> {
  const known = found.get(ctx) ?? find(house, ctx)
  found.set(ctx, known)
  return known
}

/**
 * Who has chosen no township yet, and comes from a board or by an address that names one, has thereby answered: the next visit is
 * there. A choice that was made stands; the app changes it when it is told to, so it may read the cookie.
 */
export async function rememberTownship(house: House, ctx: Context): Promise<void> {
  if (!of(await house.all(), ctx.cookies.get(townshipCookie))) await keepTownship(house, ctx)
}

/** Where somebody says whose console they want to sign in to. */
export async function keepTownship(house: House, ctx: Context): Promise<void> {
  if ((await house.all()).length > 1) ctx.cookies.set(townshipCookie, (await findHouse(house, ctx)).code, { maxAge: YEAR_MS, sameSite: 'lax', path: '/', overwrite: true, httpOnly: false })
}

/** Says to the app in whose name it was answered: what it opened may be of another township than it read before. */
export async function sayTownship(house: House, ctx: Context): Promise<void> {
  if ((await house.all()).length > 1) ctx.set(townshipHeader, (await findHouse(house, ctx)).code)
}

async function find(house: House, ctx: Context): Promise<House> {
  const all = await house.all()
  const named = await byName(all, ctx)
  if (all.length === 1) return house
  const remembered = ctx.path.startsWith('/api/') ? [bySession, byCookie] : [byCookie, bySession]
  const ways = staffPath.test(ctx.path) ? [bySession, byHost, byCookie] : [byKey, byObject, byVillage, byNumber, byReading, ...remembered, byHost]
  let answer = named
  for (const way of ways) answer ??= await way(all, ctx)
  return answer ?? house
}

/** The division code that is asked for, or the board. What is named and not here is refused, and so are two that differ. */
async function byName(all: readonly House[], ctx: Context): Promise<House | null> {
  const org = given(ctx, 'org')
  const asked = division.test(org) ? of(all, org.slice(0, 9)) : null
  if (division.test(org) && !asked) throw new Refusal('notFound')
  const board = all.length > 1 && !staffPath.test(ctx.path) ? await byBoard(all, ctx) : null
  if (asked && board && asked !== board) {
    // The page that says so is in the name that was asked for.
    found.set(ctx, Promise.resolve(asked))
    throw new Refusal('notFound')
  }
  return board ?? asked ?? of(all, given(ctx, 'jurisdiction_id').trim())
}

/** Codes of boards are random, and never given twice. */
async function byBoard(all: readonly House[], ctx: Context): Promise<House | null> {
  const codes = [...ctx.path.split('/'), given(ctx, 'board')].map((code) => code.toUpperCase())
  return first(all, async (house) => {
    const { boardsByCode } = await house.book()
    return codes.some((code) => boardsByCode.has(code))
  })
}

/** Another system by its key, at either door. */
async function byKey(all: readonly House[], ctx: Context): Promise<House | null> {
  const keyId = ctx.get(outsideHeaders.key) || (given(ctx, 'api_key').split('.')[0] ?? '')
  return keyId && all[0] ? of(all, await findOwner(all[0].db, 'key', keyId)) : null
}

async function byHost(all: readonly House[], ctx: Context): Promise<House | null> {
  return first(all, async (house) => (await house.book()).settings.hosts?.includes(ctx.hostname) ?? false)
}

/** A link that somebody passed on names nothing but what it leads to. */
async function byObject(all: readonly House[], ctx: Context): Promise<House | null> {
  const ids = [...ctx.path.split('/'), ctx.query.id].filter((id) => typeof id === 'string' && /^([0-9A-Za-z]{10}|[0-9A-Z]{26})$/.test(id))
  for (const id of ids) {
    const owner = all[0] && typeof id === 'string' ? await findOwner(all[0].db, 'object', id) : null
    if (owner) return of(all, owner)
  }
  return null
}

/** Villages are nobody's but their township's. */
async function byVillage(all: readonly House[], ctx: Context): Promise<House | null> {
  const village = given(ctx, 'village')
  return division.test(village) ? of(all, village.slice(0, 9)) : null
}

/** The number on a receipt begins with the letters of its township. */
async function byNumber(all: readonly House[], ctx: Context): Promise<House | null> {
  const number = given(ctx, 'number').trim()
  return number ? first(all, async (house) => number.startsWith((await house.book()).settings.numberPrefix)) : null
}

/** What the app shows at this moment. */
const byReading = async (all: readonly House[], ctx: Context): Promise<House | null> => of(all, ctx.get(townshipHeader))

const byCookie = async (all: readonly House[], ctx: Context): Promise<House | null> => of(all, ctx.cookies.get(townshipCookie))

async function bySession(all: readonly House[], ctx: Context): Promise<House | null> {
  const token = ctx.get('authorization').match(/^Bearer (\S{20,100})$/)?.[1] ?? ctx.cookies.get(COOKIE)
  return token && all[0] ? of(all, await tenantOfSession(all[0].db, token)) : null
}

/** In the address or in the body. */
function given(ctx: Context, name: 'board' | 'org' | 'village' | 'number' | 'jurisdiction_id' | 'api_key'): string {
  const asked = ctx.query[name]
  return (typeof asked === 'string' ? asked : z.parse(named, ctx.request.body)[name]) ?? ''
}

const of = (all: readonly House[], code: unknown): House | null => all.find((house) => house.code === code) ?? null

async function first(all: readonly House[], fits: (house: House) => Promise<boolean>): Promise<House | null> {
  for (const house of all) if (await fits(house)) return house
  return null
}
