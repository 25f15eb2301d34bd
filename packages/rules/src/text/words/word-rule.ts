import type { LocalDate } from '../../clock/local-date'

/** One word to look at before a text goes out. */
export interface WordRule {
  found: string
  /** What to say instead; empty: think about it. */
  say: string
  why: string
}

export interface DatedRule extends WordRule {
  /** In force from this day; a word that was renamed twice has two rows, and the later counts. */
  since: LocalDate
  /** Longer words that hold it and are right. */
  notIn?: readonly string[]
}
