import { contentHintText } from '@mingbai/contracts/wechat-labels'
import { backOff, messagePatience } from '@mingbai/rules/messages/back-off'
import { findPersonalData } from '@mingbai/rules/privacy/find-personal-data'
import { maskText } from '@mingbai/rules/privacy/mask-text'
import * as z from 'zod/mini'
import type { Database } from '../database/database'
import { runJob } from '../database/jobs'
import { rowCount } from '../database/row-types'
import type { Tx } from '../database/transaction'
import { newId } from '../engine/ids'
import { systemScopes } from '../engine/system-scope'
import type { House, Scope } from '../house'
import { openOpenid } from '../session/resident-session'
import { ownNumbers } from '../tenant/book'
import { signedQuery } from '../uploads/present-attachment'
import { askWithToken } from './access-token'
import { WechatError } from './client'
import { ContentCheck } from './content-check.entity'
import type { WechatAccount } from './settings'

const LEASE_MS = 60_000
const BATCH = 20
/** WeChat looks only at what somebody wrote who used the mini-program in the last two hours. */
const STALE_MS = 2 * 3_600_000
/** msg_sec_check takes so many characters. */
const MOST_WORDS = 2500
/** 评论. */
const SCENE = 2

/** Planned with the case, done by a job: a slow or broken WeChat neither drops nor delays what somebody brings. */
export async function planChecks(tx: Tx, { caseId, residentId, photos }: { caseId: string; residentId: string; photos: readonly string[] }, { env, tenant, now, at }: Scope): Promise<void> {
  if (!env.wechat.miniProgram) return
  // Two phones of one case: once is enough.
  const [planned] = await tx.read(rowCount, 'SELECT COUNT(*) AS n FROM content_check WHERE object_id = ?', [caseId])
  if (planned?.n !== 0) return
  // The answer about a picture comes by push, to an address that WeChat can reach.
  const seen = env.wechat.push && env.publicUrl ? photos : []
  const rows = [null, ...seen].map((attachmentId) => ({ id: newId(now), tenant: tenant.code, objectId: caseId, attachmentId, residentId, state: 'waiting', traceId: null, suggest: '', label: 0, attempts: 0, dueAt: at, createdAt: at }))
  await tx.insert(ContentCheck, rows)
}

const checkRow = z.object({ id: z.string(), tenant: z.string(), objectId: z.string(), attachmentId: z.nullable(z.string()), residentId: z.string(), attempts: z.number(), createdAt: z.string() })
type CheckRow = z.infer<typeof checkRow>

/** @returns how many were asked about */
export async function checkContents(house: House): Promise<number> {
  const { db, clock, env } = house
  const account = env.wechat.miniProgram
  if (!account) return 0
  let done = 0
  await runJob(db, 'wechat.checks', clock(), LEASE_MS, async () => {
    const scopeOf = systemScopes(house)
    const rows = await db.read(checkRow, `SELECT id, tenant, object_id, attachment_id, resident_id, attempts, created_at FROM content_check WHERE state = 'waiting' AND due_at <= ? ORDER BY due_at, id LIMIT ${BATCH}`, [clock().toISOString()])
    for (const row of rows) {
      const change = await lookAt(row, account, await scopeOf(row.tenant))
      await db.write((tx) => tx.update(ContentCheck, { id: row.id }, change))
      done += 1
    }
  })
  return done
}

async function lookAt(row: CheckRow, account: WechatAccount, scope: Scope): Promise<Partial<ContentCheck>> {
  const { db, keys, now, log } = scope
  const openid = await openOpenid(db, row.residentId, keys)
  if (!openid || now.getTime() - Date.parse(row.createdAt) > STALE_MS) return { state: 'none' }
  try {
    return row.attachmentId ? await askAboutPicture(row.attachmentId, openid, account, scope) : await askAboutWords(row.objectId, openid, account, scope)
  } catch (error) {
    if (!(error instanceof WechatError)) throw error
    log.warn({ wechat: error.message }, 'no hint from WeChat')
    // 40003, 61010 and their like: asking again gives the same. No hint is no judgement.
    if (error.kind === 'refused') return { state: 'none' }
    const attempts = row.attempts + 1
    return { attempts, dueAt: new Date(now.getTime() + backOff(attempts, messagePatience)).toISOString() }
  }
}

const wordsRow = z.object({ words: z.string() })
const resultSchema = z.object({ suggest: z.string(), label: z.coerce.number() })
const wordsReply = z.object({ result: resultSchema })
const pictureReply = z.object({ trace_id: z.string() })

async function askAboutWords(caseId: string, openid: string, account: WechatAccount, scope: Scope): Promise<Partial<ContentCheck>> {
  const [row] = await scope.db.read(wordsRow, 'SELECT words FROM case_file WHERE id = ?', [caseId])
  // Nothing but a voice: it waits for somebody to write it down.
  if (!row?.words) return { state: 'none' }
  const masked = maskText(row.words, findPersonalData(row.words, ownNumbers(scope.tenant)))
  const body = { content: [...masked].slice(0, MOST_WORDS).join(''), version: 2, scene: SCENE, openid }
  // Risky words come with errcode 0: only the result says so.
  const { result } = await askWithToken(account, { path: '/wxa/msg_sec_check', body }, wordsReply, scope)
  return { state: 'done', ...result }
}

async function askAboutPicture(id: string, openid: string, account: WechatAccount, scope: Scope): Promise<Partial<ContentCheck>> {
  const { env, keys, now } = scope
  const body = { media_url: `${env.publicUrl}/api/v1/files/${id}?${signedQuery(id, keys, now)}`, media_type: 2, version: 2, scene: SCENE, openid }
  const { trace_id } = await askWithToken(account, { path: '/wxa/media_check_async', body }, pictureReply, scope)
  return { state: 'asked', traceId: trace_id }
}

const mediaEvent = z.object({ trace_id: z.string(), result: resultSchema })

/** The push `wxa_media_check`. The same one twice changes nothing. */
export async function noteMediaCheck(event: unknown, { db }: Pick<Scope, 'db'>): Promise<void> {
  const { success, data } = z.safeParse(mediaEvent, event)
  if (success) await db.write((tx) => tx.update(ContentCheck, { traceId: data.trace_id, state: 'asked' }, { state: 'done', ...data.result }))
}

const hintRow = z.object({ attachmentId: z.nullable(z.string()), suggest: z.string(), label: z.number() })

/** For who reviews a case: a sentence for each thing that the machine would have looked at. */
export async function contentHints(db: Pick<Database, 'read'>, caseId: string): Promise<string[]> {
  const rows = await db.read(hintRow, "SELECT attachment_id, suggest, label FROM content_check WHERE object_id = ? AND state = 'done' AND suggest <> 'pass' ORDER BY id", [caseId])
  return rows.map(({ attachmentId, suggest, label }) => contentHintText(attachmentId === null ? 'words' : 'picture', suggest, label))
}
