import { followUpFactLabels, recheckLabels } from '@mingbai/contracts/follow-up-labels'
import { organisationName } from '../tenant/book'
import type { Scope } from '../house'
import type { CaseRow } from './case-row'

/** Lines on what followed: 待核实, 督办, 抽查, and whom it is about. */
export function followUpFacts({ details }: CaseRow, { tenant }: Scope): { label: string; value: string }[] {
  const lines: [string, string][] = [
    [followUpFactLabels.concerned, organisationName(tenant, details.concerned ?? null)],
    [followUpFactLabels.unverifiedOn, details.unverifiedOn ?? ''],
    [followUpFactLabels.answerBy, details.answerBy ?? ''],
    [followUpFactLabels.recheck, recheckLabels[details.recheck ?? ''] ?? ''],
  ]
  return lines.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}
