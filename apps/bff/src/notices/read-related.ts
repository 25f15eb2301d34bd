import type { Scope } from '../house'
import { joinInOrder } from '../database/join-in-order'
import { noticeCardColumns, noticeCardRowSchema, villageCodes, type NoticeCardRow, type NoticeRow } from './notice-row'

const MOST = 5
/** So far back an area is looked through for notices of other items: it may hold a hundred thousand of the same one. */
const LOOKED_AT = 60
/** Stands for the whole township in `notice_listing`. */
const EVERYTHING = '*'

/** What else a reader of this notice may want: the newest of the same item, then of the same area where it is read. Two short walks. */
export async function readRelated(row: Pick<NoticeRow, 'id' | 'item' | 'area' | 'villages'>, { db, tenant, at }: Scope): Promise<NoticeCardRow[]> {
  const isPublic = "d.audience = 'public' AND d.public_from <= ? AND (d.public_until IS NULL OR d.public_until > ?)"
  const sameItem = `SELECT ${noticeCardColumns} FROM disclosure d
    WHERE d.tenant = ? AND d.item = ? AND d.id <> ? AND ${isPublic} ORDER BY d.published_on DESC LIMIT ${MOST}`
  const sameArea = `SELECT ${noticeCardColumns} FROM (
      SELECT disclosure_id, published_at FROM notice_listing WHERE tenant = ? AND place = ? AND area = ? ORDER BY published_at DESC, disclosure_id DESC LIMIT ${LOOKED_AT}
    ) l ${joinInOrder(db)} disclosure d ON d.id = l.disclosure_id
    WHERE d.id <> ? AND d.item <> ? AND ${isPublic} ORDER BY l.published_at DESC, l.disclosure_id DESC LIMIT ${MOST}`
  const [village = EVERYTHING] = villageCodes(row)
  const [near, wider] = await Promise.all([
    db.read(noticeCardRowSchema, sameItem, [tenant.code, row.item, row.id, at, at]),
    db.read(noticeCardRowSchema, sameArea, [tenant.code, village, row.area, row.id, row.item, at, at]),
  ])
  return [...near, ...wider].slice(0, MOST)
}
