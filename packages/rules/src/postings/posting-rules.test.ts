import { missingCarriers, postingAfter, postingStates, postingVerbsFrom } from './posting-rules'

test.each(postingStates.map((state) => [state, postingVerbsFrom(state)] as const))('from %s one may %j, and each leads somewhere else', (state, verbs) => {
  for (const verb of verbs) expect(postingAfter(state, verb)).not.toBe(state)
})

it('what was struck out stays struck out', () => {
  expect(postingVerbsFrom('cancelled')).toEqual([])
  expect(postingAfter('takenDown', 'takeDown')).toBeNull()
})

it('only carriers that must be used and were not reached are missing', () => {
  const asked = [{ name: '政府网站', must: true }, { name: '广播电视', must: false }, { name: '两微一端', must: true }]
  expect(missingCarriers(asked, new Set(['两微一端']))).toEqual(['政府网站'])
})
