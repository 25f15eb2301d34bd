import * as z from 'zod/mini'
import type { Scope } from '../house'

const areaRow = z.object({ code: z.string() })

/** Areas of the catalogue in which a place (`*`: the whole township) has something published, in the catalogue's order. */
export async function areasWithNotices(place: string, { db, tenant }: Pick<Scope, 'db' | 'tenant'>): Promise<{ code: string; name: string }[]> {
  // One look into the index for each area, however many notices there are: as EXISTS, MariaDB would make a join of it and walk the whole listing.
  const sql = `SELECT a.code FROM catalogue_item a WHERE a.tenant = ? AND a.parent IS NULL
    AND (SELECT 1 FROM notice_listing l WHERE l.tenant = a.tenant AND l.place = ? AND l.area = a.code LIMIT 1) = 1 ORDER BY a.position, a.code`
  const rows = await db.read(areaRow, sql, [tenant.code, place])
  return rows.map(({ code }) => ({ code, name: tenant.items.get(code)?.plainName || (tenant.items.get(code)?.name ?? code) }))
}
