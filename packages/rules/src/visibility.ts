/** Who an object is for. Written by rules when its state changes, filtered in SQL, checked again by `visible()`. */
export const audiences = ['public', 'village', 'parties', 'staff', 'supervision'] as const
export type Audience = (typeof audiences)[number]

export interface Shown {
  audience: Audience
  /** Instants, ISO 8601 UTC; null: from the start, without end. */
  publicFrom: string | null
  publicUntil: string | null
  /** Needed for audience `village` only. */
  villageCode?: string | null
}

export type Viewer =
  | { kind: 'anyone'; villageCode?: string | null }
  | { kind: 'party' }
  | { kind: 'staff'; supervision: boolean }

/** The one rule at the only way out: page, API, search, feed, attachment. `now` is an ISO 8601 UTC instant. */
export function visible(object: Shown, viewer: Viewer, now: string): boolean {
  if (viewer.kind === 'staff') return object.audience !== 'supervision' || viewer.supervision
  const inTime =
    (object.publicFrom === null || object.publicFrom <= now) && (object.publicUntil === null || now < object.publicUntil)
  if (object.audience === 'public') return inTime
  if (viewer.kind === 'party') return object.audience === 'parties'
  // Being at the board is the access to a village's list (a board code of that village was shown).
  if (object.audience === 'village') {
    return inTime && Boolean(object.villageCode) && object.villageCode === viewer.villageCode
  }
  return false
}
