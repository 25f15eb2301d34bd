import { readFileSync } from 'node:fs'
import path from 'node:path'
import { boardScene, landingPage } from '@mingbai/contracts/routes'
import { startProduct, type Product } from '../support/start-product'
import { copyDist, replaced } from './breakable-dist'
import { launchWeapp, type LaunchOptions, type Weapp } from './launch'
import { readLayout } from './layout'
import { describeError } from './problems'
import { checkDist } from './static-checks'
import { namelessNodes } from './tree'

/** The first scan inside WeChat: from the code on the board to text that can be read, and on into the main package. */
const built = path.join(__dirname, '../../apps/mini/dist/weapp')
const dist = copyDist(built)
const KB = 1024

let product: Product
let code: string
let app: Weapp | undefined

beforeAll(async () => {
  product = await startProduct()
  code = new URL(product.board).pathname.slice('/b/'.length)
}, 60_000)
afterEach(async () => {
  await app?.close()
  app = undefined
})
afterAll(async () => {
  await product.stop()
  dist.discard()
})

/** In every state there is somebody to ring. */
const ring = async (scan: Weapp, phone: string) => {
  await scan.see({ name: new RegExp(`打电话.*${phone}`), role: 'button' })
  await scan.tap({ name: /打电话/, role: 'button' })
  expect(scan.phone.calls.at(-1)).toBe(phone.replace('-', ''))
}
const OFFICE = '0952-6801081'

const open = async (more: Partial<LaunchOptions> = {}): Promise<Weapp> => (app = await launchWeapp({ dist: built, api: product.url, path: landingPage, ...more }))

test('a scan is readable after one request and at most 40 KB, the landing page among them, before the App exists', async () => {
  const scan = await open({ scanned: `${product.board}?s=12` })
  await scan.see({ role: 'heading', name: '最新公开' })
  expect(scan.page().findAll({ className: 'row-title' }).length).toBeGreaterThan(0)
  expect(scan.page().findAll({ className: 'row-summary' }).length).toBeGreaterThan(0)
  expect(scan.requests.map(({ url }) => url)).toEqual([`/api/v1/boards/${code}?s=12`])
  expect(scan.packageBytes + scan.bytesFetched).toBeLessThanOrEqual(40 * KB)
  expect(Math.max(...scan.setDataSizes)).toBeLessThan(16 * KB)
  expect(namelessNodes(scan.page().tree())).toEqual([])
  expect(scan.page().share()).toMatchObject({ path: `/${landingPage}?board=${code}` })
  await ring(scan, OFFICE)
})

test('from there one tap leads to 我要反映 of the main package, with the board filled in; back leads to the board', async () => {
  const scan = await open({ scanned: product.board })
  await scan.see({ role: 'heading', name: '最新公开' })
  const before = scan.packageBytes
  await scan.tap({ name: /我要反映/ })
  expect(scan.page().path).toBe('cases/new/index')
  await scan.see({ name: /您要说的话/ })
  expect(scan.page().query.board).toBe(code)
  expect(scan.packageBytes).toBeGreaterThan(before + 200 * KB)
  await scan.back()
  await scan.tap({ name: /查进度/ })
  expect(scan.page().path).toBe('cases/track/index')
  await scan.back()
})

test('a notice opens from the board', async () => {
  const scan = await open({ scanned: product.board })
  const row = await scan.waitFor(() => scan.page().findAll({ className: 'row-title' })[0])
  const title = row.text
  await scan.tap({ className: 'row', name: new RegExp(title.slice(0, 8)) })
  expect(scan.page().path).toBe('notices/notice/index')
  await scan.see({ className: 'page-title', text: title })
})

test('a mini-program code carries the board in its scene', async () => {
  const scan = await open({ query: { scene: boardScene(code, '3') }, scene: 1047 })
  await scan.see({ role: 'heading', name: '最新公开' })
  expect(scan.requests[0]?.url).toContain('?s=3')
})

