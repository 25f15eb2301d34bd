import type { ActionView } from '@mingbai/contracts/common'
import { disclosureActionLabels, fieldLabels } from '@mingbai/contracts/labels'
import { allowedRows } from '@mingbai/rules/engine/decide'
import { disclosureProcedureOf } from '@mingbai/rules/procedures/disclosure'
import type { Party } from '@mingbai/rules/engine/procedure'
import type { DisclosureFacts } from '@mingbai/rules/procedures/disclosure-rows'
import { reviewChainOf, type ReviewChain } from '@mingbai/rules/procedures/review-chains'
import { partiesOn } from '../engine/parties'
import type { readEvents } from '../engine/read-events'
import type { StaffActor } from '../house'
import type { Book } from '../tenant/book'
import type { NoticeRow } from './notice-row'

export type Past = readonly Pick<Awaited<ReturnType<typeof readEvents>>[number], 'verb' | 'actorId'>[]

const reviewing: ReadonlySet<string> = new Set(['pass', 'publish', 'schedule', 'publishUrgent'])
/** Who changes the words is one of its authors. */
const writing: ReadonlySet<string> = new Set(['create', 'edit', 'correct'])
/** With these a new round of reviews begins. */
const opening: ReadonlySet<string> = new Set(['submit', 'correct'])
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
  const round = past.slice(past.findLastIndex(({ verb }) => opening.has(verb)) + 1)
  const hasReviewed = round.some(({ verb, actorId }) => reviewing.has(verb) && actorId === actor.id)
  const isAuthor = row.authorId === actor.id
  const hasWritten = isAuthor || past.some(({ verb, actorId }) => writing.has(verb) && actorId === actor.id)
  return {
    byAnother: !hasWritten && !hasReviewed, isAuthor, chain: chainOf(row, tenant), reviewPending: row.reviewBy !== null,
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
