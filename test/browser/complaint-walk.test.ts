import type { Page } from 'playwright-core'
import { isWithinScreen, look, watch } from './support/look'
import { Desk } from './support/desk'
import type { Product } from '../support/start-product'
import { aWalk } from './support/walk'

/** The whole way of one complaint, as the two people walk it: a villager's phone and a clerk's PC. */
const walk = aWalk(['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'])
let product: Product
let phone: Page
let desk: Desk
let troubles: string[]

const words = '五队涵洞口的路灯坏了半个月，晚上接孩子看不见路，请修一修。'
const answer = '灯头已经换好，线路也查过了，今后坏了请随时打电话。'
let number = ''
let caseUrl = ''

beforeAll(async () => {
  product = await walk.product()
  phone = await walk.phone()
  troubles = watch(phone)
  desk = new Desk(await walk.pc(), product.url)
}, 120_000)

test('from scanning a board to a submitted complaint a villager taps at most three times beside typing', async () => {
  let taps = 0
  const tap = async (name: string | RegExp) => {
    taps += 1
    const target = phone.getByRole('link', { name }).or(phone.getByRole('button', { name })).first()
    await target.tap()
  }
  await phone.goto(product.board)
  await look(phone, '01-board')
  await tap(/我要反映/)
  await phone.getByLabel('您要说的话').fill(words)
  await phone.getByLabel('具体在哪里').fill('五队涵洞口')
  await phone.getByText('大家会看到这样').waitFor()
  await look(phone, '02-new')
  await tap('提交')
  await phone.getByText('查询码', { exact: true }).first().waitFor()
  expect(taps).toBeLessThanOrEqual(3)
  await look(phone, '03-receipt')
  number = /灵沙\d{4}-\d{4}/.exec(await phone.locator('body').innerText())?.[0] ?? ''
  expect(number).toMatch(/^灵沙\d{4}-0001$/)
}, 60_000)

test('the clerk publishes its words, accepts and assigns it; the handler answers; the clerk closes it with proof', async () => {
  await desk.signIn('office')
  await look(desk.page, '10-inbox')
  await desk.openCase(words.slice(0, 12))
  await look(desk.page, '11-case')
  await desk.act('公开内容')
  await desk.act('受理')
  await desk.explainDue()
  await look(desk.page, '12-due')
  await desk.page.keyboard.press('Escape')
  await desk.act('交办', { choose: { 承办单位: '各站所' } })
  await desk.signOut()

  await desk.signIn('handler')
  await desk.openCase(words.slice(0, 12))
  await desk.act('记进展', { fill: { 写给村民的话: '明天上午去换灯头。' } })
  await desk.act('拟答复', { fill: { 写给村民的话: answer } })
  await look(desk.page, '13-proposed')
  await desk.signOut()

  await desk.signIn('leader')
  await desk.openCase(words.slice(0, 12))
  await desk.act('审核通过，发出答复')
  await desk.signOut()

  await desk.signIn('office')
  await desk.openCase(words.slice(0, 12))
  await desk.act('办结', { choose: { 办理结果: '解决了' }, photo: true })
  await look(desk.page, '14-closed')
}, 120_000)

test('the villager finds it under 我的, sees every step, and rates it', async () => {
  await phone.goto(`${product.url}/mine`)
  const row = phone.getByRole('link', { name: new RegExp(words.slice(0, 12)) })
  await row.waitFor()
  await look(phone, '20-mine')
  await row.tap()
  await phone.getByText(answer).first().waitFor()
  caseUrl = phone.url()
  await look(phone, '21-my-case')
  await phone.getByRole('button', { name: '评价' }).tap()
  await phone.getByText('满意', { exact: true }).first().tap()
  await look(phone, '22-rate')
  await phone.getByRole('button', { name: '评价' }).last().tap()
  await phone.getByText('村民评价：满意').first().waitFor()
  await look(phone, '23-rated')
  // Sealed when the hour is over: until then the proof is not there, and that is said.
  await phone.getByRole('button', { name: '存一份账本凭证' }).tap()
  await phone.getByText('还没封进账本').first().waitFor()
}, 60_000)

test('everybody reads the public page with its steps, outcome and rating, and nothing that tells who complained', async () => {
  const other = await walk.phone()
  const id = /id=(\w{10})/.exec(caseUrl)?.[1] ?? ''
  await other.goto(`${product.url}/case?id=${id}`)
  await other.getByText('村民评价：满意').first().waitFor()
  const text = await other.locator('body').innerText()
  for (const shown of [words.slice(0, 12), '明天上午去换灯头。', answer, '解决了', '各站所']) expect(text).toContain(shown)
  await look(other, '30-public-case')
  await other.goto(`${product.url}/cases`)
  await other.getByText(number).or(other.getByText(words.slice(0, 12))).first().waitFor()
  await look(other, '31-cases')
}, 60_000)

