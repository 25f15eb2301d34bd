import { pages } from '@mingbai/contracts/routes'
import { pageTexts } from '@mingbai/outputs/view/words'
import { join } from 'node:path'
import sharp from 'sharp'
import { Office } from '../support/office'
import { startCuttingProxy, type CuttingProxy } from '../support/cutting-proxy'
import { startProduct, type Product } from '../support/start-product'
import { aPhoto } from '../factories/a-photo'
import { aVoice } from '../factories/a-voice'
import { launchWeapp, type Weapp } from './launch'
import { TEMPORARY } from './phone'
import { namelessNodes } from './tree'
import { USER_DATA_PATH } from './wx/file-system'

/** Handed in where there is no signal: what becomes of it when WeChat is killed, the line comes back, or breaks in the middle of the answer. */
const dist = join(__dirname, '../../apps/mini/dist/weapp')
const words = '六队渠口的闸门关不严，水一直往田里跑，请来看看。'

let product: Product
let line: CuttingProxy
let app: Weapp
let phone: Pick<Weapp['phone'], 'storage' | 'files'>

beforeAll(async () => {
  product = await startProduct()
  line = await startCuttingProxy(product.url)
}, 60_000)

afterAll(async () => {
  await line.stop()
  await product.stop()
})

const cases = async () => (await Office.signIn(product.url, 'office')).realCases()
const receipts = () => app.phone.storage.get('receipts') ?? ''

test('without a signal the words and the photo wait in sight on the phone, and outlast it being killed', async () => {
  app = await launchWeapp({ dist, api: line.url, phone: { photos: [{ name: 'gate.jpg', bytes: await aPhoto() }] } })
  await app.tap({ name: /我要反映\s*投诉/, role: 'link' })
  await (await app.see({ name: /您要说的话/ })).input(words)
  await app.setNetwork('none')
  await app.tap({ role: 'button', name: /加照片/ })
  await app.see({ text: /没传上/ })
  await app.tap({ role: 'button', name: '提交' })
  await app.see({ text: /^等着送出去$/ })
  await app.see({ text: /1 张照片/ })
  expect(app.page().text()).toContain('办理的时间从送到那天算起')
  expect(namelessNodes(app.page().tree())).toEqual([])
  phone = { storage: app.phone.storage, files: app.phone.files }
  await app.close()
  expect(await cases()).toEqual([])
}, 60_000)

test('started again with a line it is sent from whatever page, with its photo, once though the answer is cut', async () => {
  line.cutNext('POST', '/api/v1/cases')
  app = await launchWeapp({ dist, api: line.url, phone })
  await app.waitFor(() => line.cuts() === 1)
  await app.see({ role: 'link', name: /有 1 件等着送出去/ })
  phone = { storage: app.phone.storage, files: app.phone.files }
  await app.close()

  app = await launchWeapp({ dist, api: line.url, path: 'cases/mine/index', phone })
  await app.waitFor(() => /灵沙\d{4}-0001/.test(receipts()))
  await app.see({ role: 'link', name: new RegExp(words.slice(0, 8)) })
  await app.waitFor(() => !app.page().text().includes('等着送出去'))
  await app.waitFor(() => ![...app.phone.files.keys()].some((name) => name.includes('photo-')))
  const found = await cases()
  expect(found).toHaveLength(1)
  await app.tap({ role: 'link', name: new RegExp(words.slice(0, 8)) })
  await app.see({ role: 'link', name: '照片' })
  await app.tap({ role: 'link', name: '看收据（编号、查询码）' })
  const shown = await app.see({ className: 'receipt-code' })
  const kept: { queryCode: string }[] = JSON.parse(JSON.parse(receipts()))
  expect(shown.text.replace(/\s/g, '')).toBe(kept[0]?.queryCode.replaceAll('-', ''))
  await app.close()
}, 60_000)

test('who may not record is told a way on; then a voice alone waits without a signal, and arrives once, to be heard', async () => {
  app = await launchWeapp({ dist, api: line.url, path: 'cases/new/index', phone: { microphone: 'refused' } })
  await app.tap({ role: 'button', name: /点一下，开始说/ })
  await app.see({ text: /手机没有让我们用话筒/ })
  await app.tap({ role: 'button', name: '去设置里打开' })
  app.phone.microphone = 'allowed'
  app.phone.voice = await aVoice('mp3', 5)
  await app.setNetwork('none')
  await app.tap({ role: 'button', name: /点一下，开始说/ })
  await app.tap({ role: 'button', name: /说完了/ })
  await app.see({ text: /还没传上/ })
  await app.tap({ role: 'button', name: /听一听/ })
  expect(app.phone.played).toHaveLength(1)
  await app.tap({ role: 'button', name: '提交' })
  await app.see({ text: /您录的话，1 秒/ })
  expect(namelessNodes(app.page().tree())).toEqual([])
  phone = { storage: app.phone.storage, files: app.phone.files }
  await app.close()

  line.cutNext('POST', '/api/v1/cases')
  app = await launchWeapp({ dist, api: line.url, path: 'cases/mine/index', phone })
  await app.waitFor(() => line.cuts() === 2)
  phone = { storage: app.phone.storage, files: app.phone.files }
  await app.close()
  app = await launchWeapp({ dist, api: line.url, path: 'cases/mine/index', phone })
  await app.waitFor(() => /灵沙\d{4}-0002/.test(receipts()))
  await app.waitFor(() => ![...app.phone.files.keys()].some((name) => name.includes('voice-')))
  expect(await cases()).toHaveLength(2)
  await app.close()
}, 60_000)

