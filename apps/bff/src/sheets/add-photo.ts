import type { SheetView } from '@mingbai/contracts/sheets'
import { limits } from '@mingbai/contracts/limits'
import * as z from 'zod/mini'
import { rowCount } from '../database/row-types'
import { appendEvent } from '../engine/append-event'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { attach } from '../uploads/attach'
import { boardOf, eventOf, findSheet, hungView, mayHang } from './sheets'

const lastRow = z.object({ seq: z.number() })

/** A picture of the paper on its wall, if somebody takes one: proof for the office, never public. Said twice, as over a bad line, it is there once. Throws notFound, notAllowed, wrongState, tooManyFiles, fileNotFound. */
export async function addSheetPhoto(code: string, number: number, photo: string, scope: StaffScope): Promise<SheetView> {
  const { db, tenant } = scope
  const board = boardOf(code, scope)
  if (!mayHang(board, scope)) throw new Refusal('notAllowed')
  const row = await findSheet(board, number, scope)
  if (!row) throw new Refusal('notFound')
  if (row.hungAt === null) throw new Refusal('notNow')
  await db.write(async (tx) => {
    const [same] = await tx.read(rowCount, 'SELECT COUNT(*) AS n FROM attachment WHERE object_id = ? AND id = ?', [row.id, photo])
    if (same?.n === 1) return
    const [had] = await tx.read(rowCount, 'SELECT COUNT(*) AS n FROM attachment WHERE object_id = ?', [row.id])
    if (had && had.n >= limits.photosPerCase) throw new Refusal('tooManyFiles', { limit: limits.photosPerCase })
    await attach(tx, [photo], { tenant: tenant.code, objectType: 'sheet', objectId: row.id, eventSeq: null, audience: 'staff' })
    const [last] = await tx.read(lastRow, 'SELECT MAX(seq) AS seq FROM event WHERE object_id = ?', [row.id])
    await appendEvent(tx, eventOf(row.id, (last?.seq ?? 0) + 1, 'photo', scope))
  })
  return hungView(row, board, scope)
}
