import type { ActionView } from '@mingbai/contracts/common'
import { disclosureActionLabels, fieldLabels } from '@mingbai/contracts/labels'
import { allowedRows } from '@mingbai/rules/engine/decide'
import { disclosureProcedureOf } from '@mingbai/rules/procedures/disclosure'
import type { Party } from '@mingbai/rules/engine/procedure'
import type { DisclosureFacts } from '@mingbai/rules/procedures/disclosure-rows'
import { reviewChainOf, type ReviewChain } from '@mingbai/rules/procedures/review-chains'
import { hasHadHands, section16Of, type PastStep } from '@mingbai/rules/procedures/review-round'
import { partiesOn } from '../engine/parties'
import type { StaffActor } from '../house'
import type { Book } from '../tenant/book'
import type { NoticeRow } from './notice-row'

export type Past = readonly PastStep[]

/** Left to those who hold the office themselves: a stand-in reviews. */
const authors: ReadonlySet<string> = new Set(['edit', 'discard', 'submit', 'recall'])

export function chainOf(row: Pick<NoticeRow, 'organisation' | 'area'>, tenant: Book): ReviewChain {
  return reviewChainOf({ organisationKind: tenant.organisations.get(row.organisation)?.kind ?? '', area: row.area })
}

/** As what somebody may do this to a notice. */
export function partiesFor({ appointments, reviewsAs }: Pick<StaffActor, 'appointments' | 'reviewsAs'>, row: Pick<NoticeRow, 'organisation'>, verb: string): Set<Party> {
  return partiesOn(authors.has(verb) ? appointments : reviewsAs, [row.organisation])
}

/** What the guards look at. */
export function disclosureFacts(row: NoticeRow, past: Past, actor: Pick<StaffActor, 'id'>, tenant: Book): DisclosureFacts {
  return {
    byAnother: !hasHadHands({ authorId: row.authorId, past }, actor.id), isAuthor: row.authorId === actor.id, chain: chainOf(row, tenant), reviewPending: row.reviewBy !== null,
    section16: section16Of(past, tenant.items.get(row.item)?.needsSection16Review ?? false),
    complete: row.title !== '' && row.item !== '' && row.blocks.length > 0,
  }
}

/** The buttons this person has on this notice now. */
export function allowedActions(row: NoticeRow, past: Past, actor: Pick<StaffActor, 'id' | 'appointments' | 'reviewsAs'>, tenant: Book): ActionView[] {
  const standing = { state: row.state, previousState: null, facts: disclosureFacts(row, past, actor, tenant) }
  const open = allowedRows(disclosureProcedureOf(row.procedureVersion), standing, partiesOn(actor.reviewsAs, [row.organisation]))
  return open.filter(({ verb, by }) => by.some((party) => partiesFor(actor, row, verb).has(party))).map(({ verb, fields = [] }) => ({
    verb,
    ...disclosureActionLabels[verb],
    fields: fields.map(({ name, type, required, maxLength }) => ({ name, type, required, ...(fieldLabels[name] ?? { label: name, hint: '' }), ...(maxLength ? { maxLength } : {}) })),
  }))
}
