import { normalise } from './normalise'

/** A question longer than this many grams gains nothing: the hits are verified with LIKE in any case. */
const MOST_QUERY_GRAMS = 24

/** FNV-1a over code points, unsigned 32 bit: any script, digits and 〔〕 too. Two may share a number. */
function hash32(points: readonly number[]): number {
  let hash = 0x811c9dc5
  for (const point of points) {
    for (let shift = 0; shift < 24; shift += 8) hash = Math.imul(hash ^ ((point >>> shift) & 0xff), 0x01000193)
  }
  return hash >>> 0
}

/**
 * Every two code points that stand side by side, as the numbers of the `search_gram` table, each once; of digits also every
 * four: there are but a hundred pairs of them, so that a number of four or more would be looked for in half of all documents.
 * White space separates them, so that a question of several words asks for each word.
 */
export function grams(text: string): number[] {
  const found = new Set<number>()
  for (const word of normalise(text).split(/\s+/)) {
    let before: number | undefined
    for (const char of word) {
      const point = char.codePointAt(0) ?? 0
      if (before !== undefined) found.add(hash32([before, point]))
      before = point
    }
    for (const [, four = ''] of word.matchAll(/(?=([0-9]{4}))/g)) found.add(hash32([...four].map((digit) => digit.charCodeAt(0))))
  }
  return [...found]
}

/** The grams that every hit must have, those of a number too; none for a single character, which only LIKE can find. */
export const queryGrams = (question: string): number[] => grams(question).slice(0, MOST_QUERY_GRAMS)
