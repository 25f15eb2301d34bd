import type { Explained } from '@mingbai/contracts/notices'
import type { Explainable, NoticeDraft } from '@mingbai/contracts/staff-notices'
import { explains } from '@mingbai/rules/catalogue/explaining'
import * as z from 'zod/mini'
import { joinInOrder } from '../database/join-in-order'
import { rowBoolean } from '../database/row-types'
import type { Tx } from '../database/transaction'
import type { Scope, StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { Explanation } from './explanation.entity'
import { noticeCardColumns, noticeCardRowSchema, type NoticeCardRow, type NoticeRow } from './notice-row'

const PUBLIC = "{d}.audience = 'public' AND {d}.public_from <= ? AND ({d}.public_until IS NULL OR {d}.public_until > ?)"
const isPublic = (alias: string) => PUBLIC.replaceAll('{d}', alias)
/** Never a document that is kept back, nor one that nobody has examined. */
const mayBeNamed = "o.openness = 'proactive' AND o.state IN ('examined', 'repealed')"

const textOrNull = z.nullable(z.string())
const noticeTarget = z.object({ id: z.string(), publicId: z.string(), title: z.string(), publishedOn: textOrNull, open: rowBoolean, position: z.number() })
const documentTarget = z.object({ id: z.string(), publicId: z.string(), title: z.string(), number: z.string(), notice: textOrNull, open: rowBoolean, noticeOpen: rowBoolean, position: z.number() })

/** What a 解读 names, in the order in which it was chosen, with whether the public may read it now. */
export interface Target extends Explainable {
  /** Inner id. */
  key: string
  number: string
  /** Public id of the page; null: it has none. */
  notice: string | null
  gone: boolean
  position: number
}

export async function readTargets({ id }: Pick<NoticeRow, 'id'>, { db, at, tenant }: Scope): Promise<Target[]> {
  const [notices, documents] = await Promise.all([
    db.read(noticeTarget, `SELECT n.id, n.public_id, n.title, n.published_on, CASE WHEN ${isPublic('n')} THEN 1 ELSE 0 END AS open, x.position
      FROM explanation x JOIN disclosure n ON n.id = x.target_id WHERE x.disclosure_id = ? AND n.tenant = ?`, [at, at, id, tenant.code]),
    db.read(documentTarget, `SELECT o.id, o.public_id, o.title, o.number, o.notice, CASE WHEN ${mayBeNamed} THEN 1 ELSE 0 END AS open, CASE WHEN n.id IS NULL THEN 0 ELSE 1 END AS notice_open, x.position
      FROM explanation x JOIN official_document o ON o.id = x.target_id LEFT JOIN disclosure n ON n.public_id = o.notice AND ${isPublic('n')}
      WHERE x.disclosure_id = ? AND o.tenant = ?`, [at, at, id, tenant.code]),
  ])
  return [
    ...notices.map((row): Target => ({ type: 'notice', key: row.id, id: row.publicId, title: row.title, number: '', hint: row.publishedOn ?? '', notice: row.publicId, gone: !row.open, position: row.position })),
    // A document whose notice was taken down is not named either.
    ...documents.map((row): Target => ({ type: 'document', key: row.id, id: row.publicId, title: row.title, number: row.number, hint: row.number, notice: row.noticeOpen ? row.notice : null, gone: !row.open || (row.notice !== null && !row.noticeOpen), position: row.position })),
  ].sort((a, b) => a.position - b.position)
}

/** 解读的文件, as the public may see them now. */
export const presentTargets = (targets: readonly Target[]): Explained[] => targets.filter(({ gone }) => !gone).map(({ title, number, notice }) => ({ title, number, notice }))

/** 看解读: what explains this notice, or the document that it published. */
export function readExplainers(row: Pick<NoticeRow, 'id' | 'publicId'>, { db, tenant, at }: Scope): Promise<NoticeCardRow[]> {
  // From the few that explain to their notices, not along all notices.
  const sql = `SELECT ${noticeCardColumns} FROM (
      SELECT x.disclosure_id FROM explanation x WHERE x.target_id = ?
      UNION SELECT x.disclosure_id FROM official_document o ${joinInOrder(db)} explanation x ON x.target_id = o.id WHERE o.tenant = ? AND o.notice = ? AND ${mayBeNamed}
    ) e ${joinInOrder(db)} disclosure d ON d.id = e.disclosure_id WHERE d.tenant = ? AND ${isPublic('d')} ORDER BY d.published_at DESC, d.id DESC LIMIT 10`
  return db.read(noticeCardRowSchema, sql, [row.id, tenant.code, row.publicId, tenant.code, at, at])
}

const keyRow = z.object({ id: z.string() })

/** Keeps what the draft names. Only a 解读 explains; an item that is none keeps no links. Throws explainsUnfit. */
export async function keepExplanations(tx: Tx, row: Pick<NoticeRow, 'id'>, draft: Pick<NoticeDraft, 'item' | 'explains'>, { tenant, at }: Pick<Scope, 'tenant' | 'at'>): Promise<void> {
  const isExplaining = explains(tenant.items.get(draft.item)?.form ?? '')
  if (isExplaining && draft.explains === undefined) return
  await tx.delete(Explanation, { disclosureId: row.id })
  const named = isExplaining ? (draft.explains ?? []) : []
  const keys: string[] = []
  for (const { type, id } of named) {
    const [found] = type === 'notice'
      ? await tx.read(keyRow, `SELECT d.id FROM disclosure d WHERE d.public_id = ? AND d.tenant = ? AND d.id <> ? AND ${isPublic('d')}`, [id, tenant.code, row.id, at, at])
      : await tx.read(keyRow, `SELECT o.id FROM official_document o WHERE o.public_id = ? AND o.tenant = ? AND ${mayBeNamed}`, [id, tenant.code])
    if (!found) throw new Refusal('explainsUnfit', { detail: await titleOf(tx, type, id, tenant.code) })
    if (!keys.includes(found.id)) keys.push(found.id)
  }
  if (keys.length > 0) await tx.insert(Explanation, keys.map((targetId, position) => ({ disclosureId: row.id, targetId, position })))
}

const titleRow = z.object({ title: z.string() })

async function titleOf(tx: Tx, type: Explainable['type'], id: string, tenant: string): Promise<string> {
  const table = type === 'notice' ? 'disclosure' : 'official_document'
  const [row] = await tx.read(titleRow, `SELECT title FROM ${table} WHERE public_id = ? AND tenant = ?`, [id, tenant])
  return row?.title ?? id
}

const SHOWN = 10
const found = z.object({ publicId: z.string(), title: z.string(), hint: textOrNull })
const like = (words: string): string => `%${words.trim().replace(/[!%_]/g, (mark) => `!${mark}`)}%`

/** For the picker of the console: documents first, they are what a 解读 mostly explains. */
export async function findExplainable(q: string, { db, tenant, at }: StaffScope): Promise<{ items: Explainable[] }> {
  const [documents, notices] = await Promise.all([
    db.read(found, `SELECT o.public_id, o.title, o.number AS hint FROM official_document o WHERE o.tenant = ? AND ${mayBeNamed} AND (o.title LIKE ? ESCAPE '!' OR o.number LIKE ? ESCAPE '!') ORDER BY o.made_on DESC, o.id DESC LIMIT ${SHOWN}`, [tenant.code, like(q), like(q)]),
    db.read(found, `SELECT d.public_id, d.title, d.published_on AS hint FROM disclosure d WHERE d.tenant = ? AND ${isPublic('d')} AND d.title LIKE ? ESCAPE '!' ORDER BY d.published_at DESC, d.id DESC LIMIT ${SHOWN}`, [tenant.code, at, at, like(q)]),
  ])
  const view = (type: Explainable['type']) => ({ publicId, title, hint }: z.infer<typeof found>): Explainable => ({ type, id: publicId, title, hint: hint ?? '' })
  return { items: [...documents.map(view('document')), ...notices.map(view('notice'))] }
}
