import type { ActionView } from '@mingbai/contracts/common'
import { decisionAsks, decisionGroup, decisionLabels, resultRowText } from '@mingbai/contracts/request-labels'
import type { RequestBlock } from '@mingbai/contracts/info-requests'
import { decisionCodes, decisionOf, decisionsOf } from '@mingbai/rules/requests/decisions'
import type { CaseRow } from '../case-row'
import { lawOf } from './law-of'
import { noteTexts } from './texts'

type Options = NonNullable<ActionView['fields'][number]['options']>

/** What may be answered under the regulation in force for it, and what each answer must say. */
export function decisionsFor(row: Pick<CaseRow, 'receivedOn'>): RequestBlock['decisions'] {
  const law = lawOf(row)
  return decisionsOf(law).flatMap((code) => {
    const decision = decisionOf(code)
    const known = decisionCodes.find((name) => name === code)
    if (!decision || !known) return []
    const article = (law === '2007' ? decision.article2007 : decision.article) ?? ''
    return [{ code, label: decisionLabels[known], row: resultRowText(decision.row), article, asks: decisionAsks[known], verified: decision.verified && law === '2019' }]
  })
}

/** The same as the choice in the form. */
export function decisionOptions(row: Pick<CaseRow, 'receivedOn'>): Options {
  return decisionsFor(row).flatMap(({ code, label, article, asks, verified }) => {
    const decision = decisionOf(code)
    if (!decision) return []
    return [{ value: code, label, group: decisionGroup(decision.row), hint: noteTexts.decision(article, asks, verified), needs: [...decision.needs] }]
  })
}