test('what was read is there again without signal, and says how old it is; lists of people are never kept', async () => {
  const scan = await open({ scanned: product.board })
  const { text: name } = await scan.waitFor(() => (scan.page().findAll({ className: 'row' }).length > 0 ? scan.page().find({ className: 'page-title' }) : undefined))
  const { storage } = scan.phone
  await scan.close()
  expect(storage.get('boards')).not.toContain('"lists"')
  await open({ scanned: product.board, phone: { storage, network: 'none' } })
  await app?.see({ text: /没有信号，这是.*存在手机里的内容/ })
  await app?.see({ text: name, className: 'page-title' })
  if (app) await ring(app, OFFICE)
})

test('without signal another board that was never read says so, with the number of the office that was read last', async () => {
  const scan = await open({ scanned: product.board })
  await scan.see({ role: 'heading', name: '最新公开' })
  const { storage } = scan.phone
  await scan.close()
  const other = await open({ scanned: product.board.replace(code, '0THERBRD'), phone: { storage, network: 'none' } })
  await other.see({ role: 'alert', text: /没有信号/ })
  await ring(other, OFFICE)
})

test('who only opened the app before finds the number that it knows', async () => {
  const home = await launchWeapp({ dist: built, api: product.url })
  const { storage } = home.phone
  await home.waitFor(() => storage.has('tenant'))
  await home.close()
  const scan = await open({ scanned: product.board, phone: { storage, network: 'none' } })
  await ring(scan, OFFICE)
})

test('without signal and without a copy it says so, and tries again when asked', async () => {
  const scan = await open({ scanned: product.board, phone: { network: 'none' } })
  await scan.see({ role: 'alert', text: /没有信号/ })
  expect(scan.page().findAll({ name: /我要反映/ })).toHaveLength(1)
  await ring(scan, '12345')
  await scan.tap({ name: /我要反映/ })
  await scan.see({ text: /先写、先说、先拍，都留在手机里/ })
  await (await scan.see({ name: /您要说的话/ })).input('渠口堵了，水流不过去，请来看看。')
  await scan.see({ role: 'button', name: /加照片/ })
  expect(scan.page().findAll({ text: '举报干部' })).toEqual([])
  expect(namelessNodes(scan.page().tree())).toEqual([])
  await scan.tap({ role: 'button', name: '提交' })
  await scan.see({ text: /^等着送出去$/ })
  await scan.waitFor(() => (scan.phone.storage.get('waiting') ?? '').includes(code))
  await scan.back()
  await scan.setNetwork('4g')
  await scan.tap({ text: '再试一次' })
  await scan.see({ role: 'heading', name: '最新公开' })
  expect(scan.page().findAll({ role: 'alert' })).toHaveLength(0)
})

test.each([
  ['a board that is gone', 'https://board.example/b/NOSUCHBD'],
  ['a code of somebody else', 'https://other.example/pay?to=1'],
])('%s is told, with the ways on', async (_, scanned) => {
  const scan = await open({ scanned })
  await scan.see({ text: '没有找到这块公开栏' })
  await scan.see({ role: 'alert', text: /没有这块公开栏/ })
  await ring(scan, OFFICE)
  await scan.tap({ text: /回首页/ })
  expect(scan.page().path).toBe('pages/home/index')
})

test('opened without a code it leads to the first page, whose letters follow WeChat too', async () => {
  const scan = await open({ phone: { fontSize: 23 } })
  await scan.waitFor(() => scan.page().path === 'pages/home/index')
  await scan.see({ className: 'size-elder' })
})

test('the size of letters follows WeChat, until one was chosen in the app', async () => {
  const scan = await open({ scanned: product.board, phone: { fontSize: 23 } })
  await scan.see({ className: 'size-elder' })
  await scan.close()
  await open({ scanned: product.board, phone: { fontSize: 23, storage: new Map([['type-size', JSON.stringify('"large"')]]) } })
  await app?.see({ className: 'size-large' })
})

