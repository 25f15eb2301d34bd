import { grams } from './search-grams'

interface Said {
  words: string
  village: string | null
  category: string | null
  spot: string
}

/** Ours: what made pairs of the same matter stand out among others. */
export const alikeRules = {
  /** Shares of the score, together 1. */
  words: 0.6,
  village: 0.2,
  spot: 0.1,
  category: 0.1,
  /** From here on it is worth a look. */
  least: 0.4,
  /** Calendar days: what lies further back was about an earlier time. */
  withinDays: 60,
  most: 5,
} as const

/** 0 to 1: how likely two cases tell of the same matter. Symmetric; a village that was not said speaks neither for nor against. */
export function alikeness(one: Said, other: Said): number {
  const same = (a: string | null, b: string | null): number => (a && b ? Number(a === b) : 0.5)
  return alikeRules.words * overlap(one.words, other.words)
    + alikeRules.village * same(one.village, other.village)
    + alikeRules.category * same(one.category, other.category)
    + alikeRules.spot * (one.spot && other.spot ? overlap(one.spot, other.spot) : 0.5)
}

/** Shared pairs of characters, of those that the shorter text has: a long letter may tell what a short one does. */
function overlap(one: string, other: string): number {
  const [small, large] = [new Set(grams(one)), new Set(grams(other))].sort((a, b) => a.size - b.size)
  if (!small || !large || small.size === 0) return 0
  return [...small].filter((gram) => large.has(gram)).length / small.size
}
