import { endpoints } from '@mingbai/contracts/endpoints'
import { caseMiniPath, casePath, noticeMiniPath, pages, pageUrl, villageListPath } from '@mingbai/contracts/routes'
import { actOnNotice, aPublishedNotice } from '../../../../test/factories/a-notice'
import { aCase, HEJIA } from '../../../../test/factories/a-case'
import { aStaff } from '../../../../test/factories/a-staff'
import { aBox, aTipOff } from '../../../../test/factories/a-tip-off'
import type { Client } from '../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { openTwoTownships, SAMPLE } from '../../../../test/support/two-townships'
import { openWechatServer, type WechatServer } from '../../../../test/wechat-server/server'

/** 用小程序打开, on the page that a text message leads to. */
const LINK = '/wxa/generate_urllink'
let wechat: WechatServer
let test: TestHouse
let office: Client
let leader: Client
beforeAll(async () => {
  wechat = await openWechatServer({ now: () => test.house.clock().getTime() })
  test = await openTestHouse({ env: wechat.env })
  office = (await aStaff(test, 'office')).client
  leader = (await aStaff(test, 'leader')).client
})
afterAll(async () => {
  await test.close()
  await wechat.close()
})

const led = async (path: string, house = test) => (await house.phone().fetch(path)).headers.get('location')

it('the address of a text message leads to the page, and its door to the same page in the mini-program, for thirty days at most', async () => {
  const { id } = await aCase(test.phone())
  expect(await led(casePath(id))).toBe(pageUrl('case', { id }))
  const answer = await test.phone().fetch(caseMiniPath(id))
  expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('location')]).toEqual([302, 'no-store', expect.stringMatching(/^https:\/\/wxaurl\.cn\//)])
  expect(wechat.calls(LINK).at(-1)?.body).toEqual({ path: pages.case.taro, query: `id=${id}`, expire_type: 1, expire_interval: 30, env_version: 'release' })
  const notice = await aPublishedNotice(office, leader)
  expect(await led(noticeMiniPath(notice.id))).toMatch(/^https:\/\/wxaurl\.cn\//)
  expect(wechat.calls(LINK).at(-1)?.body).toMatchObject({ path: pages.notice.taro, query: `id=${notice.id}` })
  expect((await test.phone().call(endpoints.readTenant)).miniProgram).toBe(true)
})

it('what not everybody may read has no door, and WeChat hears nothing of it: a village’s list, a 举报, what was withdrawn', async () => {
  await aBox(test)
  const tip = await aTipOff(test.phone())
  const list = await office.call(endpoints.createPeopleList, { body: { kind: 'subsidy', village: HEJIA, title: '地力补贴名单' } })
  const gone = await aPublishedNotice(office, leader, { title: '撤下的通知' })
  await actOnNotice(leader, gone, 'withdraw', { note: '写错了' })
  const asked = wechat.calls(LINK).length
  for (const path of [caseMiniPath(tip.id), caseMiniPath(list.id), noticeMiniPath(list.id), `${villageListPath(list.id)}/mini`, noticeMiniPath(gone.id), caseMiniPath('NOSUCHCASE'), caseMiniPath('%2e%2e')]) {
    expect([path, (await test.phone().fetch(path)).status]).toEqual([path, 404])
  }
  expect(wechat.calls(LINK)).toHaveLength(asked)
})

it('WeChat is asked once for a page, and again long before the link is over', async () => {
  const { id } = await aCase(test.phone())
  const first = await led(caseMiniPath(id))
  const asked = wechat.calls(LINK).length
  expect([await led(caseMiniPath(id)), wechat.calls(LINK).length]).toEqual([first, asked])
  test.later(15 * 86_400_000 + 1000)
  expect(await led(caseMiniPath(id))).not.toBe(first)
})

it.each([[40165], [40212], [85079], [85401], [85402], [44990], [44993], [45009], [48001], [-1]])('refused with %d the reader is back on the page, which says so; a minute later WeChat is asked again', async (errcode) => {
  const { id } = await aCase(test.phone())
  // Busy (−1) is asked once more by itself.
  wechat.askFor(LINK, errcode, ...(errcode === -1 ? [-1] : []))
  expect(await led(caseMiniPath(id))).toBe(pageUrl('case', { id, mini: 'none' }))
  const asked = wechat.calls(LINK).length
  expect([await led(caseMiniPath(id)), wechat.calls(LINK).length]).toEqual([pageUrl('case', { id, mini: 'none' }), asked])
  test.later(60_001)
  expect(await led(caseMiniPath(id))).toMatch(/^https:\/\/wxaurl\.cn\//)
})

it('an answer that is lost on its way is a no as well', async () => {
  const { id } = await aCase(test.phone())
  wechat.loseAnswers(LINK)
  expect(await led(caseMiniPath(id))).toBe(pageUrl('case', { id, mini: 'none' }))
})

it('without WeChat the door leads back to the page as it is, and nothing is offered', async () => {
  const plain = await openTestHouse()
  const { id } = await aCase(plain.phone())
  expect(await led(caseMiniPath(id), plain)).toBe(pageUrl('case', { id }))
  expect(await plain.phone().call(endpoints.readTenant)).not.toHaveProperty('miniProgram')
  await plain.close()
})

it('where several townships share the mini-program the link says whose it is', async () => {
  const { lingsha, sample } = await openTwoTownships({ env: wechat.env })
  const { id } = await aCase(sample.phone(), { village: `${SAMPLE}208` })
  await led(caseMiniPath(id), lingsha)
  expect(wechat.calls(LINK).at(-1)?.body).toMatchObject({ query: `id=${id}&org=${SAMPLE}` })
  await lingsha.close()
})
