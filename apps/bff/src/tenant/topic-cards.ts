import type { TopicCard } from '@mingbai/contracts/topic-card'
import { normalise } from '@mingbai/rules/text/normalise'
import * as z from 'zod/mini'
import type { Scope } from '../house'

export const topicRow = z.object({ id: z.string(), publicId: z.string(), title: z.string(), intro: z.string(), fromOn: z.string(), untilOn: z.string() })
export const topicColumns = 't.id, t.public_id, t.title, t.intro, t.from_on, t.until_on'
/** Begun, and not taken down. */
export const SHOWN = 't.active = 1 AND t.from_on <= ?'

export const presentTopic = ({ publicId, title, intro, fromOn, untilOn }: z.infer<typeof topicRow>): TopicCard => ({ id: publicId, title, intro, fromOn, untilOn })

const AT_HOME = 3

/** On the first page: what ends first stands first. */
export async function currentTopics({ db, tenant, today }: Scope): Promise<TopicCard[]> {
  const rows = await db.read(topicRow, `SELECT ${topicColumns} FROM topic t WHERE t.tenant = ? AND ${SHOWN} AND t.until_on >= ? ORDER BY t.until_on, t.id LIMIT ${AT_HOME}`, [tenant.code, today, today])
  return rows.map(presentTopic)
}

const LISTED = 60

/** With those that have ended, the latest first: they stay readable. */
export async function allTopics({ db, tenant, today }: Scope): Promise<TopicCard[]> {
  const rows = await db.read(topicRow, `SELECT ${topicColumns} FROM topic t WHERE t.tenant = ? AND ${SHOWN} ORDER BY t.until_on DESC, t.id DESC LIMIT ${LISTED}`, [tenant.code, today])
  return rows.map(presentTopic)
}

/** Those that a notice stands in; the one that ends last first. */
export async function topicsOf(disclosureId: string, { db, tenant, today }: Scope): Promise<TopicCard[]> {
  const sql = `SELECT ${topicColumns} FROM topic t JOIN topic_notice x ON x.topic_id = t.id AND x.disclosure_id = ? WHERE t.tenant = ? AND ${SHOWN} ORDER BY t.until_on DESC, t.id DESC LIMIT ${AT_HOME}`
  return (await db.read(topicRow, sql, [disclosureId, tenant.code, today])).map(presentTopic)
}

/** Those in whose name or sentence all the words stand. There are a few a year: they need no index. @param words normalised */
export async function topicsCalled(words: readonly string[], scope: Scope): Promise<TopicCard[]> {
  const called = (await allTopics(scope)).filter(({ title, intro }) => {
    const text = normalise(`${title}\n${intro}`)
    return words.length > 0 && words.every((word) => text.includes(word))
  })
  return called.slice(0, AT_HOME)
}
