import fc from 'fast-check'
import { articleIsDue, articleStates, articleVerbsFrom } from './article-rules'

const standing = fc.record({ state: fc.constantFrom(null, ...articleStates), isPublic: fc.boolean() })

it('what is not public is never sent, and what stands or is on its way is not sent beside itself', () => {
  fc.assert(fc.property(standing, (one) => {
    const mayBeSent = one.isPublic && !['waiting', 'submitted', 'published', 'deleting'].includes(one.state ?? '')
    expect(articleVerbsFrom(one).includes('send')).toBe(mayBeSent)
  }))
})

it.each([
  ['published', true, true, false], ['published', true, false, true], ['published', false, true, true],
  ['failed', true, true, true], ['failed', false, true, false], ['deleted', false, false, false], ['deleting', false, false, false], ['submitted', false, true, false],
] as const)('%s, public: %s, latest wording: %s: somebody has to look: %s', (state, isPublic, isLatest, due) => {
  expect(articleIsDue({ state, isPublic, isLatest })).toBe(due)
})

it('whatever somebody has to look at has a way on', () => {
  fc.assert(fc.property(standing, fc.boolean(), (one, isLatest) => !articleIsDue({ ...one, isLatest }) || articleVerbsFrom(one).length > 0))
})
