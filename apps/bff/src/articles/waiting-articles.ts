import { articleIsDue, articleStates } from '@mingbai/rules/postings/article-rules'
import { audiences, visible } from '@mingbai/rules/visibility'
import * as z from 'zod/mini'
import type { Scope } from '../house'

const text = z.nullable(z.string())
const row = z.object({ publicId: z.string(), title: z.string(), audience: z.enum(audiences), publicFrom: text, publicUntil: text, version: z.number(), sent: z.number(), state: z.enum(articleStates) })
const LOOKED_AT = 500

/** Notices whose article did not go, or should not stand any longer; the one that waits longest first. */
export async function waitingArticles({ db, tenant, at }: Scope): Promise<{ id: string; title: string }[]> {
  const rows = await db.read(row, `SELECT d.public_id, d.title, d.audience, d.public_from, d.public_until, d.version, a.version AS sent, a.state FROM article a JOIN disclosure d ON d.id = a.disclosure_id
    WHERE a.tenant = ? AND a.state IN ('failed', 'published') AND (a.state = 'failed' OR d.audience <> 'public' OR d.version <> a.version OR d.public_until <= ?)
      AND NOT EXISTS (SELECT 1 FROM article l WHERE l.disclosure_id = a.disclosure_id AND l.id > a.id) ORDER BY a.updated_at, a.id LIMIT ${LOOKED_AT}`, [tenant.code, at])
  return rows.filter((one) => articleIsDue({ state: one.state, isPublic: visible(one, { kind: 'anyone' }, at), isLatest: one.sent === one.version })).map(({ publicId, title }) => ({ id: publicId, title }))
}
