import { endpoints } from '@mingbai/contracts/endpoints'
import { boardPath, miniPages, villageListPath } from '@mingbai/contracts/routes'
import { join } from 'node:path'
import { makeClient } from '../support/client'
import { password, startProduct, type Product } from '../support/start-product'
import { launchWeapp, type Weapp } from './launch'
import { namelessNodes } from './tree'

/** The door of a village's list: WeChat opens the page by the ordinary link of a code (普通链接二维码), which it hands over as `q`. */
const dist = join(__dirname, '../../apps/mini/dist/weapp')
const title = '何家村新增低保对象名单公示'

let product: Product
let board: string
let otherBoard: string
let list: string
let app: Weapp

beforeAll(async () => {
  product = await startProduct()
  const office = makeClient(product.url)
  await office.call(endpoints.signIn, { body: { account: 'office', password } })
  const { items } = await office.call(endpoints.listBoards)
  const codeOf = (village: string) => items.find(({ name }) => name.startsWith(village))?.code ?? ''
  board = codeOf('何家村')
  otherBoard = items.find(({ code, name }) => code !== board && !name.startsWith('何家村'))?.code ?? ''
  const { lists } = await office.call(endpoints.readBoard, { params: { code: board }, query: {} })
  list = lists.find((one) => one.title === title)?.id ?? ''
}, 60_000)
afterEach(() => app.close())
afterAll(() => product.stop())

const scan = async (address: string) => void (app = await launchWeapp({ dist, api: product.url, path: miniPages.villageList.taro, scanned: address }))

test('the code of a list at its board opens the list, and nothing of it stays on the phone', async () => {
  await scan(product.url + villageListPath(list, { board }))
  await app.see({ className: 'page-title', text: title })
  await app.see({ text: '金额 830元' })
  expect(app.page().query.q).toBe(encodeURIComponent(product.url + villageListPath(list, { board })))
  expect(namelessNodes(app.page().tree())).toEqual([])
  expect(JSON.stringify([...app.phone.storage])).not.toMatch(/低保对象|830元/)
})

test('the code of a board opens what hangs there', async () => {
  await scan(`${product.url}${boardPath(board)}?s=1`)
  await app.tap({ role: 'link', name: new RegExp(title) })
  await app.see({ text: '金额 830元' })
})

test('a list at the board of another village, and one that is not there, are refused in words, with the way to scan', async () => {
  for (const [id, at] of [[list, otherBoard], ['NOSUCHLIST', board]] as const) {
    await app.close()
    await scan(product.url + villageListPath(id, { board: at }))
    await app.see({ text: /这份名单只在村里的公示栏上看。请到村公示栏扫码/ })
    expect(app.page().text()).not.toMatch(/低保|830元/)
    app.phone.scan = product.url + boardPath(board)
    await app.tap({ name: '扫栏上的码' })
    await app.tap({ role: 'button', name: '扫栏上的码' })
    await app.see({ role: 'link', name: new RegExp(title) })
  }
})

test('a code of another site, and a list without its board, are refused in words; the one that hangs there leads on', async () => {
  for (const address of ['https://other.example/pay?to=1', product.url + villageListPath(list)]) {
    await app.close()
    await scan(address)
    await app.see({ text: '这个码不是公开栏的，请扫栏上贴的那张。' })
    expect(namelessNodes(app.page().tree())).toEqual([])
    app.phone.scan = product.url + villageListPath(list, { board })
    await app.tap({ role: 'button', name: '扫栏上的码' })
    await app.see({ className: 'page-title', text: title })
  }
})
