import type { SheetView } from '@mingbai/contracts/sheets'
import type { SheetStanding } from '@mingbai/outputs/sheets/sheet-standing'
import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import { carrierOf } from '@mingbai/rules/postings/posting-rules'
import { appendEvent } from '../engine/append-event'
import { newId } from '../engine/ids'
import type { Scope, StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { recordHungSheet } from '../postings/record-posting'
import { readSheetPhotos } from '../postings/sheet-photos'
import type { BookBoard } from '../tenant/book'
import { bumpGeneration } from '../tenant/generation'
import { contentOf, digestOf, sheetColumns, sheetRowSchema, type SheetRow } from './sheet-content'
import { Sheet } from './sheet.entity'
import { updatedOn } from './updated-on'

export function boardOf(code: string, { tenant }: Pick<Scope, 'tenant'>): BookBoard {
  const board = tenant.boardsByCode.get(code.toUpperCase())
  if (!board?.active) throw new Refusal('boardNotFound')
  return board
}

export async function findSheet(board: BookBoard, number: number, { db }: Pick<Scope, 'db'>): Promise<SheetRow | null> {
  const [row] = await db.read(sheetRowSchema, `SELECT ${sheetColumns} FROM sheet WHERE board_id = ? AND number = ?`, [board.id, number])
  return row ?? null
}

async function newestSheet(board: BookBoard, { db }: Pick<Scope, 'db'>): Promise<SheetRow | null> {
  const [row] = await db.read(sheetRowSchema, `SELECT ${sheetColumns} FROM sheet WHERE board_id = ? ORDER BY number DESC LIMIT 1`, [board.id])
  return row ?? null
}

const day = (at: string): string => shanghaiDate(new Date(at))

const view = (row: SheetRow, board: BookBoard, digest: string, photos: SheetView['photos'] = []): SheetView => ({
  board: board.code, boardName: board.name, number: row.number, madeOn: day(row.madeAt), hungOn: row.hungAt && day(row.hungAt), isCurrent: row.digest === digest, photos,
})

/** A sheet that hangs, with its pictures. */
export async function hungView(row: SheetRow, board: BookBoard, scope: StaffScope): Promise<SheetView> {
  const photosOf = await readSheetPhotos([board.id], scope)
  return view(row, board, digestOf(await contentOf(board.code, scope)), photosOf(board.id, row.number))
}

/** Whoever keeps boards, and the people of the board's own village or body. */
export function mayHang(board: BookBoard, { actor }: StaffScope): boolean {
  return actor.permissions.has('boards.manage') || actor.appointments.some(({ organisation }) => organisation === board.organisation || organisation === board.village)
}

/** The same content again is the same sheet. Throws boardNotFound, publicUrlNeeded. */
export async function makeSheet(code: string, scope: StaffScope): Promise<SheetView> {
  const { db, tenant, actor, now, at, env } = scope
  const board = boardOf(code, scope)
  // Nothing is printed while nobody knows the address it must lead to.
  if (!env.publicUrl) throw new Refusal('publicUrlNeeded')
  const shows = await contentOf(board.code, scope)
  const digest = digestOf(shows)
  const last = await newestSheet(board, scope)
  if (last?.digest === digest) return view(last, board, digest)
  const row = { id: newId(now), tenant: tenant.code, boardId: board.id, number: (last?.number ?? 0) + 1, digest, madeAt: at, madeBy: actor.id, hungAt: null, hungBy: null }
  await db.write(async (tx) => {
    await tx.insert(Sheet, { ...row, shows: JSON.stringify(shows) })
    await appendEvent(tx, { ...eventOf(row.id, 1, 'make', scope), publicText: { board: board.code, number: row.number, digest } })
  })
  return view({ ...row, shows }, board, digest)
}

export const eventOf = (objectId: string, seq: number, verb: string, { tenant, actor, now }: StaffScope) => ({
  tenant: tenant.code, objectType: 'sheet' as const, objectId, seq, now, verb, actorId: actor.id, actorParty: actor.appointments[0]?.role ?? ('office' as const), procedureVersion: 1,
  publicText: {}, privateText: {}, sample: false,
})

/** Said by whoever scanned it on the wall; saying it twice changes nothing. Throws notFound, notAllowed. */
export async function hangSheet(code: string, number: number, scope: StaffScope): Promise<SheetView> {
  const { db, actor, at } = scope
  const board = boardOf(code, scope)
  if (!mayHang(board, scope)) throw new Refusal('notAllowed')
  const row = await findSheet(board, number, scope)
  if (!row) throw new Refusal('notFound')
  if (row.hungAt === null) {
    await db.write(async (tx) => {
      // Sent again while the first is still on its way: it hangs once.
      if ((await tx.update(Sheet, { id: row.id, hungAt: null }, { hungAt: at, hungBy: actor.id })) === 0) return
      await appendEvent(tx, eventOf(row.id, 2, 'hang', scope))
      const notices = row.shows.filter(({ kind }) => kind === 'notice').map(({ id }) => id)
      await recordHungSheet(tx, { boardId: board.id, channel: carrierOf(board.kind), number: row.number, notices }, scope)
      await bumpGeneration(tx, scope.tenant.code)
    })
  }
  return hungView({ ...row, hungAt: row.hungAt ?? at }, board, scope)
}

/** For each board the sheet that hangs there, else the newest one. */
export async function listSheets(scope: StaffScope): Promise<SheetView[]> {
  const rows = await scope.db.read(sheetRowSchema, `SELECT ${sheetColumns} FROM sheet WHERE tenant = ? ORDER BY board_id, number`, [scope.tenant.code])
  const shown = new Map<string, SheetRow>()
  // A later sheet replaces an earlier one only once it hangs.
  for (const row of rows) if (row.hungAt !== null || (shown.get(row.boardId)?.hungAt ?? null) === null) shown.set(row.boardId, row)
  const photosOf = await readSheetPhotos([...shown.keys()], scope)
  return Promise.all([...shown.values()].flatMap((row) => {
    const board = scope.tenant.boards.get(row.boardId)
    return board?.active ? [contentOf(board.code, scope).then((shows) => view(row, board, digestOf(shows), photosOf(row.boardId, row.number)))] : []
  }))
}

/** What a scanned sheet is told: that it is the newest, or what is new since. Null: no such sheet of this board. */
export async function sheetStanding(code: string, number: number, scope: Scope): Promise<SheetStanding | null> {
  const board = scope.tenant.boardsByCode.get(code.toUpperCase())
  const row = board ? await findSheet(board, number, scope) : null
  if (!board || !row) return null
  const now = await contentOf(board.code, scope)
  const had = new Set(row.shows.map(({ id, version }) => `${id} ${version}`))
  const has = new Set(now.map(({ id }) => id))
  const madeOn = day(row.madeAt)
  const isCurrent = digestOf(now) === row.digest
  const changed = now.filter(({ id, version }) => !had.has(`${id} ${version}`)).map(({ kind, id, title }) => ({ kind, id, title }))
  const gone = row.shows.filter(({ id }) => !has.has(id))
  const updated = isCurrent ? null : await updatedOn({ madeOn, changed, gone: gone.map(({ id }) => id) }, scope)
  return { board: board.code, number: row.number, madeOn, isCurrent, ...(updated === null ? {} : { updatedOn: updated }), changed, gone: gone.map(({ title }) => title) }
}
