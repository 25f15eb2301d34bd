import type { CatalogueArea } from '@mingbai/contracts/catalogue'
import { timeClassLabels } from '@mingbai/contracts/labels'
import * as z from 'zod/mini'
import { publishLimit } from '@mingbai/rules/catalogue/publish-limits'
import type { Scope } from '../house'
import { organisationName, type BookItem } from '../tenant/book'
import { catalogueTexts } from './texts'

const usedRow = z.object({ item: z.string() })

type Item = CatalogueArea['items'][number]

/** The tree of what is published, with a mark where something stands; no totals (foundations: none in public lists). */
export async function readCatalogue(scope: Scope, duties: ReadonlyMap<string, Item['duty']> = new Map()): Promise<{ areas: CatalogueArea[] }> {
  // One look into the index for each item, however much is published under it.
  const sql = `SELECT c.code AS item FROM catalogue_item c WHERE c.tenant = ? AND EXISTS (
    SELECT 1 FROM disclosure d WHERE d.tenant = c.tenant AND d.item = c.code AND d.audience = 'public' AND d.public_from <= ? AND (d.public_until IS NULL OR d.public_until > ?))`
  const used = new Set((await scope.db.read(usedRow, sql, [scope.tenant.code, scope.at, scope.at])).map(({ item }) => item))
  const items = [...scope.tenant.items.values()].filter(({ active }) => active)
  const present = (item: BookItem): Item => ({
    code: item.code, name: item.name, plainName: item.plainName, elements: item.elements, timeClass: timeClassLabels[item.timeClass] ?? '', basis: item.basis, verified: item.verified,
    limit: limitWords(item), body: item.body === 'villages' ? catalogueTexts.villages : organisationName(scope.tenant, item.body),
    channels: item.channels, readers: catalogueTexts.readers[item.readers] ?? '', way: catalogueTexts.ways[item.way] ?? '',
    duty: duties.get(item.code) ?? null, hasNotices: used.has(item.code),
  })
  return {
    areas: items
      .filter(({ parent }) => parent === null)
      .map((area) => ({ code: area.code, name: area.name, plainName: area.plainName, items: items.filter(({ parent }) => parent === area.code).map(present) })),
  }
}

/** A limit that nobody has checked is not shown as one. */
function limitWords({ verified, limitCode }: BookItem): string {
  const limit = publishLimit(limitCode)
  return verified && limit?.verified ? limit.words : ''
}