test('the receipt can be followed from any phone with number and query code, and a wrong code is told at its field', async () => {
  await phone.goto(`${product.url}/mine`)
  const codes = await phone.evaluate(() => JSON.stringify(window.localStorage))
  const code = /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(codes)?.[0] ?? ''
  const other = await walk.phone()
  await other.goto(`${product.url}/track`)
  await other.getByLabel('编号', { exact: true }).fill(number)
  await other.getByLabel('查询码').fill('22222-22222')
  await other.getByRole('button', { name: '查进度' }).first().tap()
  await other.getByText('编号或查询码不对').first().waitFor()
  await look(other, '40-wrong-code')
  await other.getByLabel('查询码').fill(code.toLowerCase())
  await other.getByRole('button', { name: '查进度' }).first().tap()
  await other.getByText(answer).first().waitFor()
  await look(other, '41-tracked')
}, 60_000)

test('who does not write speaks, by the keyboard too; the office listens and writes it down, and it is read back and put right', async () => {
  const died = await walk.phone()
  await died.goto(`${product.url}/new`)
  await died.getByRole('button', { name: '点一下，开始说' }).tap()
  await died.getByText(/还能说 5[67] 秒/).first().waitFor()
  const other = await died.context().newPage()
  const spoken = watch(other)
  // The page dies while somebody speaks.
  await died.goto('chrome://crash').catch(() => undefined)
  await died.close()
  await other.goto(product.board)
  await other.getByRole('link', { name: /我要反映/ }).first().tap()
  await other.getByText(/刚才录的 [2-4] 秒还在/).waitFor()
  await other.getByText('已上传').waitFor()
  await other.getByRole('button', { name: '去掉录音' }).tap()
  await other.getByRole('button', { name: '点一下，开始说' }).focus()
  await other.keyboard.press('Enter')
  await other.getByText(/还能说 \d+ 秒/).first().waitFor()
  await look(other, '50-speaking')
  // Left in the middle of a sentence: what was said is in the draft.
  await other.locator('.top-settings').last().tap()
  await other.getByRole('heading', { level: 1, name: '设置' }).waitFor()
  await other.goBack()
  await other.getByText('已上传').waitFor()
  await other.getByRole('button', { name: '去掉录音' }).tap()
  await other.getByRole('button', { name: '点一下，开始说' }).focus()
  await other.keyboard.press('Enter')
  await other.getByText(/还能说 5\d 秒/).first().waitFor()
  await other.keyboard.press('Enter')
  await other.getByText('已上传').waitFor()
  await other.getByRole('button', { name: '听一听' }).tap()
  await look(other, '51-spoken')
  await other.reload()
  await other.getByText(/录好了，\d+ 秒/).waitFor()
  await other.getByRole('button', { name: '提交' }).tap()
  await other.getByText('查询码', { exact: true }).first().waitFor()
  await look(other, '52-spoken-receipt')

  await desk.open('/')
  await desk.page.getByText('录音待听写').first().waitFor()
  await desk.openCase('录音，还没有听写')
  await desk.page.getByRole('button', { name: '听录音' }).click()
  await desk.page.locator('audio').waitFor()
  expect(await desk.page.locator('audio').evaluate(async (audio: HTMLAudioElement) => {
    await audio.play()
    return audio.duration > 0
  })).toBe(true)
  await look(desk.page, '53-listen')
  await desk.act('听写', { fill: { 照原话写: '水渠的闸门换了。' } })
  await look(desk.page, '54-written')

  await other.goto(`${product.url}/mine`)
  await other.getByRole('link', { name: /水渠的闸门/ }).tap()
  await other.getByText('工作人员听写为：').waitFor()
  await other.getByText('“水渠的闸门换了。”').waitFor()
  await look(other, '55-read-back')
  await other.getByRole('button', { name: '听写不对，我来改' }).tap()
  await other.getByLabel('我说的是').fill('水渠的闸门坏了。')
  await other.getByRole('button', { name: '听写不对，我来改' }).last().tap()
  await other.getByText('您改过的：').waitFor()
  expect(await isWithinScreen(other)).toBe(true)
  expect(spoken).toEqual([])
}, 120_000)

test('no page of the way scrolled sideways or complained in the console', async () => {
  expect(await isWithinScreen(phone)).toBe(true)
  expect(troubles).toEqual([])
})
