import fc from 'fast-check'
import { decide, type Decision } from '../engine/decide'
import type { Party } from '../engine/procedure'
import type { Role } from '../roles'
import { disclosureProcedure, disclosureProcedureOf } from './disclosure'
import { disclosureStates, disclosureVerbs, type DisclosureFacts, type DisclosureState, type DisclosureVerb } from './disclosure-rows'
import { reviewChainNames, reviewChainOf, reviewChains, type ReviewChain } from './review-chains'
import { hasHadHands, reviewingVerbs, section16Of, type PastStep } from './review-round'

const fresh: DisclosureFacts = { byAnother: true, isAuthor: false, complete: true, chain: 'full', reviewPending: false, section16: 'notNeeded' }
const may = (state: DisclosureState, verb: DisclosureVerb, role: Party, facts: Partial<DisclosureFacts> = {}) =>
  decide(disclosureProcedure, { state, previousState: null, facts: { ...fresh, ...facts } }, new Set([role]), verb)
const whoMay = (state: DisclosureState, verb: DisclosureVerb, facts: Partial<DisclosureFacts>) => {
  const all: readonly Role[] = ['office', 'leader', 'handler', 'counter', 'villageClerk', 'villageSupervisor', 'villageHead', 'discipline', 'congress', 'admin']
  return all.filter((role) => may(state, verb, role, facts).ok)
}

describe('内部事务信息, by 条例 §16', () => {
  const ready: [DisclosureState, DisclosureVerb, Role][] = [['finalReview', 'publish', 'leader'], ['finalReview', 'schedule', 'leader'], ['scheduled', 'publish', 'leader']]

  it.each(ready)('from %s nobody may %s before it is decided, nor after it was decided against', (state, verb, role) => {
    expect((['needed', 'stopped', 'passed', 'notNeeded'] as const).map((section16) => may(state, verb, role, { section16 }).ok)).toEqual([false, false, true, true])
  })

  it('is never published in a hurry', () => {
    expect((['needed', 'stopped', 'passed', 'notNeeded'] as const).map((section16) => may('firstReview', 'publishUrgent', 'leader', { section16 }).ok)).toEqual([false, false, false, true])
  })

  it('is decided by office, leader or 乡纪委, not by the author, and only where the catalogue asks', () => {
    expect(whoMay('firstReview', 'passSection16', { section16: 'needed' })).toEqual(['office', 'leader', 'discipline'])
    expect(whoMay('firstReview', 'stopSection16', { section16: 'needed', isAuthor: true })).toEqual([])
    expect(whoMay('firstReview', 'passSection16', {})).toEqual([])
  })

  it('a new round asks again, the last decision of a round counts', () => {
    const past = (...verbs: string[]): PastStep[] => verbs.map((verb) => ({ verb, actorId: 'a' }))
    expect(section16Of(past('submit', 'passSection16'), true)).toBe('passed')
    expect(section16Of(past('submit', 'passSection16', 'stopSection16'), true)).toBe('stopped')
    expect(section16Of(past('submit', 'passSection16', 'sendBack', 'edit', 'submit'), true)).toBe('needed')
    expect(section16Of(past('submit'), false)).toBe('notNeeded')
  })

  it('what lives by version 2 goes on without it', () => {
    const standing = { state: 'finalReview' as const, previousState: null, facts: { ...fresh, section16: 'needed' as const } }
    expect(decide(disclosureProcedureOf(2), standing, new Set(['leader'] as const), 'publish').ok).toBe(true)
  })
})

