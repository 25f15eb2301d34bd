import type { OwnWord } from '@mingbai/contracts/checks'
import { logChange } from '../engine/log-change'
import type { StaffScope } from '../house'
import { Tenant } from '../tenant/tenant.entity'

const worded = (items: readonly OwnWord[]): string => items.map(({ found, say }) => `${found}→${say}`).join('，')

/** Words that this office wants to be reminded of before a text goes out. */
export async function saveOwnWords(items: readonly OwnWord[], scope: StaffScope): Promise<{ items: OwnWord[] }> {
  const { tenant } = scope
  // The last line for a word counts.
  const words = [...new Map(items.map((one) => [one.found, one])).values()]
  await scope.db.write(async (tx) => {
    await tx.update(Tenant, { code: tenant.code }, { settings: JSON.stringify({ ...tenant.settings, words }) })
    await logChange(tx, scope, { objectType: 'tenant', objectId: tenant.code, verb: 'settings', label: tenant.name, before: { words: worded(tenant.settings.words ?? []) }, after: { words: worded(words) } })
  })
  return { items: words }
}
