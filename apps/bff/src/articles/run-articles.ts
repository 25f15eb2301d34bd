import { backOff, letterPatience } from '@mingbai/rules/messages/back-off'
import { addDays } from '@mingbai/rules/clock/local-date'
import { runJob } from '../database/jobs'
import { systemScopes } from '../engine/system-scope'
import type { House, Scope } from '../house'
import { WechatError } from '../wechat/client'
import type { WechatAccount } from '../wechat/settings'
import { noteOutcome, notePublished } from './article-outcome'
import { articleColumns, articleRow, type ArticleSources, type ArticleState } from './article-row'
import { ArticleRow } from './article.entity'
import { DRAFT_LOST_MS, linkOf, makeDraft, NotPublic, type Step } from './make-draft'
import { officialAccount } from './wechat-calls'

/** Pictures and a slow line: one article may take a while. */
const LEASE_MS = 180_000
/** Fourteen calls, each with its longest wait, and once more. */
const ROW_LEASE_MS = 600_000
const BATCH = 5
const HOUR = 3_600_000
/** Where no push can come, WeChat is asked more often. */
const ASK_MS = 300_000
/** Some eighteen hours. */
const { mostTries } = letterPatience
/** The article is not there any more, or never was. */
const GONE = 53600
/** The draft is not there any more: somebody deleted it by hand. */
const NO_DRAFT = 40007

/** Takes each article one step on. @returns how many were looked at */
export const runArticles = (sources: ArticleSources) => async (house: House): Promise<number> => {
  const { db, clock, env } = house
  const account = env.wechat.officialAccount
  if (!account) return 0
  let done = 0
  await runJob(db, 'wechat.articles', clock(), LEASE_MS, async () => {
    const scopeOf = systemScopes(house)
    const rows = await db.read(articleRow, `SELECT ${articleColumns} FROM article WHERE state IN ('waiting', 'submitted', 'deleting') AND due_at <= ? ORDER BY due_at, id LIMIT ${BATCH}`, [clock().toISOString()])
    for (const row of rows) {
      await stepOn(row, account, sources, await scopeOf(row.tenant))
      done += 1
    }
  })
  return done
}

async function stepOn(row: ArticleState, account: WechatAccount, sources: ArticleSources, scope: Scope): Promise<void> {
  // The job's lease may run out while a slow line takes the pictures: a row has one of its own.
  const claimed = await scope.db.write((tx) => tx.update(ArticleRow, { id: row.id, state: row.state, dueAt: row.dueAt }, { dueAt: inMs(ROW_LEASE_MS, scope) }))
  if (claimed === 0) return
  const now = { ...row }
  const step: Step = {
    row: now, sources, scope, wechat: officialAccount(account, scope),
    async save(change) {
      Object.assign(now, change)
      await scope.db.write((tx) => tx.update(ArticleRow, { id: row.id }, { ...change, updatedAt: scope.at }))
    },
  }
  try {
    await steps[row.state]?.(step)
  } catch (error) {
    if (error instanceof NotPublic) return step.save({ state: 'failed', reason: 'notPublic' })
    if (error instanceof WechatError) scope.log.warn({ wechat: error.message }, 'an article did not get on')
    // Something of our own, a picture that cannot be drawn: the others go on all the same.
    else scope.log.error({ err: error }, 'an article did not get on')
    await step.save(afterFailure(now, error instanceof WechatError ? error : { kind: 'unreachable', errcode: 0 }, scope))
  }
}

const steps: Partial<Record<ArticleState['state'], (step: Step) => Promise<void>>> = {
  async waiting(step) {
    const { row, wechat, sources, scope } = step
    if (row.mediaId === '') await step.save({ mediaId: await makeDraft(step), asked: '' })
    // An hour ago it was asked for, and no answer came: it may stand by now.
    const standing = row.asked === 'submit' ? await wechat.findPublished(await linkOf(step)) : null
    if (standing) return notePublished(row, standing, sources, scope)
    // Written down first: whoever comes after a crash waits until it is sure whether WeChat has done it.
    await step.save({ asked: 'submit', dueAt: inMs(HOUR, scope) })
    const publishId = await wechat.submit(row.mediaId)
    await step.save({ state: 'submitted', publishId, asked: '', reason: '', attempts: 0, dueAt: inMs(askAfter(scope), scope) })
  },
  async submitted(step) {
    const { row, wechat, sources, scope } = step
    if (await noteOutcome(row, await wechat.outcome(row.publishId), sources, scope)) return
    await step.save(row.attempts + 1 >= mostTries ? { state: 'failed', reason: 'noAnswer' } : { attempts: row.attempts + 1, dueAt: inMs(askAfter(scope), scope) })
  },
  async deleting({ row, wechat, sources, scope }) {
    await wechat.remove(row.articleId).catch((error: unknown) => {
      if (!(error instanceof WechatError) || error.errcode !== GONE) throw error
    })
    await scope.db.write(async (tx) => {
      await tx.update(ArticleRow, { id: row.id, state: 'deleting' }, { state: 'deleted', articleKey: row.id, reason: '', updatedAt: scope.at })
      await sources.recordTakenDown(tx, { link: row.link, by: row.sentBy }, scope)
    })
  },
}

/** What is left to do after a call that failed: later again, or somebody has to look. */
function afterFailure(row: ArticleState, { kind, errcode }: Pick<WechatError, 'kind' | 'errcode'>, scope: Scope): Partial<ArticleRow> {
  const attempts = row.attempts + 1
  const stays = row.state === 'deleting' ? 'published' : row.state === 'submitted' ? 'submitted' : 'failed'
  const reason = `e${errcode}`
  // Nothing was done, and asking again would change nothing.
  if (kind === 'refused') return { state: stays, reason, asked: '', attempts: 0, dueAt: inMs(HOUR, scope), ...(errcode === NO_DRAFT ? { mediaId: '' } : {}) }
  if (kind === 'quota') return { reason, asked: '', dueAt: new Date(`${addDays(scope.today, 1)}T00:10:00+08:00`).toISOString() }
  if (attempts >= mostTries) return { state: stays, reason: kind === 'token' ? reason : 'noAnswer', attempts: 0, dueAt: inMs(HOUR, scope) }
  if (kind === 'token') return { attempts, asked: '', reason, dueAt: inMs(backOff(attempts, letterPatience), scope) }
  return { attempts, dueAt: inMs(Math.max(lostFor(row), backOff(attempts, letterPatience)), scope) }
}

/** How long what was asked for may still be on its way. */
const lostFor = ({ asked }: ArticleState): number => (asked === 'submit' ? HOUR : asked === 'draft' ? DRAFT_LOST_MS : 0)

const inMs = (milliseconds: number, { now }: Scope): string => new Date(now.getTime() + milliseconds).toISOString()
const askAfter = ({ env }: Scope): number => (env.wechat.push ? HOUR : ASK_MS)