describe('who takes which step of which chain', () => {
  it.each<[ReviewChain, DisclosureState, DisclosureVerb, Role[], DisclosureState]>([
    ['short', 'draft', 'submit', ['office', 'handler', 'counter', 'villageClerk', 'congress'], 'finalReview'],
    ['short', 'finalReview', 'publish', ['office', 'leader'], 'published'],
    ['short', 'finalReview', 'schedule', ['office', 'leader'], 'scheduled'],
    ['full', 'draft', 'submit', ['office', 'handler', 'counter', 'villageClerk', 'congress'], 'firstReview'],
    ['full', 'firstReview', 'pass', ['office'], 'secondReview'],
    ['full', 'secondReview', 'pass', ['office', 'leader', 'discipline'], 'finalReview'],
    ['full', 'finalReview', 'publish', ['leader'], 'published'],
    ['full', 'finalReview', 'schedule', ['leader'], 'scheduled'],
    ['village', 'draft', 'submit', ['office', 'handler', 'counter', 'villageClerk', 'congress'], 'villageReview'],
    ['village', 'villageReview', 'pass', ['villageSupervisor'], 'headReview'],
    ['village', 'headReview', 'publish', ['villageHead'], 'published'],
    ['village', 'headReview', 'schedule', ['villageHead'], 'scheduled'],
  ])('%s: from %s, %s by %j to %s', (chain, state, verb, roles, to) => {
    expect(whoMay(state, verb, { chain })).toEqual(roles)
    const [role = 'admin'] = roles
    expect(may(state, verb, role, { chain })).toMatchObject({ ok: true, to })
    if (verb !== 'submit') expect(whoMay(state, verb, { chain, byAnother: false })).toEqual([])
  })

  it('what is about money, people or powers takes the full chain; a village’s own text the village’s, whatever it is about', () => {
    expect(reviewChainOf({ organisationKind: 'office', area: 'budget' })).toBe('full')
    expect(reviewChainOf({ organisationKind: 'station', area: 'relief' })).toBe('full')
    expect(reviewChainOf({ organisationKind: 'office', area: 'notices' })).toBe('short')
    expect(reviewChainOf({ organisationKind: 'village', area: 'budget' })).toBe('village')
  })

  it('what lives by the first version keeps its one desk', () => {
    const first = disclosureProcedureOf(1)
    const standing = { state: 'draft' as const, previousState: null, facts: fresh }
    expect(decide(first, standing, new Set(['office'] as const), 'submit')).toMatchObject({ ok: true, to: 'finalReview' })
    expect(decide(first, { ...standing, state: 'finalReview' }, new Set(['office'] as const), 'publish')).toMatchObject({ ok: true, to: 'published' })
    expect(decide(first, standing, new Set(['leader'] as const), 'publishUrgent')).toEqual({ ok: false, because: 'unknownVerb' })
  })

  it('the system alone publishes what waits for its day, besides a leader who did not write it', () => {
    expect(whoMay('scheduled', 'publish', {})).toEqual(['leader'])
    expect(whoMay('scheduled', 'publish', { isAuthor: true, byAnother: false })).toEqual([])
    expect(may('scheduled', 'publish', 'system').ok).toBe(true)
    for (const state of disclosureStates.filter((one) => one !== 'scheduled')) expect(may(state, 'publish', 'system').ok).toBe(false)
  })
})

/** Everybody the township has: two clerks, two leaders, 乡纪委, and a village's three. */
const people: readonly { id: string; roles: readonly Role[] }[] = [
  { id: 'clerk a', roles: ['office'] }, { id: 'clerk b', roles: ['office'] }, { id: 'leader a', roles: ['leader'] }, { id: 'leader b', roles: ['leader', 'office'] },
  { id: 'discipline', roles: ['discipline'] }, { id: 'village clerk', roles: ['villageClerk'] }, { id: 'supervisor', roles: ['villageSupervisor', 'villageClerk'] }, { id: 'head', roles: ['villageHead', 'villageClerk'] },
]

const initial: DisclosureState = disclosureProcedure.initial

it('however people act, what is published was seen by as many different others as its chain has desks, or is still owed a look', () => {
  const step = fc.record({ who: fc.nat(people.length - 1), verb: fc.constantFrom(...disclosureVerbs) })
  fc.assert(fc.property(fc.constantFrom(...reviewChainNames), fc.nat(people.length - 1), fc.array(step, { minLength: 20, maxLength: 80 }), (chain, author, steps) => {
    const authorId = people[author]?.id ?? ''
    let state = initial
    let reviewPending = false
    const past: PastStep[] = []
    for (const { who, verb } of steps) {
      const person = people[who]
      if (!person) continue
      const facts: DisclosureFacts = { byAnother: !hasHadHands({ authorId, past }, person.id), isAuthor: authorId === person.id, complete: true, chain, reviewPending, section16: 'notNeeded' }
      const decision: Decision<DisclosureState, DisclosureVerb, DisclosureFacts> = decide(disclosureProcedure, { state, previousState: null, facts }, new Set<Party>(person.roles), verb)
      if (!decision.ok) continue
      const before = state
      state = decision.to
      past.push({ verb, actorId: person.id })
      if (verb === 'publishUrgent' || verb === 'correct') reviewPending = true
      if (verb === 'reviewAfter') {
        reviewPending = false
        const owed = past.findLastIndex((one) => one.verb === 'publishUrgent' || one.verb === 'correct')
        expect(past[owed]?.actorId).not.toBe(person.id)
      }
      if (state !== 'published' || before === 'published' || verb === 'publishUrgent') continue
      const round = past.slice(past.findLastIndex((one) => one.verb === 'submit'))
      const eyes = round.filter((one) => reviewingVerbs.some((reviewing) => reviewing === one.verb)).map(({ actorId }) => actorId)
      // A leader may bring forward the day of what waits; that is not another look.
      const looked = before === 'scheduled' ? eyes.slice(0, -1) : eyes
      expect(looked).toHaveLength(reviewChains[chain].length)
      expect(new Set(looked).size).toBe(looked.length)
      expect(looked).not.toContain(authorId)
    }
  }), { numRuns: 2000 })
})
