import type { ActionView } from '@mingbai/contracts/common'
import { documentActionLabels, documentFieldLabels, documentOptionLabels, documentStateLabels, groundLabels, opennessLabels } from '@mingbai/contracts/document-labels'
import type { DocumentRow } from '@mingbai/contracts/documents'
import { wantsExplaining } from '@mingbai/rules/catalogue/explaining'
import { addDays } from '@mingbai/rules/clock/local-date'
import { documentProcedure, documentStates, EVALUATE_AFTER_DAYS, opennesses, type DocumentFacts } from '@mingbai/rules/documents/procedure'
import { allowedRows } from '@mingbai/rules/engine/decide'
import * as z from 'zod/mini'
import type { Database } from '../database/database'
import { rowBoolean } from '../database/row-types'
import type { Scope, StaffActor } from '../house'
import { organisationName } from '../tenant/book'

const text = z.nullable(z.string())
export const documentRowSchema = z.object({
  id: z.string(), publicId: z.string(), state: z.enum(documentStates), seq: z.number(), procedureVersion: z.number(), number: z.string(), title: z.string(), madeOn: z.string(), organisation: z.string(),
  openness: z.enum(opennesses), ground: z.string(), normative: rowBoolean, notice: text, evaluatedOn: z.string(), repealedOn: text, authorId: z.string(), isExplained: rowBoolean,
})
export type StoredDocument = z.infer<typeof documentRowSchema>
/** Somebody has explained it, or the notice that published it, where anybody may read. */
export const explained = `EXISTS (SELECT 1 FROM explanation x JOIN disclosure d ON d.id = x.disclosure_id AND d.audience = 'public'
  WHERE x.target_id = official_document.id OR x.target_id IN (SELECT n.id FROM disclosure n WHERE n.public_id = official_document.notice))`
export const documentColumns = `id, public_id, state, seq, procedure_version, number, title, made_on, organisation, openness, ground, normative, notice, evaluated_on, repealed_on, author_id, CASE WHEN ${explained} THEN 1 ELSE 0 END AS is_explained`

export async function findDocument(db: Pick<Database, 'read'>, tenant: string, publicId: string): Promise<StoredDocument | null> {
  const [row] = await db.read(documentRowSchema, `SELECT ${documentColumns} FROM official_document WHERE public_id = ? AND tenant = ?`, [publicId, tenant])
  return row ?? null
}

export const factsOf = (row: StoredDocument, actor: Pick<StaffActor, 'id'>): DocumentFacts => ({ byAnother: row.authorId !== actor.id, openness: row.openness, isLinked: row.notice !== null })

export const rolesOf = ({ appointments }: Pick<StaffActor, 'appointments'>) => new Set(appointments.map(({ role }) => role))

/** The buttons this person has on this document now. */
export function allowedActions(row: StoredDocument, actor: StaffActor): ActionView[] {
  return allowedRows(documentProcedure, { state: row.state, previousState: null, facts: factsOf(row, actor) }, rolesOf(actor)).map(({ verb, fields = [] }) => ({
    verb, ...documentActionLabels[verb],
    fields: fields.map(({ name, type, required, maxLength, options }) => ({
      name, type, required, ...(documentFieldLabels[name] ?? { label: name, hint: '' }), ...(maxLength ? { maxLength } : {}),
      ...(options ? { options: options.map((value) => ({ value, label: documentOptionLabels[value] ?? value })) } : {}),
    })),
  }))
}

/** The last day on which what was not public then had been looked at long enough ago. */
export const evaluationDay = (today: string): string => addDays(today, -EVALUATE_AFTER_DAYS)

export function presentDocumentRow(row: StoredDocument, { tenant, today }: Pick<Scope, 'tenant' | 'today'>): DocumentRow {
  return {
    id: row.publicId, number: row.number, title: row.title, madeOn: row.madeOn, organisation: { code: row.organisation, name: organisationName(tenant, row.organisation) }, openness: row.openness, opennessLabel: opennessLabels[row.openness],
    ground: groundLabels[row.ground] ?? '', isNormative: row.normative, state: row.state, stateLabel: documentStateLabels[row.state], notice: row.notice,
    isOwed: row.state === 'examined' && row.openness === 'proactive' && row.notice === null,
    wantsEvaluation: row.state === 'examined' && row.openness !== 'proactive' && row.evaluatedOn <= evaluationDay(today), wantsExplaining: wantsExplaining(row), repealedOn: row.repealedOn,
  }
}
