import { aCase, HEJIA } from '../../../../test/factories/a-case'
import { actOnCase } from '../../../../test/factories/act-on-case'
import { aPublishedNotice } from '../../../../test/factories/a-notice'
import { aStaff } from '../../../../test/factories/a-staff'
import { deliverAll } from '../../../../test/factories/deliver-all'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import type { QueryOf } from '@mingbai/contracts/endpoint'
import { endpoints } from '@mingbai/contracts/endpoints'
import { shanghaiDate } from '@mingbai/rules/clock/local-date'

type Narrowed = Omit<QueryOf<typeof endpoints.search>, 'q'>
let test: TestHouse
const titles = async (q: string, more: Narrowed = {}) => (await test.phone().call(endpoints.search, { query: { q, ...more } })).items.map(({ title }) => title)
const twoOfThem = async () => ({ office: (await aStaff(test, 'office')).client, leader: (await aStaff(test, 'leader')).client })

const OTHER = '640221201200'
const days: Record<string, string> = {}
let caseNumber = ''
beforeAll(async () => {
  test = await openTestHouse()
  let { office, leader } = await twoOfThem()
  await aPublishedNotice(office, leader, { title: '麦种补助（何家）', text: '麦种按户领。', villages: [HEJIA] })
  days.before = shanghaiDate(test.house.clock())
  test.later(3 * 86_400_000)
  // The sessions ended meanwhile.
  ;({ office, leader } = await twoOfThem())
  days.after = shanghaiDate(test.house.clock())
  await aPublishedNotice(office, leader, { title: '麦种补助（全乡）', text: '麦种按亩补，见灵政发〔2026〕31号。', item: 'farm-machines' })
  await aPublishedNotice(office, leader, { title: '麦种补助（灵沙）', text: '麦种到村部领。', villages: [OTHER] })
  const { id, number } = await aCase(test.phone(), { words: '麦种没领到，去问过两次。', village: HEJIA })
  await actOnCase(test, office, id, 'showWords', { publicWords: '麦种没领到。' })
  caseNumber = number
  await deliverAll(test)
})
afterAll(() => test.close())
const found = async (more: Narrowed) => (await titles('麦种', more)).map((title) => (title === caseNumber ? '反映' : /（(.+)）/.exec(title)?.[1]))

it.each<[string, () => Narrowed, string[]]>([
  ['nothing: everything, newest first', () => ({}), ['反映', '灵沙', '全乡', '何家']],
  ['a village: what concerns it, with what is for everybody and what was said there', () => ({ village: HEJIA }), ['反映', '全乡', '何家']],
  ['a village, notices only', () => ({ village: HEJIA, type: 'notice' }), ['全乡', '何家']],
  ['a village, cases only', () => ({ village: HEJIA, type: 'case' }), ['反映']],
  ['cases of a village where none was', () => ({ village: OTHER, type: 'case' }), []],
  ['an area', () => ({ area: 'notices' }), ['灵沙', '何家']],
  ['an area of one village', () => ({ area: 'notices', village: HEJIA }), ['何家']],
  ['an area where there is nothing', () => ({ area: 'budget' }), []],
  ['no such area, no such village', () => ({ area: 'nowhere', village: '1' }), []],
  ['until a day, that day included', () => ({ to: days.before }), ['何家']],
  ['from a day, that day included', () => ({ from: days.after, type: 'notice' }), ['灵沙', '全乡']],
  ['days the wrong way round', () => ({ from: days.after, to: days.before }), []],
])('by %s', async (_, more, expected) => {
  expect(new Set(await found(more()))).toEqual(new Set(expected))
})

it('a day that does not exist is refused, not searched', async () => {
  expect((await test.phone().fetch('/api/v1/search?q=麦种&from=2026-13-45')).status).toBe(400)
})

it('a single character is narrowed too', async () => {
  expect(await titles('麦', { area: 'notices', village: HEJIA })).toEqual(['麦种补助（何家）'])
})

it('文号, 索引号 and the number of a case are words like others', async () => {
  expect(await titles('〔2026〕31号', { village: HEJIA })).toEqual(['麦种补助（全乡）'])
  const { items } = await test.phone().call(endpoints.listNotices, {})
  const { indexNumber, title } = await test.phone().call(endpoints.readNotice, { params: { id: items[0]?.id ?? '' } })
  for (const typed of [indexNumber, ` ${indexNumber.split('/')[1]}`]) expect(await titles(typed)).toEqual([title])
  expect(await titles(caseNumber)).toEqual([caseNumber])
})

it('the first page says by which areas one may narrow, in the place that was chosen', async () => {
  const areas = async (village?: string) => (await test.phone().call(endpoints.search, { query: { q: '麦种', village } })).areas?.map(({ code }) => code)
  expect(await areas()).toEqual(expect.arrayContaining(['notices', 'farm']))
  expect(await areas('no such place')).toEqual([])
})
