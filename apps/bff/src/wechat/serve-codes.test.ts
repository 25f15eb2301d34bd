import { endpoints } from '@mingbai/contracts/endpoints'
import { landingPage } from '@mingbai/contracts/routes'
import { miniCodePath } from '@mingbai/contracts/wechat'
import { aStaff } from '../../../../test/factories/a-staff'
import type { Client } from '../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { openWechatServer, type WechatServer } from '../../../../test/wechat-server/server'

const CODES = '/wxa/getwxacodeunlimit'
let test: TestHouse
let wechat: WechatServer
let office: Client
let code: string
beforeAll(async () => {
  wechat = await openWechatServer()
  wechat.world.pages.add(landingPage)
  test = await openTestHouse({ env: { ...wechat.env, WECHAT_VERIFY_FILES: 'MP_verify_a1.txt:b2c3' } })
  office = (await aStaff(test, 'office')).client
  const { items, miniCodes } = await office.call(endpoints.listBoards)
  expect(miniCodes).toBe(true)
  code = items[0]?.code ?? ''
})
afterAll(async () => {
  await test.close()
  await wechat.close()
})

describe('小程序码', () => {
  it('is downloaded as a picture that leads to the board', async () => {
    const answer = await office.fetch(miniCodePath(code))
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual([200, 'image/jpeg', `attachment; filename="${code}.jpg"`])
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(100)
    expect(wechat.calls(CODES).at(-1)?.body).toEqual({ scene: code, page: landingPage, check_path: true, env_version: 'release', width: 1280 })
  })

  it.each([[41030, 503], [45009, 503], [40129, 503]])('errcode %i instead of a picture is a sentence', async (errcode, status) => {
    wechat.askFor(CODES, errcode)
    const answer = await office.fetch(miniCodePath(code))
    expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining('微信那边现在没有回应')])
  })

  it('a board that is not there, and who may not manage boards, get none', async () => {
    expect((await office.fetch(miniCodePath('nowhere'))).status).toBe(404)
    expect((await test.phone().fetch(miniCodePath(code))).status).toBe(401)
    expect((await (await aStaff(test, 'handler')).client.fetch(miniCodePath(code))).status).toBe(403)
  })

  it('without WeChat the console does not offer it', async () => {
    const plain = await openTestHouse()
    const { client } = await aStaff(plain, 'office')
    expect((await client.call(endpoints.listBoards)).miniCodes).toBe(false)
    expect((await client.fetch(miniCodePath(code))).status).toBeGreaterThanOrEqual(400)
    await plain.close()
  })
})

describe('校验文件', () => {
  it('is given at the root and beside the boards, under its name only', async () => {
    for (const path of ['/MP_verify_a1.txt', '/b/MP_verify_a1.txt']) {
      const answer = await test.phone().fetch(path)
      expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([200, 'text/plain; charset=utf-8', 'b2c3'])
    }
    expect((await test.phone().fetch('/MP_verify_other.txt')).status).toBe(404)
  })
})
