import { caseOptionLabels } from '@mingbai/contracts/case-labels'
import { cameFromLabels, sourceLabels } from '@mingbai/contracts/intake-labels'
import type { CaseRow } from '../case-row'

/** Lines on where a case came from, and who entered it. @param names of staff by id */
export function cameFrom({ source, enteredBy, outsideSystem, outsideNumber, details }: CaseRow, names: ReadonlyMap<string, string>): { label: string; value: string }[] {
  const labels: Record<string, string> = { ...caseOptionLabels, ...sourceLabels }
  const word = (code: string) => labels[code] ?? code
  const lines: [string, string][] = [
    [cameFromLabels.source, word(source)],
    [cameFromLabels.enteredBy, (enteredBy && names.get(enteredBy)) || ''],
    [cameFromLabels.outside, outsideSystem && outsideNumber ? `${word(outsideSystem)} ${outsideNumber}` : ''],
    [cameFromLabels.outsideDueOn, details.outsideDueOn ?? ''],
    [cameFromLabels.onBehalf, word(details.onBehalf ?? '')],
    [cameFromLabels.consent, word(details.consent ?? '')],
  ]
  return lines.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}
