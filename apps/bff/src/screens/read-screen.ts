import { blocksSchema } from '@mingbai/contracts/blocks'
import type { ScreenNotice } from '@mingbai/outputs/screen/slides'
import * as z from 'zod/mini'
import { audiences, visible } from '@mingbai/rules/visibility'
import { dayEnd, shanghaiDate } from '@mingbai/rules/clock/local-date'
import { joinInOrder } from '../database/join-in-order'
import { rowBoolean, rowJson } from '../database/row-types'
import type { Scope } from '../house'
import { EVERYTHING, IS_CURRENT } from '../notices/read-notices'
import { organisationName, type BookBoard } from '../tenant/book'

/** More than these nobody sees come round again. */
const NOTICES = 12
const text = z.nullable(z.string())

const screenRow = z.object({
  publicId: z.string(), title: z.string(), summary: z.string(), blocks: rowJson(blocksSchema), organisation: z.string(), villages: z.string(), version: z.number(), sample: rowBoolean,
  audience: z.enum(audiences), publicFrom: text, publicUntil: text, publishedAt: z.string(), postedUntil: text, lastDay: text,
})
type ScreenRow = z.infer<typeof screenRow>

const columns = 'd.public_id, d.title, d.summary, d.blocks, d.organisation, d.villages, d.version, d.sample, d.audience, d.public_from, d.public_until, d.published_at, d.last_day'
const isShown = `d.audience = 'public' AND d.public_from <= ? AND (d.public_until IS NULL OR d.public_until > ?) AND ${IS_CURRENT}`

/**
 * What a screen turns over: what is posted on its board, else what its village, or the township, may read anyway.
 * Only what is public to everybody: a wall by the road is no place for a list of people.
 */
export async function readScreen(board: BookBoard, scope: Scope): Promise<ScreenNotice[]> {
  const posted = await postedOn(board.id, scope)
  const rows = posted.length > 0 ? posted : await listedIn(board.village ?? EVERYTHING, scope)
  return rows.filter((row) => visible(row, { kind: 'anyone' }, scope.at)).map((row) => presentScreenNotice(row, scope))
}

function postedOn(boardId: string, { db, at, today }: Scope): Promise<ScreenRow[]> {
  const sql = `SELECT ${columns}, p.until_at AS posted_until FROM posting p ${joinInOrder(db)} disclosure d ON d.id = p.disclosure_id
    WHERE p.board_id = ? AND p.from_at <= ? AND (p.until_at IS NULL OR p.until_at > ?) AND ${isShown}
    ORDER BY p.from_at DESC, p.id DESC LIMIT ${NOTICES}`
  return db.read(screenRow, sql, [boardId, at, at, at, at, today])
}

function listedIn(place: string, { db, at, today, tenant }: Scope): Promise<ScreenRow[]> {
  const sql = `SELECT ${columns}, NULL AS posted_until FROM notice_listing l ${joinInOrder(db)} disclosure d ON d.id = l.disclosure_id
    WHERE l.tenant = ? AND l.place = ? AND l.area = ? AND ${isShown} ORDER BY l.published_at DESC, l.disclosure_id DESC LIMIT ${NOTICES}`
  return db.read(screenRow, sql, [tenant.code, place, EVERYTHING, at, at, today])
}

function presentScreenNotice(row: ScreenRow, { tenant }: Scope): ScreenNotice {
  const ends = [row.publicUntil, row.postedUntil, row.lastDay && dayEnd(row.lastDay)].filter((end) => end !== null).sort()
  return {
    id: row.publicId, title: row.title, summary: row.summary, blocks: row.blocks, organisation: organisationName(tenant, row.organisation), sample: row.sample, corrected: row.version > 1,
    villages: (row.villages === '' ? [] : row.villages.split(',')).map((code) => ({ code, name: organisationName(tenant, code) })),
    publishedOn: shanghaiDate(new Date(row.publishedAt)), until: ends[0] ?? null,
  }
}
