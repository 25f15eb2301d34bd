/** Which desks a disclosure passes before it is public. Why these: rules/decisions/0002. */
export const reviewChains = {
  /** 拟稿 → 终审, for everyday notices. */
  short: ['finalReview'],
  /** 拟稿 → 初审 → 复审 → 终审, for money, people and powers. */
  full: ['firstReview', 'secondReview', 'finalReview'],
  /** 村文书 → 村监委 → 村支书, for what a village writes itself. */
  village: ['villageReview', 'headReview'],
} as const

export type ReviewChain = keyof typeof reviewChains
export const reviewChainNames: readonly ReviewChain[] = ['short', 'full', 'village']

/** Areas of the catalogue where a mistake costs somebody money, a right or a good name. */
export const fullAreas = ['power', 'budget', 'projects', 'poverty', 'relief', 'disclosure', 'village-affairs'] as const

/** In working days: our own rule, not the law's. */
export const REVIEW_AFTER_DAYS = 2

export function reviewChainOf({ organisationKind, area }: { organisationKind: string; area: string }): ReviewChain {
  if (organisationKind === 'village') return 'village'
  return fullAreas.some((code) => code === area) ? 'full' : 'short'
}
