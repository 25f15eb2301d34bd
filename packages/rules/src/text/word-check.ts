import type { LocalDate } from '../clock/local-date'
import { placeRules } from './words/place-names'
import { supersededWords } from './words/superseded'
import { typos } from './words/typos'
import type { DatedRule, WordRule } from './words/word-rule'

export interface WordFinding extends WordRule {
  /** How often. */
  times: number
}

interface Against {
  /** The day the text goes out: a name is old only from the day it changed. */
  on: LocalDate
  /** The office's own list. */
  own?: readonly WordRule[]
  /** Names of the tenant's places, as they are written. */
  places?: readonly string[]
}

/** What stands in a text and should be looked at; the office's own list comes first and replaces ours where both name a word. */
export function checkWords(text: string, { on, own = [], places = [] }: Against): WordFinding[] {
  const rules = new Map<string, WordRule & Pick<DatedRule, 'notIn'>>()
  for (const rule of own) rules.set(rule.found, rule)
  const national = [...supersededWords, ...typos].filter(({ since }) => since <= on).sort((a, b) => (a.since < b.since ? 1 : a.since > b.since ? -1 : 0))
  for (const rule of [...national, ...placeRules(places)]) if (!rules.has(rule.found)) rules.set(rule.found, rule)
  return [...rules.values()].flatMap(({ found, say, why, notIn = [] }) => {
    const times = timesIn(text, found, notIn)
    return times > 0 ? [{ found, say, why, times }] : []
  })
}

function timesIn(text: string, found: string, notIn: readonly string[]): number {
  if (found === '' || !text.includes(found)) return 0
  const rest = notIn.reduce((left, longer) => left.replaceAll(longer, '\n'), text)
  return rest.split(found).length - 1
}