test('what most people open next comes behind it, the main package first', () => {
  const { preloadRule }: { preloadRule: Record<string, { packages: string[] }> } = JSON.parse(readFileSync(path.join(built, 'app.json'), 'utf8'))
  expect(preloadRule[landingPage]?.packages).toEqual(['__APP__', 'cases', 'notices'])
  const roots = readLayout(built).packages.map(({ root }) => root)
  for (const [page, { packages }] of Object.entries(preloadRule)) {
    expect(readLayout(built).pages.has(page)).toBe(true)
    expect(packages.filter((name) => name !== '__APP__' && !roots.includes(name))).toEqual([])
  }
})

test('长辈版 is one tap on the board, and the app remembers: three ways, somebody to read aloud by telephone, and a way back', async () => {
  const scan = await open({ scanned: product.board })
  await scan.see({ role: 'heading', name: '最新公开' })
  await scan.tap({ name: /^长辈版/ })
  await scan.see({ className: 'size-elder' })
  await scan.tap({ text: /回首页/ })
  await scan.see({ className: 'size-elder' })
  await scan.see({ name: '打电话让人念' })
  expect(scan.page().findAll({ className: 'way' }).map(({ text }) => text.slice(0, 3))).toEqual(['看公开', '我要反', '打电话'])
  await scan.tap({ name: '回到普通版' })
  await scan.see({ className: 'size-standard' })
})

/** What is wrong with the landing page of a dist: from its files, then from a scan. */
async function diagnose(folder: string): Promise<string> {
  const found: string[] = []
  try {
    found.push(...checkDist(folder).problems)
    const layout = readLayout(folder)
    const scan = await launchWeapp({ dist: folder, api: product.url, path: landingPage, scanned: product.board })
    try {
      if (layout.pages.get(landingPage)?.independent !== true) found.push('the landing page is not independent')
      await scan.waitFor(() => scan.page().findAll({ role: 'alert' }).length + scan.page().findAll({ role: 'heading', name: '最新公开' }).length)
      if (scan.page().findAll({ className: 'row-title' }).length === 0) found.push('no notice is shown')
      const bytes = scan.packageBytes + scan.bytesFetched
      if (bytes > 40 * KB) found.push(`${bytes} bytes before text`)
    } finally {
      await scan.close()
    }
  } catch (error) {
    found.push(describeError(error))
  }
  return found.join('\n')
}

const script = `${landingPage}.js`
test.each<[string, string, (text: string) => string, RegExp]>([
  ['not independent', 'app.json', replaced(',"independent":true', ''), /is not independent|bytes before text/],
  ['not listed', 'app.json', replaced(/,\{"root":"b"[^}]*\}/, ''), /is not in app\.json|is not found/],
  ['requiring the main package', script, (text) => `require('../taro.js');${text}`, /may not require taro\.js/],
  ['too large', script, (text) => `${text}\n/*${'x'.repeat(30 * KB)}*/`, /bytes before text/],
  ['asking for the App', script, (text) => `getApp().globalData;${text}`, /undefined/],
  ['leaving q encoded', script, replaced(/decodeURIComponent\(/, 'String('), /no notice is shown/],
  ['asking for another address', script, replaced('/api/v1/boards/', '/api/v1/board/'), /no notice is shown/],
  ['painting nothing', `${landingPage}.wxml`, replaced(/wx:for="\{\{rows\}\}"/, 'wx:for="{{news}}"'), /no notice is shown/],
  ['taking what is not its own class', `${landingPage}.wxml`, (text) => text.replace('bindtap="call"', 'bindtap="phone_"'), /does not have a method/],
])('a landing page %s is found', async (_, file, edit, says) => {
  dist.change(file, edit)
  try {
    expect(await diagnose(dist.folder)).toMatch(says)
  } finally {
    dist.mend()
  }
})

test('the landing page as built has nothing wrong', async () => {
  expect(await diagnose(built)).toBe('')
})
