import * as z from 'zod/mini'
import { caseColumns, caseRowSchema, type CaseRow } from '../cases/case-row'
import { rowCount } from '../database/row-types'
import type { StaffScope } from '../house'

/** Rows shown of one section; how many there are is counted beside them. */
export const SHOWN = 20

/** What of `case_file` this person may be shown here at all: whom a case is about finds it in no list. 举报 is in another table. */
export const seen = "tenant = ? AND audience <> 'supervision' AND (concerns_staff IS NULL OR concerns_staff <> ?)"
/** The same beside another table, the cases as `c`. */
export const seenJoined = "c.tenant = ? AND c.audience <> 'supervision' AND (c.concerns_staff IS NULL OR c.concerns_staff <> ?)"
export const seenParams = ({ tenant, actor }: StaffScope): [string, string] => [tenant.code, actor.id]

export interface Section<T> {
  count: number
  items: T[]
}

/** Counted in full, shown in part. `where` and `order` are words of this folder, never of a request. */
export async function readSection(where: string, params: readonly string[], order: string, scope: StaffScope): Promise<Section<CaseRow>> {
  const all = [...seenParams(scope), ...params]
  const [[counted], items] = await Promise.all([
    scope.db.read(rowCount, `SELECT COUNT(*) AS n FROM case_file WHERE ${seen} AND ${where}`, all),
    scope.db.read(caseRowSchema, `SELECT ${caseColumns} FROM case_file WHERE ${seen} AND ${where} ORDER BY ${order} LIMIT ${SHOWN}`, all),
  ])
  return { count: counted?.n ?? 0, items }
}

export const marksFor = (values: readonly unknown[]): string => values.map(() => '?').join(',')

const verbRow = z.object({ objectId: z.string(), verb: z.string(), at: z.string() })

/** Steps with these verbs of these cases, oldest first. */
export async function readVerbs(ids: readonly string[], verbs: readonly string[], since: string, { db }: Pick<StaffScope, 'db'>): Promise<z.infer<typeof verbRow>[]> {
  if (ids.length === 0) return []
  return db.read(verbRow, `SELECT object_id, verb, at FROM event WHERE object_id IN (${marksFor(ids)}) AND verb IN (${marksFor(verbs)}) AND at >= ? ORDER BY object_id, seq`, [...ids, ...verbs, since])
}
