/** A case somebody opened with number and query code: remembered for this visit only, the phone may be another's. */
export interface Opened { id: string; number: string; queryCode: string }

let opened: Opened | null = null

export function rememberOpened(now: Opened): void {
  opened = now
}

export const openedByCode = (id: string): Opened | null => (opened?.id === id ? opened : null)
