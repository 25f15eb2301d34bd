import { endpoints } from '@mingbai/contracts/endpoints'
import { join } from 'node:path'
import { aCase, HEJIA } from '../factories/a-case'
import { aPublishedNotice } from '../factories/a-notice'
import { aStaff } from '../factories/a-staff'
import { anAnswer, aSurvey } from '../factories/a-survey'
import { closeCase } from '../factories/act-on-case'
import { announcedLists, publishedThreeCosts } from '../factories/money'
import { startCuttingProxy } from '../support/cutting-proxy'
import { openTestHouse, type TestHouse } from '../support/serve'
import { launchWeapp, type Weapp } from './launch'
import { namelessNodes } from './tree'

/** The figures in the shipped mini-program: each said in words, and from each page the others are one tap away. */
const dist = join(__dirname, '../../apps/mini/dist/weapp')
const DAY = 86_400_000
const survey = { params: { year: '2026' }, body: aSurvey() }

let house: TestHouse
let app: Weapp

beforeAll(async () => {
  house = await openTestHouse()
}, 60_000)

afterAll(() => house.close())

/** All of it is there, and nothing that a screen reader could not name. */
async function says(first: string, ...others: string[]): Promise<void> {
  await app.see({ text: first })
  for (const text of others) expect(app.page().text()).toContain(text)
  expect(namelessNodes(app.page().tree())).toEqual([])
}

test('before there is anything each page says so, and leads to the others', async () => {
  app = await launchWeapp({ dist, api: house.origin, path: 'figures/cases/index' })
  await says('这一年还没有收到。')
  await app.tap({ role: 'link', name: '公开了多少' })
  await says('2026年公开了多少条、张贴发布了多少条次')
  await app.tap({ role: 'link', name: '钱花到哪里了' })
  await says('还没有公示完的补贴名单，“三公”经费也还没有公开在这里。')
  await app.tap({ role: 'link', name: '群众评议' })
  await says('这一年没有办群众评议。')
  await app.close()
}, 60_000)

test('an answer to the round, given without a signal, waits in sight, outlasts WeChat being killed, and counts once though the reply was cut', async () => {
  const { client: office } = await aStaff(house, 'office')
  const { id } = await office.call(endpoints.openSurvey, survey)
  const people = async () => (await office.call(endpoints.listSurveys)).items[0]?.people
  const line = await startCuttingProxy(house.origin)
  app = await launchWeapp({ dist, api: line.url, path: 'figures/answer/index' })
  await app.tap({ role: 'button', name: '评好了，交' })
  expect((await app.waitFor(() => app.page().findAll({ role: 'radiogroup', name: /，一项都还没有评/ }))).length).toBe(survey.body.questions.length)
  await app.page().findAll({ role: 'radio', name: '满意' })[0]?.tap()
  await app.setNetwork('none')
  await app.tap({ role: 'button', name: '评好了，交' })
  await says('评好了，等着送出去', '有信号就自动送，只算一次')
  await app.tap({ role: 'link', name: '去看等着送出去的，要改也在那里' })
  await says('2026年群众评议', '有 1 件等着送出去')
  expect(await people()).toBe(0)
  let phone = app.kill()

  line.cutNext('POST', `/api/v1/surveys/${id}/answers`)
  app = await launchWeapp({ dist, api: line.url, phone })
  await app.waitFor(() => line.cuts() === 1)
  await app.see({ role: 'link', name: /有 1 件等着送出去/ })
  phone = app.kill()
  app = await launchWeapp({ dist, api: line.url, path: 'figures/answer/index', phone })
  // Sent while the page is opened, or before: both say thanks.
  await app.see({ role: 'heading', name: /谢谢您$/ })
  expect([await people(), phone.storage.get('waiting-answers')]).toEqual([1, JSON.stringify('[]')])
  await app.close()
  await line.stop()
}, 60_000)

test('what was published, how cases fare and where the money went, in words with how many', async () => {
  const [{ client: office }, { client: leader }] = [await aStaff(house, 'office'), await aStaff(house, 'leader')]
  const { id } = await aPublishedNotice(office, leader)
  await office.call(endpoints.recordPosting, { params: { id }, body: { channel: 'radio', board: null, link: '', postedOn: '2026-11-22', note: '' } })
  for (let n = 0; n < 5; n++) await closeCase(house, office, (await aCase(house.phone())).id)
  await announcedLists(house, 6, 4)
  await publishedThreeCosts(house)
  const { id: round } = await office.call(endpoints.staffReadSurvey, { params: { year: '2026' } })
  for (let n = 0; n < 5; n++) await house.phone().call(endpoints.answerSurvey, { params: { id: round }, body: anAnswer({ village: HEJIA }) })
  house.later(20 * DAY)

  app = await launchWeapp({ dist, api: house.origin, path: 'figures/cases/index' })
  await says('2026年收到的投诉、建议和求助咨询', '100%（5 件里）', '0 人评价，太少不算', '何家村', '少于 5 件的，不算百分比：太少说明不了什么，也怕认出是谁。')
  await app.tap({ role: 'link', name: '公开了多少' })
  await says('每月张贴、发布几条次', '1 条次', '条和条次说的是两回事，不能加在一起。')
  await app.tap({ role: 'link', name: '钱花到哪里了' })
  await says('600 元，6 户次', '公务接待费', '另外有 1 份名单不到 5 户，没有算进来。')
  await app.tap({ role: 'link', name: '看2025年决算的原文' })
  await says('2025年“三公”经费决算')
  await app.close()
}, 60_000)

test('the round of 群众评议 by question, with how many', async () => {
  app = await launchWeapp({ dist, api: house.origin, path: 'figures/survey/index' })
  await says('2026年的群众评议', ...survey.body.questions, '6 人')
  await app.tap({ role: 'link', name: '办得怎么样' })
  await says('100%（5 件里）')
  await app.close()
}, 60_000)
