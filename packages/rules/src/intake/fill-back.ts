import type { outsideSystems } from './intake'

type System = (typeof outsideSystems)[number]

/** What may be told back to the system that a case came from. */
export const fillBackFields = ['number', 'office', 'officePhone', 'receivedOn', 'answeredOn', 'outcome', 'documentNumber', 'words', 'deliveredOn', 'closedOn', 'callback'] as const
export type FillBackField = (typeof fillBackFields)[number]

/** Ours, until the office has set it as the other system's own screen stands. */
const fillBackOrder: Record<System, readonly FillBackField[]> = {
  hotline: ['number', 'office', 'officePhone', 'answeredOn', 'outcome', 'words', 'closedOn', 'callback'],
  petitionNet: ['number', 'office', 'receivedOn', 'outcome', 'documentNumber', 'words', 'answeredOn', 'deliveredOn', 'closedOn', 'callback'],
  otherBody: ['number', 'office', 'officePhone', 'answeredOn', 'outcome', 'words', 'closedOn', 'callback'],
}

/** The order that a system asks in: as the office set it, and behind that what it did not name. */
export const fillBackOrderOf = (system: System, own: readonly FillBackField[] = []): FillBackField[] =>
  [...new Set([...own.filter((field) => fillBackOrder[system].includes(field)), ...fillBackOrder[system]])]

/** From here on there is something to tell back. */
const answered: ReadonlySet<string> = new Set(['answered', 'closed', 'inReview', 'reviewed', 'inRecheck', 'finished'])
export const mayFillBack = (state: string): boolean => answered.has(state)

/** The lines of one system, in its order; what there is nothing to say about is left out. */
export function fillBack(system: System, values: Readonly<Record<FillBackField, string>>, own?: readonly FillBackField[]): [FillBackField, string][] {
  return fillBackOrderOf(system, own).flatMap((field): [FillBackField, string][] => (values[field] ? [[field, values[field]]] : []))
}
