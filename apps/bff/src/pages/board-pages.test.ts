import { endpoints } from '@mingbai/contracts/endpoints'
import type { ScanOpens } from '@mingbai/contracts/office-settings'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { aStaff } from '../../../../test/factories/a-staff'
import { openWechatServer, type WechatServer } from '../../../../test/wechat-server/server'

const LINK = '/wxa/generate_urllink'
const wechatBrowser = { 'user-agent': 'Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 Chrome/116 Mobile MicroMessenger/8.0.50' }

let wechat: WechatServer
let test: TestHouse
let code: string
beforeAll(async () => {
  wechat = await openWechatServer({ now: () => test.house.clock().getTime() })
  test = await openTestHouse({ env: wechat.env })
  code = [...(await test.house.book()).boardsByCode.keys()][0] ?? ''
})
afterAll(async () => {
  await test.close()
  await wechat.close()
})

const offers = async (headers: Record<string, string>, house = test) => (await (await house.phone().fetch(`/b/${code}?s=7`, { headers })).text()).includes('用小程序打开')

async function choose(scanOpens: ScanOpens, house = test): Promise<void> {
  const { client } = await aStaff(house, 'office')
  await client.call(endpoints.saveSettings, { body: { ...(await client.call(endpoints.readSettings)), scanOpens } })
}

it('by the office’s choice the page in WeChat’s browser offers the mini-program, and no other browser is told of it', async () => {
  expect(await offers(wechatBrowser)).toBe(false)
  await choose('webPage')
  expect([await offers(wechatBrowser), await offers({ 'user-agent': 'Mozilla/5.0 Chrome/120' })]).toEqual([true, false])
  expect((await test.phone().fetch(`/b/${code}`)).headers.get('vary')).toMatch(/user-agent/i)
})

it('the way there is a link of WeChat to the board’s page, with the paper that was scanned', async () => {
  const reply = await test.phone().fetch(`/b/${code}/mini?s=7`, { redirect: 'manual' })
  expect([reply.status, reply.headers.get('cache-control')]).toEqual([302, 'no-store'])
  expect(reply.headers.get('location')).toMatch(/^https:\/\/wxaurl\.cn\//)
  expect(wechat.calls(LINK).at(-1)?.body).toMatchObject({ path: 'b/board', query: `board=${code}&s=7` })
})

it('one link is given out for fifteen days, then a new one', async () => {
  const linkOf = async () => (await test.phone().fetch(`/b/${code}/mini?s=9`, { redirect: 'manual' })).headers.get('location')
  const first = await linkOf()
  expect(await linkOf()).toBe(first)
  test.later(15 * 86_400_000 + 1000)
  expect(await linkOf()).not.toBe(first)
})

it.each([[45009], [48001]])('when WeChat gives no link (%d), the reader is back on the page', async (errcode) => {
  test.later(60_001)
  wechat.askFor(LINK, errcode)
  const reply = await test.phone().fetch(`/b/${code}/mini?s=8`, { redirect: 'manual' })
  expect([reply.status, reply.headers.get('location')]).toEqual([302, `/b/${code}?s=8`])
})

it('a board that is not there has no way into the mini-program either', async () => {
  expect((await test.phone().fetch('/b/NOSUCHBD/mini', { redirect: 'manual' })).status).toBe(404)
})

it('without a mini-program nothing is offered', async () => {
  const house = await openTestHouse()
  const [own = ''] = (await house.house.book()).boardsByCode.keys()
  await choose('webPage', house)
  expect((await (await house.phone().fetch(`/b/${own}`, { headers: wechatBrowser })).text())).not.toContain('用小程序打开')
  expect((await house.phone().fetch(`/b/${own}/mini`, { redirect: 'manual' })).headers.get('location')).toBe(`/b/${own}`)
  await house.close()
})
