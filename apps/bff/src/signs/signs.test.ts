import { endpoints } from '@mingbai/contracts/endpoints'
import type { SignView } from '@mingbai/contracts/signs'
import { aStaff, type TestStaff } from '../../../../test/factories/a-staff'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

let test: TestHouse
let office: TestStaff
beforeEach(async () => {
  test = await openTestHouse()
  office = await aStaff(test, 'office')
})
afterEach(() => test.close())

const add = (street: string, count: number, more = {}) => office.client.call(endpoints.addSigns, { body: { street, count, words: '富强民主', subject: '', ...more } })
const change = (sign: SignView, more = {}) => ({ params: { id: sign.id }, body: { seq: sign.seq, words: sign.words, subject: sign.subject, place: sign.place, state: sign.state, checkedOn: sign.checkedOn, ...more } })

it('640 signs on six streets are entered street by street, numbered on, and paged without a gap', async () => {
  for (const street of ['street-values', 'street-customs', 'street-safety', 'street-family-planning', 'street-people']) await add(street, 120)
  await add('street-food', 30)
  await add('street-food', 10, { words: '灵沙手抓' })
  const seen: string[] = []
  let before: string | undefined
  do {
    const page = await office.client.call(endpoints.listSigns, { query: { before } })
    seen.push(...page.items.map(({ street, number }) => `${street.code} ${number}`))
    before = page.next ?? undefined
  } while (before)
  expect([seen.length, new Set(seen).size]).toEqual([640, 640])
  const { items, streets } = await office.client.call(endpoints.listSigns, { query: { street: 'street-food' } })
  expect(streets.find(({ code }) => code === 'street-food')).toEqual({ code: 'street-food', name: '美食一条街', up: 40, damaged: 0, down: 0 })
  expect(items[0]).toMatchObject({ number: 1, words: '富强民主', stateLabel: '在用', checkedOn: null })
})

it('a broken sign is found again among the broken ones; two who change it at once do not overwrite each other', async () => {
  const { items } = await add('culture-yard', 7, { subject: '党建' })
  const [sign] = items
  if (!sign) throw new Error('none')
  const broken = await office.client.call(endpoints.changeSign, change(sign, { state: 'damaged', place: '大门东侧', checkedOn: '2026-11-22' }))
  expect(broken).toMatchObject({ stateLabel: '坏了', place: '大门东侧', checkedOn: '2026-11-22', street: { name: '党建+文化大院' } })
  expect((await office.client.call(endpoints.listSigns, { query: { state: 'damaged' } })).items.map(({ id }) => id)).toEqual([sign.id])
  expect(await office.client.refused(endpoints.changeSign, change(sign, { state: 'down' }))).toMatchObject({ code: 'changedMeanwhile' })
  await office.client.call(endpoints.changeSign, change(broken, { state: 'up' }))
})

it('what is no street, too many at once, or a day to come is refused; only who keeps boards sees them', async () => {
  expect(await office.client.refused(endpoints.addSigns, { body: { street: 'radio', count: 1, words: '', subject: '' } })).toMatchObject({ code: 'notFound' })
  expect(await office.client.refused(endpoints.addSigns, { body: { street: 'street-food', count: 201, words: '', subject: '' } })).toMatchObject({ code: 'badRequest' })
  const [sign] = (await add('street-food', 1)).items
  if (!sign) throw new Error('none')
  expect(await office.client.refused(endpoints.changeSign, change(sign, { checkedOn: '2026-11-23' }))).toMatchObject({ code: 'dayAheadUnfit' })
  const handler = await aStaff(test, 'handler')
  expect(await handler.client.refused(endpoints.listSigns)).toMatchObject({ code: 'notAllowed' })
})
