import { keptTerms, officialese } from './words/officialese'

interface Officialese {
  found: string
  /** What to say instead. */
  say: string
}

const kept = Object.keys(keptTerms).sort((a, b) => b.length - a.length)
/** Everybody's words that hold one of these. */
const plain = ['必须', '须知', '胡须', '谨防', '谨慎', '严谨', '给予', '赋予', '授予']

/** What a text says in the office's tongue; the longest word first, each place once. */
export function findOfficialese(text: string): Officialese[] {
  let rest = [...kept, ...plain.filter((word) => !(word in officialese))].reduce((left, term) => left.replaceAll(term, '\n'), text)
  return Object.entries(officialese).sort(([a], [b]) => b.length - a.length).flatMap(([found, say]) => {
    if (!rest.includes(found)) return []
    rest = rest.replaceAll(found, '\n')
    return [{ found, say }]
  })
}
