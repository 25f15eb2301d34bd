import { satisfactionLabels } from '@mingbai/contracts/case-labels'
import { callbackLabels, fillBackLabels, fillBackNumberLabels } from '@mingbai/contracts/intake-labels'
import type { StaffCase } from '@mingbai/contracts/staff'
import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import { fillBack, mayFillBack } from '@mingbai/rules/intake/fill-back'
import { outsideSystems } from '@mingbai/rules/intake/intake'
import { textOf, type EventRow } from '../../engine/read-events'
import type { StaffScope } from '../../house'
import { organisationName } from '../../tenant/book'
import type { CaseRow } from '../case-row'
import { outcomeOf } from '../present-case'

/** 回填: the reply in the order of the system that sent it; null: it came from none, or there is no reply yet. */
export function presentFillBack(row: CaseRow, events: readonly EventRow[], { tenant }: StaffScope): StaffCase['fillBack'] {
  const system = outsideSystems.find((one) => one === row.outsideSystem)
  if (!system || !row.outsideNumber || !mayFillBack(row.state)) return null
  const answer = events.findLast(({ verb }) => verb === 'answer')
  const closing = events.findLast(({ verb }) => verb === 'close')
  const callbacks: Record<string, string> = { ...satisfactionLabels, ...callbackLabels }
  const lines = fillBack(system, {
    number: row.outsideNumber,
    office: organisationName(tenant, row.assignedTo) || tenant.settings.office.department,
    officePhone: tenant.organisations.get(row.assignedTo ?? '')?.phone || tenant.settings.office.phone,
    receivedOn: row.receivedOn,
    answeredOn: answer ? shanghaiDate(new Date(answer.at)) : '',
    outcome: outcomeOf(row),
    documentNumber: row.details.documentNumber ?? '',
    words: [...new Set([wordsOf(answer), wordsOf(closing)])].filter(Boolean).join('\n'),
    deliveredOn: row.details.deliveredOn ?? '',
    closedOn: row.closedOn ?? '',
    callback: callbacks[row.details.callback ?? ''] ?? '',
  }, tenant.settings.presets?.fillBack?.[system])
  return lines.map(([field, value]) => ({ label: field === 'number' ? fillBackNumberLabels[system] : fillBackLabels[field], value }))
}

const wordsOf = (event: EventRow | undefined): string => (event ? textOf(event.publicText, 'words') || textOf(event.privateText, 'words') : '')
