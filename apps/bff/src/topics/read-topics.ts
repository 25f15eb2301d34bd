import type { NoticeCard } from '@mingbai/contracts/notice-card'
import type { Topic } from '@mingbai/contracts/topics'
import * as z from 'zod/mini'
import type { Scope } from '../house'
import { Refusal } from '../http/refusal'
import { presentTopic, SHOWN, topicColumns, topicRow } from '../tenant/topic-cards'

const insideRow = z.object({ disclosureId: z.string() })

/** What of these the public may read now; given by the caller, who knows notices. */
export type ReadCards = (ids: readonly string[], scope: Scope) => Promise<NoticeCard[]>

export async function readTopic(id: string, scope: Scope, readCards: ReadCards): Promise<Topic> {
  const { db, tenant, today } = scope
  const [row] = await db.read(topicRow, `SELECT ${topicColumns} FROM topic t WHERE t.public_id = ? AND t.tenant = ? AND ${SHOWN}`, [id, tenant.code, today])
  if (!row) throw new Refusal('topicNotFound')
  const inside = await db.read(insideRow, 'SELECT disclosure_id FROM topic_notice WHERE topic_id = ?', [row.id])
  return { ...presentTopic(row), notices: await readCards(inside.map(({ disclosureId }) => disclosureId), scope) }
}
