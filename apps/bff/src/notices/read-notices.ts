import { limits } from '@mingbai/contracts/limits'
import type { NoticeCard } from '@mingbai/contracts/notice-card'
import { textChangeSchema, type Notice, type noticeListQuery, type NoticePage } from '@mingbai/contracts/notices'
import { longDate } from '@mingbai/outputs/view/dates'
import * as z from 'zod/mini'
import { joinInOrder } from '../database/join-in-order'
import { rowJson } from '../database/row-types'
import { decodeCursor, pageOf } from '../engine/cursor'
import type { Scope } from '../house'
import { Refusal } from '../http/refusal'
import { areasWithNotices } from '../tenant/areas-with-notices'
import { topicsOf } from '../tenant/topic-cards'
import { picturesOf, readAttachments, voiceOf } from '../uploads/present-attachment'
import { readExplainers, readTargets } from './explanations'
import { readRelated } from './read-related'
import { findNotice, noticeCardColumns, noticeCardRowSchema, type NoticeRow } from './notice-row'
import { postedTexts } from './texts'
import { presentNotice, presentNoticeCard, type NoticeExtras } from './present-notice'

/** Stands for the whole township, or for every area, in `notice_listing`. */
export const EVERYTHING = '*'

/** Not after its last day; one bind: today. */
export const IS_CURRENT = '(d.last_day IS NULL OR d.last_day >= ?)'

const listingRow = z.extend(noticeCardRowSchema, { listedAt: z.string() })

interface Wanted extends z.infer<typeof noticeListQuery> {
  /** Leaves out what is over. */
  current?: boolean
}

/** The public list; its first page says by which areas one may narrow it. */
export async function listNoticesPage(query: z.infer<typeof noticeListQuery>, scope: Scope): Promise<NoticePage> {
  if (query.before) return listNotices(query, scope)
  const [page, areas] = await Promise.all([listNotices(query, scope), areasWithNotices(query.village || EVERYTHING, scope)])
  return { ...page, areas }
}

/** One walk along `notice_listing`, newest first; the time limits of the rows are asked again in SQL, so that pages are full. */
export async function listNotices(query: Wanted, scope: Scope, size: number = limits.page): Promise<NoticePage> {
  const cursor = decodeCursor(query.before)
  const where = ['l.tenant = ?', 'l.place = ?', 'l.area = ?', "d.audience = 'public'", 'd.public_from <= ?', '(d.public_until IS NULL OR d.public_until > ?)']
  const params = [scope.tenant.code, query.village || EVERYTHING, query.area || EVERYTHING, scope.at, scope.at]
  if (query.current) {
    where.push(IS_CURRENT)
    params.push(scope.today)
  }
  if (cursor) {
    where.push('l.published_at <= ?', '(l.published_at < ? OR l.disclosure_id < ?)')
    params.push(cursor.at, cursor.at, cursor.id)
  }
  const sql = `SELECT ${noticeCardColumns}, l.published_at AS listed_at FROM notice_listing l ${joinInOrder(scope.db)} disclosure d ON d.id = l.disclosure_id
    WHERE ${where.join(' AND ')} ORDER BY l.published_at DESC, l.disclosure_id DESC LIMIT ${size + 1}`
  const rows = await scope.db.read(listingRow, sql, params)
  return pageOf(rows, size, (row) => ({ at: row.listedAt, id: row.id }), (row) => presentNoticeCard(row, scope))
}

export async function noticesOnBoard(boardId: string, scope: Scope): Promise<NoticeCard[]> {
  const sql = `SELECT ${noticeCardColumns} FROM posting p ${joinInOrder(scope.db)} disclosure d ON d.id = p.disclosure_id
    WHERE p.board_id = ? AND p.from_at <= ? AND (p.until_at IS NULL OR p.until_at > ?)
      AND d.audience = 'public' AND d.public_from <= ? AND (d.public_until IS NULL OR d.public_until > ?) AND ${IS_CURRENT}
    ORDER BY p.from_at DESC, p.id DESC LIMIT ${limits.page}`
  const rows = await scope.db.read(noticeCardRowSchema, sql, [boardId, scope.at, scope.at, scope.at, scope.at, scope.today])
  return rows.map((row) => presentNoticeCard(row, scope))
}

/** Those of them that the public may read now, newest first. */
export async function noticesNamed(ids: readonly string[], scope: Scope): Promise<NoticeCard[]> {
  if (ids.length === 0) return []
  const sql = `SELECT ${noticeCardColumns} FROM disclosure d WHERE d.tenant = ? AND d.id IN (${ids.map(() => '?').join(',')})
    AND d.audience = 'public' AND d.public_from <= ? AND (d.public_until IS NULL OR d.public_until > ?) ORDER BY d.published_at DESC, d.id DESC`
  const rows = await scope.db.read(noticeCardRowSchema, sql, [scope.tenant.code, ...ids, scope.at, scope.at])
  return rows.map((row) => presentNoticeCard(row, scope))
}

