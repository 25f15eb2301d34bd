import path from 'node:path'
import { startFixtureServer, type FixtureServer } from './fixture-server'
import { launchWeapp, type LaunchOptions, type Weapp } from './launch'
import { namelessNodes, printTree } from './tree'

const dist = path.join(__dirname, 'fixture')
let server: FixtureServer
let app: Weapp

beforeEach(async () => {
  server = await startFixtureServer()
})
afterEach(async () => {
  await app.close()
  await server.close()
})

const start = async (more: Partial<LaunchOptions> = {}): Promise<Weapp> => {
  app = await launchWeapp({ dist, api: server.url, ...more })
  return app
}
const stepsOf = (): string[] => app.logs.filter((line) => line.startsWith('step ')).map((line) => line.slice('step '.length))

describe('drawing and events', () => {
  test('wxml, wxs, imported templates and data are on the screen, hidden parts are not', async () => {
    const page = (await start()).page()
    expect(page.text()).toContain('你好，乡亲\n加\n静静加\n共 0\n外 0\na号 1\nb号 2')
    expect(page.text()).not.toContain('看不见')
    expect(() => page.find({ text: '看不见' })).toThrow('no element')
  })

  test('a tap bubbles through bind and stops at catch', async () => {
    await start()
    await app.tap({ role: 'button', name: '加一' })
    await app.tap({ text: '静静加' })
    expect(app.page().find({ className: 'count' }).text).toBe('共 2')
    expect(app.page().find({ className: 'outer' }).text).toBe('外 1')
    expect(app.taps).toBe(2)
  })

  test('a component keeps what it set itself until the parent changes the property, and tells the parent by its own event', async () => {
    await start()
    await app.tap({ text: 'b号 2' })
    expect(app.page().find({ className: 'heard' }).text).toBe('b 102')
    expect(app.page().findAll({ className: 'counter' }).map((node) => node.text)).toEqual(['a号 1', 'b号 102'])
  })

  test('a component moves with its wx:key; one that is gone is detached', async () => {
    await start()
    await app.tap({ text: 'b号 2' })
    await app.tap({ text: '换位' })
    expect(app.page().findAll({ className: 'counter' }).map((node) => node.text)).toEqual(['b号 102'])
    expect(stepsOf().filter((step) => step === 'counter gone')).toHaveLength(1)
  })

  test('the link of a scanned code comes encoded as q, with scene 1011', async () => {
    await start({ scanned: 'https://board.example/b/AB12?s=第3张' })
    expect(app.page().find({ className: 'line' }).text).toBe('https://board.example/b/AB12?s=第3张')
    expect(app.page().query.q).toBe(encodeURIComponent('https://board.example/b/AB12?s=第3张'))
    expect(stepsOf()[0]).toBe('launch 1011')
  })

  test('an element that is gone, hidden by another page or ambiguous cannot be used by mistake', async () => {
    await start()
    const first = app.page().find({ text: 'a号 1' })
    await app.tap({ text: '换位' })
    await expect(first.tap()).rejects.toThrow('no longer on the page')
    const add = app.page().find({ text: '加' })
    await app.tap({ text: '去填表' })
    await expect(add.tap()).rejects.toThrow('not the page in front')
    expect(() => app.page().find({ tag: 'checkbox' })).toThrow('2 elements')
  })
})

