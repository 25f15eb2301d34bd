import type { NoticeCard } from '@mingbai/contracts/notice-card'
import type { TopicCard } from '@mingbai/contracts/topic-card'
import type { Topic } from '@mingbai/contracts/topics'
import * as z from 'zod/mini'
import type { Scope } from '../house'
import { Refusal } from '../http/refusal'

const topicRow = z.object({ id: z.string(), publicId: z.string(), title: z.string(), intro: z.string(), fromOn: z.string(), untilOn: z.string() })
const columns = 't.id, t.public_id, t.title, t.intro, t.from_on, t.until_on'
/** Begun, and not taken down. */
const SHOWN = 't.active = 1 AND t.from_on <= ?'

const present = ({ publicId, title, intro, fromOn, untilOn }: z.infer<typeof topicRow>): TopicCard => ({ id: publicId, title, intro, fromOn, untilOn })

const AT_HOME = 3

/** On the first page: what ends first stands first. */
export async function currentTopics({ db, tenant, today }: Scope): Promise<TopicCard[]> {
  const rows = await db.read(topicRow, `SELECT ${columns} FROM topic t WHERE t.tenant = ? AND ${SHOWN} AND t.until_on >= ? ORDER BY t.until_on, t.id LIMIT ${AT_HOME}`, [tenant.code, today, today])
  return rows.map(present)
}

const LISTED = 60

/** With those that have ended, the latest first: they stay readable. */
export async function allTopics({ db, tenant, today }: Scope): Promise<TopicCard[]> {
  const rows = await db.read(topicRow, `SELECT ${columns} FROM topic t WHERE t.tenant = ? AND ${SHOWN} ORDER BY t.until_on DESC, t.id DESC LIMIT ${LISTED}`, [tenant.code, today])
  return rows.map(present)
}

const insideRow = z.object({ disclosureId: z.string() })

/** What of these the public may read now; given by the caller, who knows notices. */
export type ReadCards = (ids: readonly string[], scope: Scope) => Promise<NoticeCard[]>

export async function readTopic(id: string, scope: Scope, readCards: ReadCards): Promise<Topic> {
  const { db, tenant, today } = scope
  const [row] = await db.read(topicRow, `SELECT ${columns} FROM topic t WHERE t.public_id = ? AND t.tenant = ? AND ${SHOWN}`, [id, tenant.code, today])
  if (!row) throw new Refusal('topicNotFound')
  const inside = await db.read(insideRow, 'SELECT disclosure_id FROM topic_notice WHERE topic_id = ?', [row.id])
  return { ...present(row), notices: await readCards(inside.map(({ disclosureId }) => disclosureId), scope) }
}