export async function readNotice(publicId: string, scope: Scope): Promise<Notice> {
  const row = await findNotice(scope.db, scope.tenant.code, publicId)
  if (!row) throw new Refusal('noticeNotFound')
  const [extras, related, explainedBy, topics] = await Promise.all([readExtras(row, scope), readRelated(row, scope), readExplainers(row, scope), topicsOf(row.id, scope)])
  return presentNotice(row, { ...extras, related, explainedBy, topics }, scope)
}

const withdrawnRow = z.object({ year: z.number(), withdrawnOn: z.string(), withdrawnBecause: z.string() })

/** The page of a notice: of an annual report that was taken away it tells when and why. Throws noticeNotFound, reportWithdrawn. */
export async function readNoticePage(publicId: string, scope: Scope): Promise<Notice> {
  try {
    return await readNotice(publicId, scope)
  } catch (error) {
    const [row] = await scope.db.read(withdrawnRow, 'SELECT a.year, a.withdrawn_on, a.withdrawn_because FROM annual_report a JOIN disclosure d ON d.public_id = a.notice WHERE a.tenant = ? AND a.notice = ? AND a.withdrawn_on IS NOT NULL AND d.published_on IS NOT NULL', [scope.tenant.code, publicId])
    if (row) throw new Refusal('reportWithdrawn', { year: row.year, day: longDate(row.withdrawnOn), reason: row.withdrawnBecause })
    throw error
  }
}

const historyRow = z.object({ version: z.number(), publishedOn: z.string(), reason: z.string(), changes: z.nullable(rowJson(z.array(textChangeSchema))) })
const postingRow = z.object({ boardId: z.string() })
const countRow = z.object({ n: z.number() })
/** More names nobody reads, and a county has a thousand boards. */
const BOARDS_NAMED = 20
const carrierRow = z.object({ name: z.string() })
const repealRow = z.object({ repealedOn: z.nullable(z.string()) })
const yearRow = z.object({ year: z.number() })

export async function readExtras(row: NoticeRow, scope: Scope): Promise<NoticeExtras> {
  const { db, tenant } = scope
  const [attachments, targets, versions, boards, carriers, [report], [repealed]] = await Promise.all([
    readAttachments(db, row.id),
    readTargets(row, scope),
    db.read(historyRow, 'SELECT version, published_on, reason, changes FROM disclosure_version WHERE disclosure_id = ? ORDER BY version DESC', [row.id]),
    readBoards(row.id, scope),
    // What the register says of carriers that are no board: those above are named already.
    db.read(carrierRow, "SELECT DISTINCT c.name FROM posting_record r JOIN channel c ON c.tenant = r.tenant AND c.code = r.channel WHERE r.disclosure_id = ? AND r.board_id IS NULL AND r.state = 'posted' ORDER BY c.name", [row.id]),
    db.read(yearRow, 'SELECT year FROM annual_report WHERE tenant = ? AND notice = ?', [tenant.code, row.publicId]),
    db.read(repealRow, "SELECT repealed_on FROM official_document WHERE tenant = ? AND notice = ? AND state = 'repealed'", [tenant.code, row.publicId]),
  ])
  const voice = voiceOf(attachments)
  return {
    ...(repealed?.repealedOn ? { repealedOn: repealed.repealedOn } : {}),
    ...(report && row.state === 'published' ? { report: report.year } : {}),
    attachments: picturesOf(attachments),
    ...(voice ? { voice } : {}),
    targets,
    history: versions.map(({ version, publishedOn, reason, changes }) => ({ version, on: publishedOn, reason, ...(changes ? { changes } : {}) })),
    postedAt: [...boards, ...carriers.map(({ name }) => name)],
  }
}

/** Names of the boards it hangs on now; of very many some, and how many they are. */
async function readBoards(disclosureId: string, { db, tenant, at }: Scope): Promise<string[]> {
  const hanging = 'FROM posting WHERE disclosure_id = ? AND board_id IS NOT NULL AND from_at <= ? AND (until_at IS NULL OR until_at > ?)'
  const rows = await db.read(postingRow, `SELECT board_id ${hanging} ORDER BY id LIMIT ${BOARDS_NAMED + 1}`, [disclosureId, at, at])
  const names = rows.flatMap(({ boardId }) => tenant.boards.get(boardId)?.name ?? [])
  if (rows.length <= BOARDS_NAMED) return names
  const [count] = await db.read(countRow, `SELECT COUNT(*) AS n ${hanging}`, [disclosureId, at, at])
  return [...names.slice(0, BOARDS_NAMED), postedTexts.boardsInAll(count?.n ?? 0)]
}