test('a photo just chosen and what is being said are in the draft at once, though the form is left, put away or killed in that moment', async () => {
  const again = () => launchWeapp({ dist, api: line.url, phone: { ...phone, voice, photos, network: 'none' } })
  const voice = await aVoice('mp3', 5)
  const photos = [{ name: 'gate.jpg', bytes: await aPhoto() }]
  const speak = async () => {
    await app.tap({ name: /我要反映\s*投诉/, role: 'link' })
    await app.tap({ role: 'button', name: /点一下，开始说/ })
    await app.see({ role: 'button', name: /说完了/ })
  }
  phone = { storage: new Map(), files: new Map() }
  app = await again()
  await speak()
  await app.hide()
  phone = app.kill()

  app = await again()
  await app.tap({ name: /我要反映\s*投诉/, role: 'link' })
  await app.see({ text: /录好了/ })
  await app.tap({ role: 'button', name: '去掉录音' })
  await app.back()
  await speak()
  await app.back()
  await app.tap({ name: /我要反映\s*投诉/, role: 'link' })
  await app.see({ text: /录好了/ })
  await app.tap({ role: 'button', name: /加照片/ })
  phone = app.kill()

  app = await again()
  await app.tap({ name: /我要反映\s*投诉/, role: 'link' })
  await app.see({ text: /录好了/ })
  await app.see({ role: 'button', name: /去掉.*照片/ })
  await app.close()
}, 60_000)

test('pictures of a notice that was read are there without a line, 5 MB of them, the one seen last longest; they go with the notice, refused or pushed out by age; a full phone shows them and keeps none', async () => {
  const [office, leader] = await Promise.all([Office.signIn(product.url, 'office'), Office.signIn(product.url, 'leader')])
  const first = await office.publish(leader, '闸门修好以后的样子', await aPhoto())
  const second = await office.publish(leader, '渠边护栏装好以后的样子', await aPhoto({ red: 20 }))
  const read = (id: string, more: Partial<Weapp['phone']> = {}) => launchWeapp({ dist, api: line.url, path: pages.notice.taro, query: { id }, phone: more })
  const pictures = () => [...app.phone.files].filter(([name]) => name.startsWith(`${USER_DATA_PATH}/`))
  const of = (id: string) => pictures().find(([name]) => name.includes(id))
  const shown = () => app.page().find({ tag: 'image', className: 'picture' }).attribute('src')
  const putAway = async () => {
    phone = { storage: app.phone.storage, files: app.phone.files }
    await app.close()
  }

  app = await read(first)
  await app.waitFor(() => of(first))
  await app.waitFor(() => shown() === of(first)?.[0])
  expect((await sharp(of(first)?.[1]).metadata()).format).toBe('jpeg')
  await putAway()

  app = await read(first, { ...phone, network: 'none' })
  await app.see({ text: /信号不好，这是.+存在手机里的内容。/ })
  await app.waitFor(() => shown() === of(first)?.[0])
  expect(namelessNodes(app.page().tree())).toEqual([])
  await putAway()

  app = await read(first, { storage: phone.storage, network: 'none' })
  await app.see({ text: '照片', className: 'picture-words' })
  await app.close()

  app = await read(first, { files: new Map([[`${USER_DATA_PATH}/photo-of-a-draft.jpg`, Buffer.alloc(200 * 1024 * 1024)]]) })
  await app.waitFor(() => String(shown()).startsWith(TEMPORARY))
  expect([of(first), app.phone.storage.get('notice-pictures')]).toEqual([undefined, JSON.stringify('[]')])
  await app.close()

  // As large a picture as there is room for: the next one has none beside it.
  const [name = ''] = of(first) ?? []
  const large = Buffer.alloc(4_999_000)
  phone.files.set(name, large)
  const list: { bytes: number }[] = JSON.parse(JSON.parse(phone.storage.get('notice-pictures') ?? ''))
  phone.storage.set('notice-pictures', JSON.stringify(JSON.stringify(list.map((one) => ({ ...one, bytes: large.byteLength })))))
  app = await read(second, phone)
  await app.waitFor(() => of(second) && !of(first))
  expect(pictures().reduce((sum, [, bytes]) => sum + bytes.byteLength, 0)).toBeLessThanOrEqual(5_000_000)
  await putAway()

  app = await read(first, phone)
  await app.waitFor(() => of(first) && of(second))
  await app.see({ role: 'heading', name: '闸门修好以后的样子' })
  await leader.act(first, 'withdraw', { note: '写错了' }, 'notices')
  await putAway()
  app = await read(first, phone)
  await app.see({ text: '这条公开信息不存在，或已经撤下。' })
  await app.waitFor(() => !of(first))
  expect(of(second)).toBeDefined()

  const texts: { key: string; size: number }[] = JSON.parse(JSON.parse(app.phone.storage.get('copies') ?? ''))
  app.phone.storage.set('copies', JSON.stringify(JSON.stringify(texts.map((one) => (one.key.includes(second) ? { ...one, size: 2_000_000 } : one)))))
  await app.tap({ role: 'button', name: pageTexts.allNotices })
  await app.waitFor(() => pictures().length === 0)
  await app.close()
}, 60_000)
