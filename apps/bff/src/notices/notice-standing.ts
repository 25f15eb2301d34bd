import type { ActionView } from '@mingbai/contracts/common'
import { disclosureActionLabels, fieldLabels } from '@mingbai/contracts/labels'
import { allowedRows } from '@mingbai/rules/engine/decide'
import { disclosureProcedureOf } from '@mingbai/rules/procedures/disclosure'
import type { DisclosureFacts } from '@mingbai/rules/procedures/disclosure-rows'
import { reviewChainOf, type ReviewChain } from '@mingbai/rules/procedures/review-chains'
import { partiesOn } from '../engine/parties'
import type { readEvents } from '../engine/read-events'
import type { StaffActor } from '../house'
import type { Book } from '../tenant/book'
import type { NoticeRow } from './notice-row'

type Past = readonly Pick<Awaited<ReturnType<typeof readEvents>>[number], 'verb' | 'actorId'>[]

const reviewing: ReadonlySet<string> = new Set(['pass', 'publish', 'schedule', 'publishUrgent'])

export function chainOf(row: Pick<NoticeRow, 'organisation' | 'area'>, tenant: Book): ReviewChain {
  return reviewChainOf({ organisationKind: tenant.organisations.get(row.organisation)?.kind ?? '', area: row.area })
}

/** What the guards look at. A round of reviews begins when the text is handed in. */
export function disclosureFacts(row: NoticeRow, past: Past, actor: Pick<StaffActor, 'id'>, tenant: Book): DisclosureFacts {
  const round = past.slice(past.findLastIndex(({ verb }) => verb === 'submit') + 1)
  const hasReviewed = round.some(({ verb, actorId }) => reviewing.has(verb) && actorId === actor.id)
  const isAuthor = row.authorId === actor.id
  return {
    byAnother: !isAuthor && !hasReviewed, isAuthor, chain: chainOf(row, tenant), reviewPending: row.reviewBy !== null,
    complete: row.title !== '' && row.item !== '' && row.blocks.length > 0,
  }
}

/** The buttons this person has on this notice now. */
export function allowedActions(row: NoticeRow, past: Past, actor: StaffActor, tenant: Book): ActionView[] {
  const parties = partiesOn(actor.appointments, [row.organisation])
  const standing = { state: row.state, previousState: null, facts: disclosureFacts(row, past, actor, tenant) }
  return allowedRows(disclosureProcedureOf(row.procedureVersion), standing, parties).map(({ verb, fields = [] }) => ({
    verb,
    ...disclosureActionLabels[verb],
    fields: fields.map(({ name, type, required, maxLength }) => ({ name, type, required, ...(fieldLabels[name] ?? { label: name, hint: '' }), ...(maxLength ? { maxLength } : {}) })),
  }))
}