describe('forms', () => {
  test('what is typed, picked and ticked arrives in the submit event; input cuts at 140 characters, as WeChat does', async () => {
    await start({ path: 'pages/form/index' })
    const page = app.page()
    await page.find({ name: '姓名' }).input('abc')
    expect(page.find({ name: '姓名' }).value).toBe('ABC')
    await page.find({ name: '要说的话' }).input('字'.repeat(200))
    await page.find({ name: '随便写' }).input('字'.repeat(200))
    await page.find({ tag: 'picker' }).pick('西润村')
    await app.tap({ text: '水' })
    await app.tap({ text: '匿名' })
    await app.tap({ name: '大字' })
    await app.tap({ text: '交上去' })
    const sent: unknown = JSON.parse(page.find({ className: 'sent' }).text)
    expect(sent).toEqual({ person: 'ABC', words: '字'.repeat(140), free: '字'.repeat(200), village: '1', kinds: ['water'], hide: 'yes', loud: true })
    expect(page.find({ tag: 'picker' }).text).toBe('村：西润村')
  })

  test('a disabled button and a line that a picker does not offer are refused', async () => {
    await start({ path: 'pages/form/index' })
    await expect(app.tap({ text: '按不动' })).rejects.toThrow('disabled')
    await expect(app.page().find({ tag: 'picker' }).pick('南京')).rejects.toThrow('东润村 / 西润村')
  })

  test('the tree gives roles and names as announced; a placeholder is no name', async () => {
    await start({ path: 'pages/form/index' })
    const tree = app.page().tree()
    expect(printTree(tree)).toContain('textbox "姓名" (label)')
    expect(printTree(tree)).toContain('button "按不动" (content) disabled')
    expect(namelessNodes(tree).map((node) => node.name)).toEqual(['随便写'])
  })
})

describe('pages', () => {
  test('hooks run in the order of the platform', async () => {
    await start()
    await app.tap({ text: '去填表' })
    await app.back()
    await app.hide()
    await app.show()
    expect(stepsOf()).toEqual(['launch 1001', 'show', 'home show', 'home ready', 'home hide', 'home show', 'home hide', 'hide', 'show', 'home show'])
  })

  test('a sub-package page opens with its query and its own modules; the eleventh page is refused', async () => {
    await start()
    await app.tap({ text: '去细节' })
    expect(app.page().text()).toContain('细节 7%20%E5%8F%B7 深')
    expect(app.phone.title).toBe('细节')
    await app.tap({ text: '念' })
    await app.see({ text: '细节 https://speech.example/1.mp3' })
    while (app.pages().length < 10) await app.tap({ text: '再深' })
    await app.tap({ text: '再深' })
    expect(app.pages()).toHaveLength(10)
    expect(app.page().text()).toContain('navigateTo:fail webview count limit exceed')
  })

  test('an independent sub-package starts without the main package', async () => {
    await start({ path: 'alone/pages/landing' })
    const small = app.packageBytes
    expect(stepsOf()).toEqual([])
    await app.tap({ text: '进去' })
    expect(app.page().path).toBe('pages/home/index')
    expect(stepsOf()[0]).toBe('launch 1001')
    expect(app.logs).toContain('came by landing')
    expect(small).toBeLessThan(app.packageBytes / 10)
  })

  test('tab pages live on, others end, when a tab is tapped', async () => {
    await start()
    await app.tap({ role: 'button', name: '加一' })
    await app.tap({ text: '去填表' })
    await expect(app.tapTab('列表')).rejects.toThrow('has no tab bar')
    await app.back()
    await app.tapTab('列表')
    await app.tapTab('首页')
    expect(app.page().find({ className: 'count' }).text).toBe('共 1')
    expect(stepsOf()).toContain('tab 首页')
    expect(stepsOf()).not.toContain('home gone')
  })

  test.each([
    ['切到填表', 'switchTab:fail can not switch to no-tabBar page'],
    ['进列表', 'navigateTo:fail can not navigateTo a tabbar page'],
    ['去没有的页', 'navigateTo:fail page "pages/none" is not found'],
  ])('%s: %s', async (call, reason) => {
    await start({ path: 'pages/api/index' })
    await app.tap({ text: call })
    expect((await app.see({ className: 'result' })).text).toBe(`不行 ${JSON.stringify(reason)}`)
  })

  test('redirectTo replaces the page', async () => {
    await start()
    await app.tap({ text: '去试接口' })
    await app.tap({ text: '换成填表' })
    expect(app.pages().map((page) => page.path)).toEqual(['pages/home/index', 'pages/form/index'])
  })
})
