import { fieldLabels } from '@mingbai/contracts/labels'
import { peopleListActionLabels } from '@mingbai/contracts/people-list-labels'
import type { ActionView } from '@mingbai/contracts/common'
import { allowedRows } from '@mingbai/rules/engine/decide'
import { peopleListProcedure, type PeopleListFacts } from '@mingbai/rules/people-lists/procedure'
import { partiesOn } from '../engine/parties'
import type { StaffActor } from '../house'
import type { Book } from '../tenant/book'
import type { ListRow } from './list-row'

type Past = readonly { verb: string; actorId: string | null }[]

/** The township's desks see every list; a village's people those of their village. */
export function mayRead(actor: StaffActor, row: Pick<ListRow, 'village'>): boolean {
  return actor.permissions.has('notices.readAll') || (actor.permissions.has('lists.read') && actor.appointments.some(({ organisation }) => organisation === row.village))
}

export function mayDraft(actor: StaffActor, row: Pick<ListRow, 'village'>): boolean {
  return actor.permissions.has('lists.draft') && mayRead(actor, row)
}

export function listFacts(row: ListRow, past: Past, actor: Pick<StaffActor, 'id'>, tenant: Book): PeopleListFacts {
  const round = past.slice(past.findLastIndex(({ verb }) => verb === 'submit') + 1)
  const hasReviewed = round.some(({ verb, actorId }) => (verb === 'pass' || verb === 'announce') && actorId === actor.id)
  const isAuthor = row.authorId === actor.id
  return {
    hasRows: row.batch !== '' && row.importState === 'done', isAuthor, byAnother: !isAuthor && !hasReviewed,
    byTownship: tenant.organisations.get(row.organisation)?.kind !== 'village', paperUp: row.paperUp,
  }
}

export function allowedActions(row: ListRow, past: Past, actor: StaffActor, tenant: Book): ActionView[] {
  const standing = { state: row.state, previousState: null, facts: listFacts(row, past, actor, tenant) }
  return allowedRows(peopleListProcedure, standing, partiesOn(actor.appointments, [row.village])).map(({ verb, fields = [] }) => ({
    verb,
    ...peopleListActionLabels[verb],
    fields: fields.map(({ name, type, required, maxLength }) => ({ name, type, required, ...(fieldLabels[name] ?? { label: name, hint: '' }), ...(maxLength ? { maxLength } : {}) })),
  }))
}
