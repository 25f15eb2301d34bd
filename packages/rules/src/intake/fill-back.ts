import type { outsideSystems } from './intake'

type System = (typeof outsideSystems)[number]

/** What may be told back to the system that a case came from. */
export const fillBackFields = ['number', 'office', 'officePhone', 'receivedOn', 'answeredOn', 'outcome', 'documentNumber', 'words', 'deliveredOn', 'closedOn', 'callback'] as const
export type FillBackField = (typeof fillBackFields)[number]

/** In the order in which each system asks for it. Ours, until somebody has compared it with the county's own screen. */
const fillBackOrder: Record<System, readonly FillBackField[]> = {
  hotline: ['number', 'office', 'officePhone', 'answeredOn', 'outcome', 'words', 'closedOn', 'callback'],
  petitionNet: ['number', 'office', 'receivedOn', 'outcome', 'documentNumber', 'words', 'answeredOn', 'deliveredOn', 'closedOn', 'callback'],
  otherBody: ['number', 'office', 'officePhone', 'answeredOn', 'outcome', 'words', 'closedOn', 'callback'],
}

/** From here on there is something to tell back. */
const answered: ReadonlySet<string> = new Set(['answered', 'closed', 'inReview', 'reviewed', 'inRecheck', 'finished'])
export const mayFillBack = (state: string): boolean => answered.has(state)

/** The lines of one system, in its order; what there is nothing to say about is left out. */
export function fillBack(system: System, values: Readonly<Record<FillBackField, string>>): [FillBackField, string][] {
  return fillBackOrder[system].flatMap((field): [FillBackField, string][] => (values[field] ? [[field, values[field]]] : []))
}
