import type { CatalogueArea } from '@mingbai/contracts/catalogue'
import { timeClassLabels } from '@mingbai/contracts/labels'
import * as z from 'zod/mini'
import type { Scope } from '../house'

const usedRow = z.object({ item: z.string() })

/** The tree of what is published, with a mark where something stands; no totals (foundations: none in public lists). */
export async function readCatalogue(scope: Scope): Promise<{ areas: CatalogueArea[] }> {
  // One look into the index for each item, however much is published under it.
  const sql = `SELECT c.code AS item FROM catalogue_item c WHERE c.tenant = ? AND EXISTS (
    SELECT 1 FROM disclosure d WHERE d.tenant = c.tenant AND d.item = c.code AND d.audience = 'public' AND d.public_from <= ? AND (d.public_until IS NULL OR d.public_until > ?))`
  const used = new Set((await scope.db.read(usedRow, sql, [scope.tenant.code, scope.at, scope.at])).map(({ item }) => item))
  const items = [...scope.tenant.items.values()]
  return {
    areas: items
      .filter(({ parent }) => parent === null)
      .map((area) => ({
        code: area.code, name: area.name, plainName: area.plainName,
        items: items
          .filter(({ parent }) => parent === area.code)
          .map(({ code, name, elements, timeClass, basis, verified }) => ({ code, name, elements, timeClass: timeClassLabels[timeClass] ?? '', basis, verified, hasNotices: used.has(code) })),
      })),
  }
}
