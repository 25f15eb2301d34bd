import type { StaffCase } from '@mingbai/contracts/staff'
import { caseStateLabels } from '@mingbai/contracts/case-labels'
import { addDays } from '@mingbai/rules/clock/local-date'
import { alikeness, alikeRules } from '@mingbai/rules/text/alike'
import type { StaffScope } from '../house'
import { organisationName } from '../tenant/book'
import { caseColumns, caseRowSchema, type CaseRow } from './case-row'

const CANDIDATES = 300
const WORDS = 60

/** Open cases of the same kind that may tell of the same matter, the likest first. */
export async function alikeCases(row: CaseRow, { db, tenant, actor }: StaffScope): Promise<StaffCase['alike']> {
  const sql = `SELECT ${caseColumns} FROM case_file
    WHERE tenant = ? AND audience = ? AND received_at >= ? AND kind = ? AND sample = ? AND closed_on IS NULL AND state <> 'withdrawn' AND merged_into IS NULL AND id <> ?
    AND (concerns_staff IS NULL OR concerns_staff <> ?)
    ORDER BY received_at DESC, id DESC LIMIT ${CANDIDATES}`
  const since = `${addDays(row.receivedOn, -alikeRules.withinDays)}T00:00:00.000Z`
  const found = await db.read(caseRowSchema, sql, [tenant.code, row.audience, since, row.kind, row.sample ? 1 : 0, row.id, actor.id])
  return found
    .map((other) => ({ other, score: alikeness(row, other) }))
    .filter(({ score }) => score >= alikeRules.least)
    .sort((a, b) => b.score - a.score)
    .slice(0, alikeRules.most)
    .map(({ other }) => ({
      id: other.publicId, number: other.number, receivedOn: other.receivedOn, village: organisationName(tenant, other.village),
      stateLabel: caseStateLabels[other.state], words: [...other.words].slice(0, WORDS).join(''),
    }))
}
