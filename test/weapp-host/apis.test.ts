import path from 'node:path'
import { startFixtureServer, type FixtureServer } from './fixture-server'
import { launchWeapp, type Weapp } from './launch'

const dist = path.join(__dirname, 'fixture')
let server: FixtureServer
let app: Weapp

beforeEach(async () => {
  server = await startFixtureServer()
  app = await launchWeapp({ dist, api: server.url, path: 'pages/api/index' })
})
afterEach(async () => {
  await app.close()
  await server.close()
})

const result = async (): Promise<string> => app.waitFor(() => app.page().find({ className: 'result' }).text)
const run = async (call: string): Promise<string> => {
  await app.tap({ text: call })
  return result()
}
const good = (value: unknown): string => `好 ${JSON.stringify(value)}`
const bad = (reason: string): string => `不行 ${JSON.stringify(reason)}`

describe('storage', () => {
  test('what is kept comes back as a copy; an absent key is an empty text', async () => {
    expect(await run('存取')).toBe(good({ draft: { words: '渠坏了', at: [1] }, none: '' }))
  })
  test('one key holds 1 MB', async () => {
    expect(await run('存一兆多')).toBe(bad('setStorageSync:fail exceed max size limit of a single key'))
  })
  test('all keys hold 10 MB', async () => {
    expect(await run('存满')).toBe(bad('setStorageSync:fail exceed max storage size'))
  })
  test('an absent key fails in getStorage', async () => {
    expect(await run('取没有的')).toBe(bad('getStorage:fail data not found'))
  })
})

describe('dialogs', () => {
  test('a question waits for the person, and nothing behind it can be tapped', async () => {
    await app.tap({ text: '问一句' })
    const dialog = await app.dialog()
    expect(dialog).toMatchObject({ title: '真的吗', content: '交了改不了', choices: ['取消', '确定'] })
    await expect(app.tap({ text: '提示' })).rejects.toThrow('a dialog is in front')
    await expect(dialog.choose('好的')).rejects.toThrow('取消 / 确定')
    await dialog.choose('确定')
    expect(await result()).toBe(good({ confirm: true, cancel: false, errMsg: 'showModal:ok' }))
  })
  test('a list of choices gives the line, or fails when left', async () => {
    await app.tap({ text: '挑一个' })
    await (await app.dialog()).choose('建议')
    expect(await result()).toBe(good({ tapIndex: 1, errMsg: 'showActionSheet:ok' }))
    await app.tap({ text: '挑一个' })
    await (await app.dialog()).dismiss()
    expect(await app.see({ text: bad('showActionSheet:fail cancel') })).toBeDefined()
  })
  test('button words are four characters at most', async () => {
    expect(await run('字太长')).toContain('showModal:fail')
  })
  test('toast, call and clipboard are seen by the test', async () => {
    await run('提示')
    await run('打电话')
    await run('抄下来')
    expect(app.phone).toMatchObject({ toasts: ['收到了'], calls: ['0952-6661234'], clipboard: 'K7M2P9' })
  })
})

describe('messages', () => {
  test.each(['accept', 'acceptWithAudio', 'acceptWithAlert', 'reject', 'ban', 'filter'] as const)('the answer %s comes under the template', async (answer) => {
    app.phone.messages = answer
    expect(await run('问消息')).toBe(good({ T: answer, errMsg: 'requestSubscribeMessage:ok' }))
  })
  test('switched off altogether they fail, and so does an ask that is not made in the tap itself', async () => {
    app.phone.messages = 'off'
    expect(await run('问消息')).toBe(bad('requestSubscribeMessage:fail The main switch is switched off'))
    app.phone.messages = 'accept'
    await app.tap({ text: '等一下再问消息' })
    await app.see({ text: bad('requestSubscribeMessage:fail can only be invoked by user TAP gesture.') })
    expect(app.phone.asked).toEqual(['T'])
  })
})

