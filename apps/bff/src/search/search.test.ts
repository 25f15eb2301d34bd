import { endpoints } from '@mingbai/contracts/endpoints'
import { aCase } from '../../../../test/factories/a-case'
import { actOnCase } from '../../../../test/factories/act-on-case'
import { actOnNotice, aPublishedNotice } from '../../../../test/factories/a-notice'
import { aStaff } from '../../../../test/factories/a-staff'
import type { Client } from '../../../../test/support/client'
import { deliverAll } from '../../../../test/factories/deliver-all'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { Disclosure } from '../notices/disclosure.entity'

let test: TestHouse
let office: Client
let leader: Client
beforeAll(async () => {
  test = await openTestHouse()
  office = (await aStaff(test, 'office')).client
  leader = (await aStaff(test, 'leader')).client
  await aPublishedNotice(office, leader, { title: '农机补贴名额', text: '按灵政发〔2026〕12号文件，补贴发放到户。Ｗifi 已通。' })
  test.later(1000)
  await aPublishedNotice(office, leader, { title: '桥梁维修', text: '灵沙桥封闭三天，100%完工后通行，编号A_1。' })
  test.later(1000)
  await aPublishedNotice(office, leader, { title: '农机年检', text: '农机年检在民生服务中心。' })
  await index()
})
afterAll(() => test.close())

const index = () => deliverAll(test)

const find = async (q: string) => (await test.phone().call(endpoints.search, { query: { q } })).items
const titles = async (q: string) => (await find(q)).map(({ title }) => title)

it.each([
  ['农机', ['农机年检', '农机补贴名额']], // two characters, newest first
  ['桥', ['桥梁维修']], // one
  ['〔2026〕12号', ['农机补贴名额']],
  ['2026', ['农机补贴名额']],
  ['026〕', ['农机补贴名额']],
  ['农机 补贴', ['农机补贴名额']], // both words
  ['补贴　农机', ['农机补贴名额']], // a Chinese space
  ['WIFI', ['农机补贴名额']], // case and width
  ['100%完工', ['桥梁维修']], // no wildcard
  ['A_1', ['桥梁维修']],
  ['A%1', []],
  ['%完', ['桥梁维修']],
  ['农%', []],
  ['不在任何地方', []],
  ['   ', []],
])('%s finds %j', async (q, expected) => {
  expect(await titles(q)).toEqual(expected)
})

it('hits are marked where they stand', async () => {
  const [hit] = await find('服务中心')
  expect(hit?.parts.filter((part) => part.hit).map(({ text }) => text)).toEqual(['服务中心'])
  expect(hit?.parts.map(({ text }) => text).join('')).toContain('农机年检在民生服务中心。')
})

it('what is withdrawn is not found from that moment, what is withheld neither; words of residents only after review', async () => {
  const published = await aPublishedNotice(office, leader, { title: '临时独特通知' })
  const { id } = await aCase(test.phone(), { words: '独特的井盖丢了，请来看看。' })
  await index()
  expect(await titles('独特')).toEqual(['临时独特通知'])
  await actOnCase(test, office, id, 'showWords', { publicWords: '独特的井盖丢了。' })
  await index()
  expect(await find('独特的井盖')).toMatchObject([{ type: 'case', id }])
  await actOnNotice(leader, published, 'withdraw', { note: '过期' })
  await actOnCase(test, office, id, 'withholdWords', { words: '涉及隐私' })
  expect(await find('独特')).toEqual([])
})

it('a page thinned by what is gone meanwhile does not lose the next page', async () => {
  const made: { id: string }[] = []
  for (let i = 0; i < 25; i++) {
    test.later(1000)
    made.push(await aPublishedNotice(office, leader, { title: `翻页公告${i}` }))
  }
  for (let i = 0; i < 5; i++) await index()
  // As if the index lagged behind a withdrawal.
  await test.house.db.write((tx) => tx.update(Disclosure, { publicId: made[20]?.id ?? '' }, { audience: 'staff' }))
  const first = await test.phone().call(endpoints.search, { query: { q: '翻页公告' } })
  const second = await test.phone().call(endpoints.search, { query: { q: '翻页公告', before: first.next ?? '' } })
  expect([first.items.length, second.items.length, second.next]).toEqual([19, 5, null])
})
