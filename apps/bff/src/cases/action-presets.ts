import type { ActionView } from '@mingbai/contracts/common'
import type { Presets } from '@mingbai/contracts/presets'
import { addDays } from '@mingbai/rules/clock/local-date'
import { suggestHandler, type Suggestion } from '@mingbai/rules/routing/suggest-handler'
import type { Scope } from '../house'
import { organisationName } from '../tenant/book'
import type { CaseRow } from './case-row'
import { routingTexts } from './texts'

type ActionPresets = NonNullable<ActionView['presets']>

const replies = ({ replies: known }: Presets): ActionPresets => known.map(({ title, words }) => ({ label: title, values: { words } }))

/** What fills a form at one choice: the bodies that cases go on to, and what is often replied. */
const presetsFor: Record<string, (presets: Presets, today: string) => ActionPresets> = {
  refer: ({ bodies }, today) => bodies.map(({ name, phone, days }) => ({ label: name, values: { body: name, bodyPhone: phone, askAgainOn: addDays(today, days) } })),
  propose: replies,
  report: replies,
}

export function actionPresets(verb: string, row: CaseRow, { tenant, today }: Scope): ActionPresets {
  // An application is answered in the words of the law, by its own templates.
  if (row.kind === 'infoRequest' || !tenant.settings.presets) return []
  return presetsFor[verb]?.(tenant.settings.presets, today) ?? []
}

/** Whom it goes to by duty or place, with the reason as the office reads it. */
export function suggestedHandler(row: CaseRow, { tenant }: Scope): { organisation: string; hint: string } | null {
  const category = tenant.categories.get(row.category ?? '')
  const found = suggestHandler({ village: row.village, categoryOrganisation: active(category?.organisation ?? null, tenant), concerns: row.concerns })
  return found && active(found.organisation, tenant) ? { organisation: found.organisation, hint: hint(found, category?.name ?? '', organisationName(tenant, found.organisation)) } : null
}

const hint = ({ because }: Suggestion, category: string, name: string) => (because === 'category' ? routingTexts.byCategory(category, name) : routingTexts.byVillage(name))

const active = (code: string | null, { organisations }: Scope['tenant']) => (code !== null && organisations.get(code)?.active ? code : null)
