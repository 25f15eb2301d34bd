import * as z from 'zod/mini'
import type { Scope } from '../house'
import { articleColumns, articleRow, type ArticleSources, type ArticleState } from './article-row'
import { ArticleRow } from './article.entity'
import { outcomeSchema, type Outcome } from './wechat-calls'

/** publish_status: 0 it stands, 1 not yet, everything else it does not. */
const STANDS = 0
const NOT_YET = 1

/** What WeChat says of a job, by push or asked for. The same twice changes nothing. @returns whether it is the end */
export async function noteOutcome(row: ArticleState, { publish_status: status, article_id: articleId, article_detail: detail }: Outcome, sources: ArticleSources, scope: Scope): Promise<boolean> {
  if (status === NOT_YET) return false
  const entries = detail?.item ?? []
  const [first] = Array.isArray(entries) ? entries : [entries]
  if (status === STANDS) await notePublished(row, { articleId, link: first?.article_url ?? '' }, sources, scope)
  else await scope.db.write((tx) => tx.update(ArticleRow, { id: row.id, state: 'submitted' }, { state: 'failed', reason: `s${status}`, publishId: '', updatedAt: scope.at }))
  return true
}

/** The article and its 条次 in one transaction. */
export async function notePublished(row: ArticleState, { articleId, link }: { articleId: string; link: string }, { recordPosted }: ArticleSources, scope: Scope): Promise<void> {
  await scope.db.write(async (tx) => {
    const noted = await tx.update(ArticleRow, { id: row.id, state: row.state }, { state: 'published', asked: '', articleId, link, reason: '', attempts: 0, updatedAt: scope.at })
    if (noted > 0) await recordPosted(tx, { disclosureId: row.disclosureId, link, by: row.sentBy }, scope)
  })
}

const eventSchema = z.object({ PublishEventInfo: outcomeSchema })

/** The push PUBLISHJOBFINISH. */
export const notePublishJob = (sources: ArticleSources) => async (event: unknown, scope: Scope): Promise<void> => {
  const { success, data } = z.safeParse(eventSchema, event)
  if (!success) return
  const { PublishEventInfo: outcome } = data
  const [row] = await scope.db.read(articleRow, `SELECT ${articleColumns} FROM article WHERE tenant = ? AND publish_id = ? AND state = 'submitted'`, [scope.tenant.code, outcome.publish_id])
  if (row) await noteOutcome(row, outcome, sources, scope)
}
