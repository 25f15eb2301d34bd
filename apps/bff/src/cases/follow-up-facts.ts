import { followUpFactLabels, recheckLabels } from '@mingbai/contracts/follow-up-labels'
import type { CaseRow } from './case-row'

/** Lines on what followed: 待核实, 督办, 抽查. */
export function followUpFacts({ details }: CaseRow): { label: string; value: string }[] {
  const lines: [string, string][] = [
    [followUpFactLabels.unverifiedOn, details.unverifiedOn ?? ''],
    [followUpFactLabels.answerBy, details.answerBy ?? ''],
    [followUpFactLabels.recheck, recheckLabels[details.recheck ?? ''] ?? ''],
  ]
  return lines.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}
