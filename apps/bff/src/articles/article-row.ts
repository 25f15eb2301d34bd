import type { Notice } from '@mingbai/contracts/notices'
import type { StaffNotice } from '@mingbai/contracts/staff-notices'
import { articleStates } from '@mingbai/rules/postings/article-rules'
import { audiences, visible } from '@mingbai/rules/visibility'
import * as z from 'zod/mini'
import type { Database } from '../database/database'
import { rowBoolean } from '../database/row-types'
import type { Tx } from '../database/transaction'
import type { Scope, StaffScope } from '../house'

/** What an article needs of notices and of the register of postings. */
export interface ArticleSources {
  /** As anybody reads it. Throws noticeNotFound. */
  readNotice: (publicId: string, scope: Scope) => Promise<Notice>
  /** Throws noticeNotFound where this person may not see it. */
  staffReadNotice: (publicId: string, scope: StaffScope) => Promise<StaffNotice>
  recordPosted: (tx: Tx, posted: { disclosureId: string; link: string; by: string }, scope: Scope) => Promise<void>
  recordTakenDown: (tx: Tx, taken: { link: string; by: string }, scope: Scope) => Promise<void>
}

const text = z.nullable(z.string())
const noticeRow = z.object({ id: z.string(), publicId: z.string(), title: z.string(), audience: z.enum(audiences), publicFrom: text, publicUntil: text, version: z.number(), sample: rowBoolean })
export type ArticleNotice = z.infer<typeof noticeRow>

export const articleRow = z.object({
  id: z.string(), tenant: z.string(), disclosureId: z.string(), version: z.number(), state: z.enum(articleStates), asked: z.string(), thumbId: z.string(), mediaId: z.string(), publishId: z.string(), articleId: z.string(),
  link: z.string(), reason: z.string(), attempts: z.number(), dueAt: z.string(), sentBy: z.string(),
})
export type ArticleState = z.infer<typeof articleRow>
export const articleColumns = 'id, tenant, disclosure_id, version, state, asked, thumb_id, media_id, publish_id, article_id, link, reason, attempts, due_at, sent_by'

type Reader = Pick<Database, 'read'>

export async function latestArticle(db: Reader, disclosureId: string): Promise<ArticleState | null> {
  const [row] = await db.read(articleRow, `SELECT ${articleColumns} FROM article WHERE disclosure_id = ? ORDER BY id DESC LIMIT 1`, [disclosureId])
  return row ?? null
}

const noticeColumns = 'id, public_id, title, audience, public_from, public_until, version, sample'

export async function articleNotice(db: Reader, where: { publicId: string; tenant: string } | { id: string }): Promise<ArticleNotice | null> {
  const [row] = 'id' in where
    ? await db.read(noticeRow, `SELECT ${noticeColumns} FROM disclosure WHERE id = ?`, [where.id])
    : await db.read(noticeRow, `SELECT ${noticeColumns} FROM disclosure WHERE public_id = ? AND tenant = ?`, [where.publicId, where.tenant])
  return row ?? null
}

export const isPublicNow = (notice: ArticleNotice, at: string): boolean => visible(notice, { kind: 'anyone' }, at)
