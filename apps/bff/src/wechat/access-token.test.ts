import * as z from 'zod/mini'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { openWechatServer, type WechatServer } from '../../../../test/wechat-server/server'
import { MINI } from '../../../../test/wechat-server/world'
import { readEnv } from '../env'
import { accessToken, askWithToken } from './access-token'
import { WechatError } from './client'

let test: TestHouse
let wechat: WechatServer
beforeAll(async () => {
  wechat = await openWechatServer({ now: () => test.house.clock().getTime() })
  test = await openTestHouse({ env: wechat.env })
})
afterAll(async () => {
  await test.close()
  await wechat.close()
})
beforeEach(() => {
  // Every test begins without a token, a minute after the last.
  test.later(3 * 3_600_000)
  wechat.world.calls.length = 0
})

const linkReply = z.object({ url_link: z.string() })
const STABLE = '/cgi-bin/stable_token'
const LINK = '/wxa/generate_urllink'
const aLink = (house = test.house) => askWithToken(MINI, { path: LINK, body: { path: 'pages/home/index', query: '', expire_type: 1, expire_interval: 30 } }, linkReply, house)

async function failureOf(work: Promise<unknown>): Promise<[string, number]> {
  const error = await work.then(() => null, (caught: unknown) => caught)
  if (!(error instanceof WechatError)) throw new Error(`no WechatError: ${String(error)}`)
  return [error.kind, error.errcode]
}

describe('接口凭证', () => {
  it('is asked for once and kept sealed, until five minutes before its end', async () => {
    await aLink()
    await aLink()
    expect(wechat.calls(STABLE)).toHaveLength(1)
    const token = wechat.calls(LINK)[0]?.query.access_token ?? ''
    const [row] = await test.house.db.read(z.object({ tokenSealed: z.string() }), 'SELECT token_sealed FROM wechat_token')
    expect([row?.tokenSealed.startsWith('v1.'), row?.tokenSealed.includes(token)]).toEqual([true, false])
    test.later(7_200_000 - 5 * 60_000 - 1000)
    await aLink()
    expect(wechat.calls(STABLE)).toHaveLength(1)
    test.later(2000)
    await aLink()
    expect([wechat.calls(STABLE).length, wechat.calls(LINK).at(-1)?.query.access_token === token]).toEqual([2, false])
  })

  it('twenty calls at once, on a server from two processes, ask for one token', async () => {
    const second = test.house.db.engine === 'mysql' ? await openTestHouse({ env: wechat.env, beside: test }) : null
    second?.later(test.house.clock().getTime() - second.house.clock().getTime())
    const tokens = await Promise.all(Array.from({ length: 20 }, (_, nth) => accessToken(MINI, (nth % 2 ? test : (second ?? test)).house)))
    await second?.close()
    expect([new Set(tokens).size, wechat.calls(STABLE).length]).toEqual([1, 1])
  })

  it('one that WeChat no longer takes is replaced once, and the call goes through', async () => {
    await aLink()
    wechat.world.tokens.clear()
    expect((await aLink()).url_link).toMatch(/^https:\/\/wxaurl\.cn\//)
    expect(wechat.calls(LINK)).toHaveLength(3)
  })

  it('40001 for a token that is in force enforces a new one, at most every 30 seconds', async () => {
    await aLink()
    wechat.askFor(LINK, 40001)
    await aLink()
    expect(wechat.calls(STABLE).map(({ body }) => Reflect.get(Object(body), 'force_refresh'))).toEqual([false, false, true])
    wechat.askFor(LINK, 40001)
    expect(await failureOf(aLink())).toEqual(['token', 40001])
    expect(wechat.calls(STABLE)).toHaveLength(4)
    test.later(31_000)
    wechat.askFor(LINK, 42001, 42001)
    expect(await failureOf(aLink())).toEqual(['token', 42001])
  })

  it('a wrong secret or AppID is told by its code, and holds nothing up afterwards', async () => {
    expect(await failureOf(accessToken({ ...MINI, secret: 'f'.repeat(32) }, test.house))).toEqual(['token', 40001])
    expect(await failureOf(accessToken({ appId: 'wx0000000000000000', secret: MINI.secret }, test.house))).toEqual(['refused', 40013])
    await aLink()
  })
})

describe('微信不答、答错', () => {
  it.each([[-1, 'busy', 2], [45011, 'busy', 1], [45009, 'quota', 1], [48001, 'refused', 1]] as const)('%i is %s after %i calls', async (errcode, kind, calls) => {
    wechat.askFor(LINK, errcode, errcode)
    expect(await failureOf(aLink())).toEqual([kind, errcode])
    expect(wechat.calls(LINK)).toHaveLength(calls)
    wechat.askFor(LINK)
  })

  it('−1 once is asked again, and goes', async () => {
    wechat.askFor(LINK, -1)
    await aLink()
    expect(wechat.calls(LINK)).toHaveLength(2)
  })

  it('more calls than a minute allows are refused until the next minute', async () => {
    wechat.world.quotas.set(LINK, 1)
    await aLink()
    expect(await failureOf(aLink())).toEqual(['quota', 45009])
    test.later(60_000)
    await aLink()
    wechat.world.quotas.delete(LINK)
  })

  it('a server that is not there, or is not WeChat, is unreachable', async () => {
    const at = (api: string) => ({ ...test.house, env: { ...test.house.env, wechat: { ...test.house.env.wechat, api } } })
    await aLink()
    expect(await failureOf(aLink(at('http://127.0.0.1:9')))).toEqual(['unreachable', 0])
    expect(await failureOf(aLink(at(test.origin)))).toEqual(['unreachable', 0])
  })

  it('no message of a failure holds a token or a secret', async () => {
    await aLink()
    const token = wechat.calls(LINK)[0]?.query.access_token ?? 'none'
    wechat.askFor(LINK, 48001)
    const error = await aLink().then(() => null, (caught: unknown) => caught)
    expect(String(error)).toMatch(/^WechatError: \/wxa\/generate_urllink: 48001 rid: [0-9a-f]{8}-/)
    expect(JSON.stringify([String(error), error]).includes(token)).toBe(false)
  })
})

describe('微信的设置', () => {
  it('half a pair is refused in plain words', () => {
    expect(() => readEnv({ WECHAT_APP_ID: MINI.appId })).toThrow('WECHAT_APP_ID 和 WECHAT_APP_SECRET 要一起设。')
    expect(() => readEnv({ WECHAT_PUSH_KEY: 'a'.repeat(43) })).toThrow('WECHAT_PUSH_TOKEN')
    expect(() => readEnv({ WECHAT_APP_ID: 'x' })).toThrow('WECHAT_APP_ID：值不对')
  })

  it('校验文件 are read by name', () => {
    expect([...readEnv({ WECHAT_VERIFY_FILES: 'MP_verify_abc.txt:xyz Q1.txt:12' }).wechat.verifyFiles]).toEqual([['MP_verify_abc.txt', 'xyz'], ['Q1.txt', '12']])
    expect(readEnv({}).wechat).toMatchObject({ api: 'https://api.weixin.qq.com', miniProgram: null, push: null })
  })
})
