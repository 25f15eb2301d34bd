import type { StaffTopic, TopicDraft } from '@mingbai/contracts/topics'
import { topicState } from '@mingbai/rules/catalogue/topics'
import { isLocalDate } from '@mingbai/rules/clock/local-date'
import * as z from 'zod/mini'
import { personalIn } from '../checks/open-checks'
import { rowBoolean } from '../database/row-types'
import type { Tx } from '../database/transaction'
import { newId, newPublicId } from '../engine/ids'
import { logChange } from '../engine/log-change'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { topicTexts } from './texts'
import { TopicNotice, TopicRow } from './topic.entity'

const topicRow = z.object({ id: z.string(), publicId: z.string(), seq: z.number(), title: z.string(), intro: z.string(), fromOn: z.string(), untilOn: z.string(), active: rowBoolean })
type Stored = z.infer<typeof topicRow>
const columns = 'id, public_id, seq, title, intro, from_on, until_on, active'
const noticeRow = z.object({ topicId: z.string(), publicId: z.string(), title: z.string(), open: rowBoolean })
const IS_PUBLIC = "d.audience = 'public' AND d.public_from <= ? AND (d.public_until IS NULL OR d.public_until > ?)"

const LISTED = 200

export async function listTopics(scope: StaffScope): Promise<{ items: StaffTopic[] }> {
  const rows = await scope.db.read(topicRow, `SELECT ${columns} FROM topic WHERE tenant = ? ORDER BY until_on DESC, id DESC LIMIT ${LISTED}`, [scope.tenant.code])
  return { items: await present(rows, scope) }
}

async function present(rows: readonly Stored[], { db, tenant, at, today }: StaffScope): Promise<StaffTopic[]> {
  if (rows.length === 0) return []
  const sql = `SELECT x.topic_id, d.public_id, d.title, CASE WHEN ${IS_PUBLIC} THEN 1 ELSE 0 END AS open FROM topic_notice x JOIN disclosure d ON d.id = x.disclosure_id
    WHERE d.tenant = ? AND x.topic_id IN (${rows.map(() => '?').join(',')}) ORDER BY x.topic_id, x.position`
  const inside = await db.read(noticeRow, sql, [at, at, tenant.code, ...rows.map(({ id }) => id)])
  return rows.map(({ id, publicId, ...row }) => {
    const state = row.active ? topicState(row, today) : 'down'
    return { id: publicId, ...row, state, stateLabel: topicTexts.states[state], notices: inside.filter(({ topicId }) => topicId === id).map((one) => ({ id: one.publicId, title: one.title, gone: !one.open })) }
  })
}

/** Its words are public without a review: whatever they say of a person is refused. Throws topicUnfit, personalDataFound. */
function fitting({ notices: _notices, ...draft }: TopicDraft, { tenant, today }: StaffScope): Omit<TopicDraft, 'notices'> {
  if (!isLocalDate(draft.fromOn) || !isLocalDate(draft.untilOn)) throw new Refusal('topicUnfit', { detail: topicTexts.noDay })
  if (draft.untilOn < draft.fromOn) throw new Refusal('topicUnfit', { detail: topicTexts.days })
  const found = personalIn(`${draft.title}\n${draft.intro}`, tenant, today)
  if (found.length > 0) throw new Refusal('personalDataFound', { detail: found.slice(0, 5).join('、') })
  return { ...draft, title: draft.title.trim(), intro: draft.intro.trim() }
}

export async function addTopic(draft: TopicDraft, scope: StaffScope): Promise<StaffTopic> {
  const { tenant, now, at } = scope
  const [id, publicId, own] = [newId(now), newPublicId(), fitting(draft, scope)]
  await scope.db.write(async (tx) => {
    await tx.insert(TopicRow, { id, publicId, tenant: tenant.code, seq: 1, ...own, updatedAt: at })
    await putIn(tx, id, draft.notices, [], scope)
    await logChange(tx, scope, { objectType: 'topic', objectId: id, verb: 'add', label: own.title, after: strings(own) })
  })
  return shown(id, scope)
}

/** Throws topicNotFound, topicUnfit, personalDataFound, changedMeanwhile. */
export async function changeTopic(publicId: string, seq: number, draft: TopicDraft, scope: StaffScope): Promise<StaffTopic> {
  const { tenant, at } = scope
  const [before] = await scope.db.read(topicRow, `SELECT ${columns} FROM topic WHERE public_id = ? AND tenant = ?`, [publicId, tenant.code])
  if (!before) throw new Refusal('topicNotFound')
  const own = fitting(draft, scope)
  const [shownBefore] = await present([before], scope)
  await scope.db.write(async (tx) => {
    const saved = await tx.update(TopicRow, { id: before.id, seq }, { ...own, seq: seq + 1, updatedAt: at })
    if (saved === 0) throw new Refusal('changedMeanwhile')
    await putIn(tx, before.id, draft.notices, shownBefore?.notices.map(({ id }) => id) ?? [], scope)
    await logChange(tx, scope, { objectType: 'topic', objectId: before.id, verb: 'change', label: own.title, before: strings(before), after: strings(own) })
  })
  return shown(before.id, scope)
}

const foundRow = z.object({ id: z.string(), title: z.string(), open: rowBoolean })

/** What comes in has to be public; what was in it and came down since may stay: it is not shown. */
async function putIn(tx: Tx, topicId: string, wanted: readonly string[], known: readonly string[], { tenant, at }: StaffScope): Promise<void> {
  await tx.delete(TopicNotice, { topicId })
  const rows: Partial<TopicNotice>[] = []
  for (const publicId of new Set(wanted)) {
    const [found] = await tx.read(foundRow, `SELECT d.id, d.title, CASE WHEN ${IS_PUBLIC} THEN 1 ELSE 0 END AS open FROM disclosure d WHERE d.public_id = ? AND d.tenant = ?`, [at, at, publicId, tenant.code])
    if (!found || (!found.open && !known.includes(publicId))) throw new Refusal('topicUnfit', { detail: topicTexts.notPublic(found?.title ?? publicId) })
    rows.push({ topicId, disclosureId: found.id, position: rows.length })
  }
  if (rows.length > 0) await tx.insert(TopicNotice, rows)
}

async function shown(id: string, scope: StaffScope): Promise<StaffTopic> {
  const [topic] = await present(await scope.db.read(topicRow, `SELECT ${columns} FROM topic WHERE id = ?`, [id]), scope)
  if (!topic) throw new Refusal('topicNotFound')
  return topic
}

const strings = ({ title, intro, fromOn, untilOn, active }: Omit<TopicDraft, 'notices'>): Record<string, string> => ({ title, intro, fromOn, untilOn, active: String(active) })
