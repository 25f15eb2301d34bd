import * as z from 'zod/mini'
import { canonical, sha256Hex } from '@mingbai/rules/ledger/hash'
import { rowJson } from '../database/row-types'
import { readBoard } from '../home/read-home'
import type { Scope } from '../house'

const shownSchema = z.object({ kind: z.enum(['notice', 'list']), id: z.string(), version: z.string(), title: z.string() })
export type Shown = z.infer<typeof shownSchema>

export const sheetRowSchema = z.object({
  id: z.string(), boardId: z.string(), number: z.number(), shows: rowJson(z.array(shownSchema)), digest: z.string(), madeAt: z.string(), hungAt: z.nullable(z.string()),
})
export type SheetRow = z.infer<typeof sheetRowSchema>
export const sheetColumns = 'id, board_id, number, shows, digest, made_at, hung_at'

const versionRow = z.object({ publicId: z.string(), version: z.number() })

/** What a sheet of this board would show now: what the board's page shows to anybody who scans it. */
export async function contentOf(code: string, scope: Scope): Promise<Shown[]> {
  const { notices, lists } = await readBoard(code, scope)
  const ids = notices.map(({ id }) => id)
  // Public ids are of one tenant only; with the tenant named, the embedded database would walk all its notices.
  const rows = ids.length === 0 ? [] : await scope.db.read(versionRow, `SELECT public_id, version FROM disclosure WHERE public_id IN (${ids.map(() => '?').join(',')})`, ids)
  const versions = new Map(rows.map(({ publicId, version }) => [publicId, version]))
  return [
    ...lists.map(({ id, title, lastDay, kindLabel }): Shown => ({ kind: 'list', id, version: `${kindLabel} ${lastDay ?? ''}`, title })),
    ...notices.map(({ id, title }): Shown => ({ kind: 'notice', id, version: String(versions.get(id) ?? 1), title })),
  ]
}

export const digestOf = (shows: readonly Shown[]): string => sha256Hex(canonical({ shows }))
