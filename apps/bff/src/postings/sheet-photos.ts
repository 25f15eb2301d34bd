import type { AttachmentView } from '@mingbai/contracts/common'
import * as z from 'zod/mini'
import type { Scope } from '../house'
import { attachmentColumns, attachmentRowSchema, presentAttachment } from '../uploads/present-attachment'

const photoRow = z.extend(attachmentRowSchema, { boardId: z.string(), number: z.number() })
const columns = attachmentColumns.split(', ').map((name) => `a.${name}`).join(', ')

const keyOf = (boardId: string, number: number): string => `${boardId} ${number}`
export type SheetPhotos = (boardId: string | null, number: number | null) => AttachmentView[]

/** Pictures of sheets that hang on these boards: for staff only, by links that work for half an hour. */
export async function readSheetPhotos(boardIds: readonly (string | null)[], { db, tenant, keys, now }: Pick<Scope, 'db' | 'tenant' | 'keys' | 'now'>): Promise<SheetPhotos> {
  const boards = [...new Set(boardIds.filter((id) => id !== null))]
  const rows = boards.length === 0 ? [] : await db.read(
    photoRow,
    `SELECT ${columns}, s.board_id, s.number FROM sheet s JOIN attachment a ON a.object_id = s.id AND a.object_type = 'sheet' WHERE s.tenant = ? AND s.board_id IN (${boards.map(() => '?').join(', ')}) ORDER BY a.created_at, a.id`,
    [tenant.code, ...boards],
  )
  const found = new Map<string, AttachmentView[]>()
  for (const { boardId, number, ...row } of rows) found.set(keyOf(boardId, number), [...(found.get(keyOf(boardId, number)) ?? []), presentAttachment(row, keys, now)])
  return (boardId, number) => (boardId === null || number === null ? [] : (found.get(keyOf(boardId, number)) ?? []))
}
