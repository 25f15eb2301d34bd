import * as z from 'zod/mini'
import type { Tx } from '../database/transaction'
import type { Scope } from '../house'
import { Refusal } from '../http/refusal'
import { organisationName } from '../tenant/book'
import { Attachment } from '../uploads/attachment.entity'
import type { CaseRow } from './case-row'
import type { CaseConsequences, CaseEffects } from './effects'
import { joinMain } from './joined'
import { limitFrom } from './request-facts'

/** Routing, helpers, whom it concerns, joining: what their verbs write. */
export const handlingEffects: CaseEffects = {
  askHelp: ({ row, values: { text } }) => ({ helpers: JSON.stringify([...row.helpers, text.helper]) }),
  endHelp: ({ row, values: { text } }) => ({ helpers: JSON.stringify(row.helpers.filter((code) => code !== text.helper)) }),
  nameConcerned: ({ row, values: { text } }) => ({
    concerns: text.concerned || null, concernsStaff: text.concernedStaff || null,
    // Whoever has it and turns out to be the one complained about has it no longer.
    ...(text.concerned && row.assignedTo === text.concerned ? { assignedTo: null } : {}),
    helpers: JSON.stringify(row.helpers.filter((code) => code !== text.concerned)),
  }),
  part: () => ({ mergedInto: null }),
}

const staffRow = z.object({ id: z.string() })

export const handlingConsequences: CaseConsequences = {
  assign: async (_tx, { row, values: { text }, scope }) => refuseConcerned(row, text.organisation, scope),
  askHelp: async (_tx, { row, values: { text }, scope }) => {
    refuseConcerned(row, text.helper, scope)
    if (text.helper === row.assignedTo || row.helpers.includes(text.helper ?? '')) throw unfitHelper(text.helper, scope)
  },
  endHelp: async (_tx, { row, values: { text }, scope }) => {
    if (!row.helpers.includes(text.helper ?? '')) throw unfitHelper(text.helper, scope)
  },
  nameConcerned: async (tx, { values: { text }, scope }) => {
    if (!text.concernedStaff) return
    const found = await tx.read(staffRow, 'SELECT id FROM staff WHERE tenant = ? AND id = ?', [scope.tenant.code, text.concernedStaff])
    if (found.length === 0) throw new Refusal('badRequest', { detail: 'concernedStaff' })
  },
  answer: async (tx, { row }) => publishDraftFiles(tx, row),
  join: joinMain,
  objectToTransfer: async (_tx, { row, scope }) => {
    const until = limitFrom('petition.return', row.receivedOn, row.receivedOn, scope.tenant.calendar)
    if (until !== null && scope.today > until) throw new Refusal('transferTooLate', { date: until })
  },
}

function refuseConcerned(row: CaseRow, organisation: string | undefined, { tenant }: Scope): void {
  if (row.concerns !== null && row.concerns === organisation) throw new Refusal('concernedMayNotHandle', { detail: organisationName(tenant, row.concerns) })
}

function unfitHelper(code: string | undefined, { tenant }: Scope): Refusal {
  return new Refusal('helperUnfit', { detail: organisationName(tenant, code ?? null) })
}

/** What came with the draft goes out with the answer, and only now. */
async function publishDraftFiles(tx: Tx, row: CaseRow): Promise<void> {
  if (row.state !== 'toApprove' || !row.details.draftSeq) return
  await tx.update(Attachment, { objectId: row.id, eventSeq: Number(row.details.draftSeq) }, { eventSeq: row.seq + 1, audience: 'public' })
}
