import { findRepeats, type Said } from './repeats'

let made = 0
const said = (more: Partial<Said> = {}): Said => ({ number: `LS-${(made += 1)}`, village: '何家村', category: null, spot: '', concerns: null, ...more })

it('three about one spot in one village are a repeat, however the spot is written; two are not', () => {
  const three = [said({ spot: '三队东口' }), said({ spot: '三队 东口' }), said({ spot: '三队，东口。' })]
  expect(findRepeats(three)).toMatchObject([{ kind: 'spot', village: '何家村', spot: '三队东口', cases: three }])
  expect(findRepeats(three.slice(1))).toEqual([])
  expect(findRepeats([...three.slice(1), said({ spot: '三队东口', village: '光明村' })])).toEqual([])
})

it('one matter in one village counts; without a village or a matter nothing is compared', () => {
  expect(findRepeats([said({ category: 'lamp' }), said({ category: 'lamp' }), said({ category: 'lamp' })])).toMatchObject([{ kind: 'matter', category: 'lamp' }])
  expect(findRepeats([said(), said(), said(), said({ category: 'lamp' }), said({ category: 'lamp', village: null }), said({ category: 'lamp', village: null })])).toEqual([])
})

it('the same cases are not told twice; a matter with more than the spot is told beside it, the larger first', () => {
  const spot = [1, 2, 3].map(() => said({ spot: '泵房', category: 'water' }))
  expect(findRepeats(spot).map(({ kind }) => kind)).toEqual(['spot'])
  expect(findRepeats([...spot, said({ category: 'water' })]).map(({ kind, cases }) => [kind, cases.length])).toEqual([['matter', 4], ['spot', 3]])
})

it('complaints about one unit count through all villages', () => {
  expect(findRepeats(['何家村', '光明村', null].map((village) => said({ village, concerns: 'stations' })))).toMatchObject([{ kind: 'unit', unit: 'stations', village: null }])
})
