import * as z from 'zod/mini'
import { Board, Channel } from '../boards/board.entity'
import { CatalogueItem } from '../catalogue/catalogue-item.entity'
import type { Database } from '../database/database'
import { rowJson } from '../database/row-types'
import type { EntityClass } from '../database/engine'
import type { ObjectType } from '../engine/append-event'
import { settingsSchema, type TenantSettings } from '../tenant/settings'
import { CaseCategory, Organisation } from '../tenant/organisation.entity'

const value = z.union([z.string(), z.number(), z.null()])
const anyRow = z.record(z.string(), value)
export type AnyRow = z.infer<typeof anyRow>

export interface Kind {
  title: string
  table: string
  entity: EntityClass
  /** The stable code from the files; empty where the office made the row itself. */
  key: string
  /** What is compared, as properties; ids, random codes and the order are not. */
  compared: string[]
  /** Under which object its changes are logged. */
  logged: { type: ObjectType; id: (row: AnyRow, tenant: string) => string }
}

const byCode = (row: AnyRow) => String(row.code)
const byTenant = (_row: AnyRow, tenant: string) => tenant

export const kinds: readonly Kind[] = [
  { title: '单位和村', table: 'organisation', entity: Organisation, key: 'code', compared: ['name', 'kind', 'parent', 'phone', 'duty'], logged: { type: 'organisation', id: byCode } },
  { title: '反映事项分类', table: 'case_category', entity: CaseCategory, key: 'code', compared: ['name', 'hint', 'kinds', 'organisation'], logged: { type: 'category', id: byCode } },
  { title: '公开栏', table: 'board', entity: Board, key: 'configKey', compared: ['name', 'kind', 'organisation', 'village', 'place', 'placeVerified'], logged: { type: 'board', id: (row) => String(row.id) } },
  { title: '公开渠道', table: 'channel', entity: Channel, key: 'code', compared: ['name', 'kind', 'national'], logged: { type: 'tenant', id: byTenant } },
  { title: '公开目录', table: 'catalogue_item', entity: CatalogueItem, key: 'code', compared: ['parent', 'name', 'plainName', 'elements', 'timeClass', 'basis', 'verified', 'limitCode', 'body', 'channels', 'readers', 'way', 'level', 'needsSection16Review', 'form'], logged: { type: 'catalogueItem', id: byCode } },
]

/** All that a tenant's files give and the console may change. */
export interface Contents {
  name: string
  settings: TenantSettings
  /** By table. */
  rows: Record<string, AnyRow[]>
  reports: string[]
  /** `type|id` of every object that a member of staff has touched. */
  touched: ReadonlySet<string>
}

const tenantRow = z.object({ name: z.string(), settings: rowJson(settingsSchema) })
const titleRow = z.object({ title: z.string() })
const touchedRow = z.object({ objectType: z.string(), objectId: z.string() })

export const touchMark = (type: string, id: string): string => `${type}|${id}`

export async function readContents(db: Database, tenant: string): Promise<Contents> {
  const [row] = await db.read(tenantRow, 'SELECT name, settings FROM tenant WHERE code = ?', [tenant])
  if (!row) throw new Error(`数据库里没有区划代码是 ${tenant} 的租户，请检查 DATA_DIR、DATABASE_URL 和租户的名字。`)
  const rows: Contents['rows'] = {}
  for (const { table } of kinds) rows[table] = await db.read(anyRow, `SELECT * FROM ${table} WHERE tenant = ? ORDER BY position, id`.replace(table === 'channel' ? 'position, ' : '', ''), [tenant])
  const reports = await db.read(titleRow, "SELECT title FROM disclosure WHERE tenant = ? AND author_id = 'config'", [tenant])
  const touched = await db.read(touchedRow, "SELECT DISTINCT object_type, object_id FROM event WHERE tenant = ? AND actor_id IS NOT NULL AND object_type IN ('organisation', 'category', 'board', 'catalogueItem', 'tenant')", [tenant])
  return {
    ...row, rows, reports: reports.map(({ title }) => title),
    touched: new Set(touched.map(({ objectType, objectId }) => touchMark(objectType, objectId))),
  }
}
