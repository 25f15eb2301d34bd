import { withQuery } from './routes'

/** Full screen for an LED wall or a television, by the code of its board. */
export const screenPath = (code: string): string => `/screen/${code}`

/** Pages of the 查阅机. */
export type KioskView = 'start' | 'list' | 'search' | 'notice'

export function kioskPath(code: string, view: KioskView = 'start', query: Record<string, string | undefined> = {}): string {
  return withQuery(view === 'start' ? `/kiosk/${code}` : `/kiosk/${code}/${view}`, query)
}
