import { blocksSchema } from '@mingbai/contracts/blocks'
import type { StaffNotice } from '@mingbai/contracts/staff-notices'
import * as z from 'zod/mini'
import type { Database } from '../database/database'
import { rowJson } from '../database/row-types'
import { filledSchema } from './filled'
import type { NoticeRow } from './notice-row'
import { versionChanges } from './version-changes'

const versionRow = z.object({ version: z.number(), publishedOn: z.string(), reason: z.string(), title: z.string(), summary: z.string(), blocks: rowJson(blocksSchema), fieldValues: z.nullable(rowJson(filledSchema)) })

/** What each correction changed, in full, newest first: for those who look at it afterwards. */
export async function staffVersions(db: Pick<Database, 'read'>, { id, version }: Pick<NoticeRow, 'id' | 'version'>): Promise<StaffNotice['versions']> {
  if (version < 2) return []
  const rows = await db.read(versionRow, 'SELECT version, published_on, reason, title, summary, blocks, field_values FROM disclosure_version WHERE disclosure_id = ? ORDER BY version DESC', [id])
  return rows.flatMap((row, at) => {
    const old = rows[at + 1]
    return old ? [{ version: row.version, on: row.publishedOn, reason: row.reason, changes: versionChanges(old, row) }] : []
  })
}
