import type { Page } from 'playwright-core'
import { aPhoto } from '../factories/a-photo'
import { startCuttingProxy, type CuttingProxy } from '../support/cutting-proxy'
import { Office } from '../support/office'
import type { Product } from '../support/start-product'
import { isWithinScreen, look } from './support/look'
import { aWalk } from './support/walk'

/** A villager reads with a line, walks to where there is none, reads again, complains, and comes back on the line. */
const walk = aWalk()
let product: Product
let line: CuttingProxy
let phone: Page
/** Of the notice that was read. */
let address: URL
/** The form of the complaint below, as another tab may still have it. */
let left = ''
const words = '六队渠口的闸门关不严，水一直往田里跑，请来看看。'

beforeAll(async () => {
  product = await walk.product()
  line = walk.keep(await startCuttingProxy(product.url), (one) => one.stop())
  phone = await walk.phone()
}, 120_000)

const at = (path: string) => phone.goto(line.url + path)
const board = () => new URL(product.board).pathname

test('what was read is readable again without a line: the app opens, board and notice stand as they were, and say so', async () => {
  await at(board())
  await at('/')
  const notice = phone.locator('a[href^="/notice?id="]:has(.row-title)').first()
  const title = await notice.locator('.row-title').innerText()
  await notice.tap()
  await phone.getByRole('heading', { level: 1, name: title }).waitFor()
  address = new URL(phone.url())
  await phone.evaluate(() => navigator.serviceWorker.ready.then(() => true))

  // Once under the worker's care, so that it has seen the board.
  await at(board())
  line.down()
  await phone.reload()
  await phone.getByText(/现在信号不好。这是\d+月\d+日存下来的样子。/).waitFor()
  await look(phone, 'offline-board')
  await phone.evaluate(() => localStorage.setItem('type-size', '"elder"'))
  await phone.reload()
  await phone.locator('.size-elder .w-page').waitFor()
  await phone.evaluate(() => localStorage.removeItem('type-size'))
  await at(address.pathname + address.search)
  await phone.getByRole('heading', { level: 1, name: title }).waitFor()
  await look(phone, 'offline-notice')
  expect(await isWithinScreen(phone)).toBe(true)
}, 90_000)

test('on a line that is up and dead what was read is there too, and makes way for the answer when it comes', async () => {
  line.up()
  await at('/')
  const link = phone.locator(`a[href="${address.pathname}${address.search}"]:has(.row-title)`).first()
  await link.waitFor()
  line.stall()
  await link.tap()
  await phone.getByText(/信号不好，这是.+存在手机里的内容。/).waitFor()
  line.up()
  await phone.getByText('信号好了，已经换成最新的内容。').waitFor()
  await look(phone, 'dead-line-over')

  line.stall()
  await at(board())
  await phone.getByText(/现在信号不好。这是\d+月\d+日存下来的样子。/).waitFor()
  line.up()
}, 60_000)

test('opened cold on a dead line the app and what was read are waited for together, not one after the other', async () => {
  line.stall()
  const start = Date.now()
  await at(address.pathname + address.search)
  await phone.getByText(/信号不好，这是.+存在手机里的内容。/).waitFor()
  // Two waits of 4 s one after the other would be 8.
  expect(Date.now() - start).toBeLessThan(6500)
  line.up()
}, 60_000)