describe('network', () => {
  test('a request goes over HTTP to the given server with a JSON body, and its bytes on the line are counted', async () => {
    expect(JSON.parse((await run('报一件')).slice(2))).toMatchObject({
      statusCode: 200, data: { method: 'POST', key: '1', type: 'application/json', body: '{"words":"渠坏了"}' },
    })
    expect(app.bytesFetched).toBe(server.sent())
    expect(app.requests).toEqual([{ method: 'POST', url: '/echo', status: 200 }])
  })
  test('GET data goes into the query; pulling down and reaching the end ask again', async () => {
    await app.close()
    app = await launchWeapp({ dist, api: server.url, path: 'pages/list/index' })
    await app.see({ text: '第1页' })
    await app.page().reachBottom()
    await app.see({ text: '第2页' })
    await app.page().pullDown()
    await app.see({ text: '第1页' })
    expect(app.requests.map(({ url }) => url)).toEqual(['/list?page=1', '/list?page=2', '/list?page=1'])
  })
  test('a picked photo is uploaded as multipart', async () => {
    app.phone.photos.push({ name: 'a.jpg', bytes: Buffer.from('PHOTO') })
    expect(await run('交照片')).toBe(good({ type: 'multipart/form-data', holds: ['第一张', 'name="file"', 'PHOTO'], statusCode: 200 }))
  })
  test('nothing picked and nothing scanned are cancellations', async () => {
    expect(await run('交照片')).toBe(bad('chooseMedia:fail cancel'))
    await app.tap({ text: '扫一扫' })
    await app.see({ text: bad('scanCode:fail cancel') })
    app.phone.scan = 'https://board.example/b/AB12'
    await app.tap({ text: '扫一扫' })
    await app.see({ text: /AB12/ })
  })
  test('PATCH is refused', async () => {
    expect(await run('用补丁')).toBe(bad('request:fail parameter error: method PATCH is not supported'))
  })
  test('without a network a request fails, also one under way', async () => {
    await app.tap({ text: '问慢的' })
    await server.slowAsked
    await app.setNetwork('none')
    expect(await result()).toMatch(/^不行 "request:fail net::ERR_FAILED/)
    await app.tap({ text: '报一件' })
    await app.see({ text: bad('request:fail net::ERR_INTERNET_DISCONNECTED') })
    await app.tap({ text: '什么网' })
    await app.see({ text: good({ networkType: 'none', hasSystemProxy: false, errMsg: 'getNetworkType:ok' }) })
  })
  test('a late answer is a timeout', async () => {
    expect(await run('限时问')).toBe(bad('request:fail timeout'))
  })
})

test('the system answers, canIUse knows what is there, elements are found by selector', async () => {
  expect(await run('系统')).toBe(good({ a: 'android', b: 375, c: 1001, d: false }))
  await app.tap({ text: '掷骰子' })
  await app.see({ text: good(16) })
  await app.tap({ text: '找元素' })
  await app.see({ text: good(app.page().findAll({ tag: 'button' }).length) })
})

describe('what must not happen fails the step in which it happens', () => {
  test.each([
    ['没有的接口', 'wx.shakeHands is not modelled'],
    ['别的分包的插件', 'plugin WechatSI is not defined'],
    ['没人接的错', 'unhandled rejection: Error: 没人接'],
    ['报错', 'console.error: 坏了'],
    ['现编代码', 'Code generation from strings disallowed'],
    ['碰网页', 'document is not defined'],
    ['添无人应的', 'does not have a method "nobody" to handle event "bindtap"'],
    ['数据太大', 'over the limit of 64 KB'],
  ])('%s: %s', async (call, problem) => {
    await expect(app.tap({ text: call })).rejects.toThrow(problem)
  })
  test('a mini-program that never comes to rest', async () => {
    await expect(app.tap({ text: '转圈' })).rejects.toThrow('does not come to rest')
    await expect(app.close()).rejects.toThrow('does not come to rest')
    app = await launchWeapp({ dist, api: server.url })
  })
  test('a request to a second server', async () => {
    await expect(run('问别家')).rejects.toThrow('the account allows https://board.example only')
  })
})
