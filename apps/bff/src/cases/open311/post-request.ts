import type { RequestReceipt, RequestToken } from '@mingbai/contracts/open311'
import { canonical } from '@mingbai/rules/ledger/hash'
import { visible } from '@mingbai/rules/visibility'
import type { Context } from 'koa'
import { newPublicId } from '../../engine/ids'
import type { Scope } from '../../house'
import { Refusal } from '../../http/refusal'
import { lookupDigest, sameText, sha256 } from '../../keys/seal'
import type { Keys } from '../../keys/load-keys'
import { bucketOf, spendBudget } from '../../limits/spend-budget'
import { findCase, findCaseBySubmissionKey } from '../case-row'
import { createCase } from '../create-case'
import { readBytes } from '../../http/signed-request'
import { takeTurn } from '../outside/authenticate'
import { storedNumber, type ClientRow } from '../outside/client-row'
import { runOnce } from '../../engine/run-once'
import { findTipOffByKey } from '../tip-offs/tip-off-row'
import { clientOf } from './api-key'
import { readForm } from './read-form'
import { checkJurisdiction } from './read-query'
import { open311Texts as texts } from './texts'

const HOUR = 3_600_000
/** Requests of one client in an hour before the next ones wait for a look by the office: never refused for being many. */
const PER_HOUR = 60

/** The form as it was sent; kept as the request's body too, since it says whose jurisdiction it is for. */
export async function readPosted(ctx: Context): Promise<URLSearchParams> {
  if (!ctx.request.is('application/x-www-form-urlencoded')) throw new Refusal('open311FormOnly')
  const form = new URLSearchParams((await readBytes(ctx.req)).toString('utf8'))
  ctx.request.body = Object.fromEntries(form)
  return form
}

/** A case like any other. The same form from the same client on the same day is the same request: a lost answer may be asked for again. */
export async function postRequest(form: URLSearchParams, scope: Scope): Promise<RequestReceipt[]> {
  const { tenant, keys, today } = scope
  const client = await clientOf(form.get('api_key') ?? undefined, scope)
  await takeTurn(client, scope)
  checkJurisdiction(form.get('jurisdiction_id')?.trim(), scope)
  const given = readForm(form, tenant)
  const submissionDigest = sha256(canonical({ ...given }))
  const submissionKey = sha256(lookupDigest(keys, 'open311.request', `${client.id}|${today}|${submissionDigest}`)).slice(0, 32)
  return runOnce(() => firstReceipt(submissionKey, scope), scope, async (tx) => {
    const publicId = newPublicId()
    const { used } = await spendBudget(tx, bucketOf(keys, 'open311.client', client.id), HOUR, scope.now)
    await createCase(tx, { ...given, submissionKey, submissionDigest, publicId, photos: [], held: used > PER_HOUR, ...senderOf(client, publicId) }, scope)
  })
}

/** The number under which its letters tell of the case is the request's own id. */
const senderOf = (client: ClientRow, publicId: string) => ({ source: client.system, by: client.name, outside: { system: client.system, number: storedNumber(client, publicId) } })

async function firstReceipt(submissionKey: string, { db, tenant, keys }: Scope): Promise<RequestReceipt[] | null> {
  const row = await findCaseBySubmissionKey(db, tenant.code, submissionKey)
  if (row?.held) return [{ token: tokenOf(row.publicId, keys), service_notice: texts.waiting, account_id: null }]
  // What became a 举报 meanwhile answers a repeat as it did at first.
  const known = row ?? (await findTipOffByKey(db, tenant.code, submissionKey))
  return known && [{ service_request_id: known.publicId, service_notice: texts.taken(known.number), account_id: null }]
}

const TOKEN = /^([0-9A-Za-z]{10})-[0-9a-f]{32}$/
const tokenOf = (publicId: string, keys: Keys): string => `${publicId}-${sha256(lookupDigest(keys, 'open311.token', publicId)).slice(0, 32)}`

/** The id of a request that had to wait, once it is listed. Throws open311Token. */
export async function readToken(token: string, { db, tenant, keys, at }: Scope): Promise<RequestToken[]> {
  const publicId = TOKEN.exec(token)?.[1]
  if (!publicId || !sameText(token, tokenOf(publicId, keys))) throw new Refusal('open311Token')
  const row = await findCase(db, tenant.code, publicId)
  return [{ service_request_id: row && visible(row, { kind: 'anyone' }, at) ? publicId : null, token }]
}