test('the picture of a notice that was read is there without a line, and gone with the notice; one that is not there is told in words', async () => {
  line.up()
  const [office, leader] = await Promise.all([Office.signIn(product.url, 'office'), Office.signIn(product.url, 'leader')])
  const id = await office.publish(leader, '闸门修好以后的样子', await aPhoto())
  const drawn = () => phone.waitForFunction(() => document.querySelector<HTMLImageElement>('img.picture')?.naturalWidth)
  const kept = () => phone.evaluate(() => caches.open('pictures').then((cache) => cache.keys()).then((all) => all.length))
  await at(`/notice?id=${id}`)
  await drawn()
  line.down()
  await at(`/notice?id=${id}`)
  await drawn()
  await look(phone, 'offline-picture')
  await phone.evaluate(() => caches.delete('pictures'))
  await phone.reload()
  await phone.locator('.picture-words', { hasText: '照片' }).waitFor()
  await look(phone, 'offline-no-picture')
  line.up()
  await at(`/notice?id=${id}`)
  await drawn()
  expect(await kept()).toBe(1)
  await at('/')
  await leader.act(id, 'withdraw', { note: '写错了' }, 'notices')
  // Opened inside the app, which throws away what it had of it.
  await phone.locator(`a[href="/notice?id=${id}"]:has(.row-title)`).first().tap()
  await phone.getByText('这条公开信息不存在，或已经撤下。').waitFor()
  while (await kept() > 0) await phone.waitForTimeout(50)
}, 60_000)

test('pictures go with the text that shows them, whichever way it went: pushed out by age, refused when opened cold; and what hangs on no text is not kept under another', async () => {
  const [office, leader] = await Promise.all([Office.signIn(product.url, 'office'), Office.signIn(product.url, 'leader')])
  const publish = async (title: string) => office.publish(leader, title, await aPhoto())
  const [aged, gone, stays] = [await publish('渠边护栏装好以后的样子'), await publish('写错了的一条'), await publish('路灯修好以后的样子')]
  const kept = () => phone.evaluate(() => caches.open('pictures').then((cache) => cache.keys()).then((all) => all.map(({ url }) => new URL(url).searchParams.get('notice')).sort()))
  const settle = async (left: string[]) => {
    while ((await kept()).join() !== [...left].sort().join()) await phone.waitForTimeout(50)
  }
  for (const id of [aged, gone, stays]) {
    await at(`/notice?id=${id}`)
    await phone.waitForFunction(() => document.querySelector<HTMLImageElement>('img.picture')?.naturalWidth)
  }
  await settle([aged, gone, stays])

  // Seen while the page of another stood in the address bar already.
  await phone.evaluate(async ([one, other]) => {
    const cache = await caches.open('pictures')
    const [picture] = (await cache.keys()).filter(({ url }) => url.includes(`notice=${one}`))
    const answer = picture && await cache.match(picture)
    if (picture && answer) await cache.put(picture.url.replace(`notice=${one}`, `notice=${other}`), answer)
  }, [gone, stays] as const)
  await settle([aged, gone, stays, stays])
  await phone.evaluate((id) => {
    const texts: { key: string; size: number }[] = JSON.parse(localStorage.getItem('copies') ?? '[]')
    const isOld = ({ key }: { key: string }) => key.includes(id)
    localStorage.setItem('copies', JSON.stringify([...texts.filter((one) => !isOld(one)), ...texts.filter(isOld).map((one) => ({ ...one, size: 2_000_000 }))]))
  }, aged)
  await at('/notices')
  await settle([gone, stays])

  await leader.act(gone, 'withdraw', { note: '写错了' }, 'notices')
  await at(`/notice?id=${gone}`)
  await phone.getByText('这条公开信息不存在，或已经撤下。').waitFor()
  await settle([stays])
  line.down()
  await at(`/notice?id=${gone}`)
  await phone.getByText('网络不通，请检查信号后再试。', { exact: true }).waitFor()
  line.up()
}, 60_000)

