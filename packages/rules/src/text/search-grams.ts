import { normalise } from './normalise'

/** A question longer than this many grams gains nothing: the hits are verified with LIKE in any case. */
const MOST_QUERY_GRAMS = 24

/** FNV-1a over two code points, unsigned 32 bit: any script, digits and 〔〕 too. Two pairs may share a number. */
function hashPair(first: number, second: number): number {
  let hash = 0x811c9dc5
  for (const point of [first, second]) {
    for (let shift = 0; shift < 24; shift += 8) hash = Math.imul(hash ^ ((point >>> shift) & 0xff), 0x01000193)
  }
  return hash >>> 0
}

/**
 * Every two code points that stand side by side, as the numbers of the `search_gram` table, each once.
 * White space separates them, so that a question of several words asks for each word.
 */
export function grams(text: string): number[] {
  const found = new Set<number>()
  for (const word of normalise(text).split(/\s+/)) {
    let before: number | undefined
    for (const char of word) {
      const point = char.codePointAt(0) ?? 0
      if (before !== undefined) found.add(hashPair(before, point))
      before = point
    }
  }
  return [...found]
}

/** The grams that every hit must have; none for a single character, which only LIKE can find. */
export const queryGrams = (question: string): number[] => grams(question).slice(0, MOST_QUERY_GRAMS)
