import { roles } from '@mingbai/rules/roles'
import * as z from 'zod/mini'
import type { Database } from '../../database/database'
import { rowBoolean } from '../../database/row-types'

const staffRow = z.object({ id: z.string(), name: z.string(), role: z.enum(roles), organisation: z.string(), onDuty: rowBoolean })
/** One appointment of somebody who wants messages. */
export type ReachableStaff = z.infer<typeof staffRow>

export function staffWithPhones(db: Pick<Database, 'read'>, tenant: string): Promise<ReachableStaff[]> {
  const sql = `SELECT s.id, s.name, r.role, r.organisation, p.on_duty FROM message_phone p JOIN staff s ON s.id = p.owner JOIN staff_role r ON r.staff_id = s.id
    WHERE p.tenant = ? AND p.owner_kind = 'staff' AND p.confirmed_at IS NOT NULL AND s.active = 1 ORDER BY s.name, s.id, r.role, r.organisation`
  return db.read(staffRow, sql, [tenant])
}