test('what was taken down meanwhile is refused, and is gone from the phone too: without a line nothing of it is left', async () => {
  line.up()
  // Another one, that is opened again by its link while the phone still has its copy.
  await at('/')
  const other = phone.locator(`a[href^="/notice?id="]:not([href="${address.pathname}${address.search}"]):has(.row-title)`).first()
  const name = await other.locator('.row-title').innerText()
  await other.tap()
  await phone.getByRole('heading', { level: 1, name }).waitFor()
  const link = new URL(phone.url())
  const leader = await Office.signIn(product.url, 'leader')
  await leader.act(link.searchParams.get('id') ?? '', 'withdraw', { note: '写错了' }, 'notices')
  await at(link.pathname + link.search)
  await phone.getByText('这条公开信息不存在，或已经撤下。').waitFor()
  expect(await phone.getByText(name).count()).toBe(0)
  await at('/')
  await leader.act(address.searchParams.get('id') ?? '', 'withdraw', { note: '写错了' }, 'notices')
  await phone.locator(`a[href="${address.pathname}${address.search}"]:has(.row-title)`).first().tap()
  await phone.getByText('这条公开信息不存在，或已经撤下。').waitFor()
  line.down()
  await at(address.pathname + address.search)
  // Whoever only reads has written nothing that could be lost.
  await phone.getByText('网络不通，请检查信号后再试。', { exact: true }).waitFor()
  await look(phone, 'offline-withdrawn')
}, 60_000)

test('a page that was never read says that there is no line, with a way on', async () => {
  await at('/figures')
  await phone.getByText(/信号|网络|连不上/).first().waitFor()
  await look(phone, 'offline-unread')
}, 60_000)

test('what is handed in waits in sight, photo too, outlasts the browser being closed, and is sent once', async () => {
  await at('/new')
  await phone.getByLabel('您要说的话').fill(words)
  const [chooser] = await Promise.all([phone.waitForEvent('filechooser'), phone.getByRole('button', { name: /加照片/ }).tap()])
  await chooser.setFiles([{ name: 'gate.jpg', mimeType: 'image/jpeg', buffer: await phone.screenshot({ type: 'jpeg' }) }])
  await phone.getByText('没传上').waitFor()
  await phone.getByRole('button', { name: '提交' }).tap()
  await phone.getByRole('heading', { name: '等着送出去' }).waitFor()
  await phone.getByText('1 张照片').waitFor()
  await look(phone, 'offline-waiting')
  left = await phone.evaluate(() => JSON.stringify({ ...JSON.parse(localStorage.getItem('waiting') ?? '')[0].form, photos: [] }))
  const closed = phone
  await closed.close()

  phone = await closed.context().newPage()
  line.up()
  line.cutNext('POST', '/api/v1/cases')
  await at('/')
  while (line.cuts() === 0) await phone.waitForTimeout(50)
  await at('/mine')
  await phone.getByRole('link', { name: new RegExp(words.slice(0, 8)) }).waitFor()
  await phone.getByRole('heading', { name: '等着送出去' }).waitFor({ state: 'detached' })
  await look(phone, 'offline-sent')
  expect(await (await Office.signIn(product.url, 'office')).realCases()).toHaveLength(1)
}, 90_000)

test('the receipt of what was sent by itself is two taps away, also without a line', async () => {
  line.down()
  await phone.getByRole('link', { name: new RegExp(words.slice(0, 8)) }).tap()
  await phone.getByRole('link', { name: '看收据（编号、查询码）' }).tap()
  await phone.getByRole('heading', { level: 1, name: '收据' }).waitFor()
  await phone.getByRole('img', { name: /核对这张收据/ }).waitFor()
  await look(phone, 'offline-receipt')
  expect(await isWithinScreen(phone)).toBe(true)
  line.up()
}, 60_000)

test('a form that was left open with words that have arrived meanwhile is not at its end: it goes as a new one', async () => {
  await phone.evaluate(([draft, changed]) => localStorage.setItem('draft', JSON.stringify({ ...JSON.parse(draft ?? ''), words: changed })), [left, `${words}另外，渠边的护栏也倒了。`])
  await at('/new')
  await phone.getByRole('button', { name: '提交' }).tap()
  await phone.getByText('前面送的那一次，其实已经收到了。').waitFor()
  await look(phone, 'offline-earlier')
  await phone.getByRole('button', { name: '把现在写的作为新的一件再交' }).tap()
  await phone.getByRole('heading', { level: 1, name: '收据' }).waitFor()
  expect(await (await Office.signIn(product.url, 'office')).realCases()).toHaveLength(2)
}, 60_000)
