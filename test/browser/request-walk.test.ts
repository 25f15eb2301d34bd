import { unzipSync } from 'fflate'
import type { Product } from '../support/start-product'
import { Desk } from './support/desk'
import { look, watch } from './support/look'
import { aWalk } from './support/walk'

/** 依申请公开 from a paper form to the answer in the applicant's hands, with its letters. */
const walk = aWalk()
let product: Product
let desk: Desk
let troubles: string[]

beforeAll(async () => {
  product = await walk.product()
  desk = new Desk(await walk.pc(), product.url)
  troubles = watch(desk.page)
}, 120_000)

let casePath = ''
const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

test('what came on paper is entered by the form of the law; each fault stands at its field', async () => {
  await desk.signIn('office')
  await desk.open('/cases/new')
  await desk.page.getByRole('button', { name: '登记公开申请' }).click()
  await desk.page.getByRole('heading', { name: '登记公开申请' }).waitFor()
  await desk.page.getByRole('button', { name: '登记', exact: true }).click()
  await desk.page.getByText('信息的名称和描述，至少写一样。').first().waitFor()
  await look(desk.page, '80-request-faults')
  await desk.choose('怎么来的', '当面交来')
  await desk.page.getByLabel('哪天到的').fill(today())
  await desk.page.getByLabel('信息的名称').fill('2025年渠道衬砌工程合同')
  await desk.page.getByLabel('姓名或单位名称').fill('张*')
  await desk.page.getByLabel('证件号码').fill('证号某某八八')
  await desk.page.getByRole('button', { name: '登记', exact: true }).click()
  await desk.page.getByRole('heading', { name: '登记好了' }).waitFor()
  await look(desk.page, '81-request-receipt')
  await desk.page.getByRole('button', { name: '看这件事' }).click()
  await desk.page.getByRole('heading', { name: '文书' }).waitFor()
  casePath = new URL(desk.page.url()).pathname.replace('/console', '')
  await look(desk.page, '82-request')
}, 120_000)

test('drafted by one, with the answers in the groups of the national table; what an answer needs is asked for once it is chosen', async () => {
  await desk.page.getByRole('button', { name: '拟答复', exact: true }).click()
  await desk.choose('怎么答复', '不归本乡公开，写明归谁')
  await desk.page.getByLabel('归哪个单位公开').waitFor()
  await look(desk.page, '83-request-answer-form')
  await desk.choose('怎么答复', '予以公开')
  await desk.page.getByLabel('答复的内容').fill('合同复印件随信附上。')
  await desk.page.getByRole('button', { name: '拟答复', exact: true }).last().click()
  await desk.page.getByText('合同复印件随信附上。').first().waitFor()
  await desk.signOut()
}, 120_000)

test('read and approved by another, delivered with its proof; the letter is a Word file with the number in it', async () => {
  await desk.signIn('office2')
  await desk.open(casePath)
  await desk.page.getByRole('button', { name: '看答复书的样子' }).click()
  await desk.page.getByRole('dialog').getByText('合同复印件随信附上').first().waitFor()
  await look(desk.page, '84-request-preview')
  await desk.page.keyboard.press('Escape')
  await desk.act('审核通过')
  await desk.act('登记送达', { choose: { 怎么送的: '当面送' }, fill: { 哪天送到: today(), 送达的凭据: '本人来取，登记本上签了字。' } })
  await look(desk.page, '85-request-delivered')
  const link = desk.page.getByRole('link', { name: '下载 Word：政府信息公开告知书' })
  const [download] = await Promise.all([desk.page.waitForEvent('download'), link.click()])
  const stream = await download.createReadStream()
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(Buffer.from(part))
  const files = unzipSync(new Uint8Array(Buffer.concat(parts)))
  expect(Buffer.from(files['word/document.xml'] ?? new Uint8Array()).toString()).toMatch(/合同复印件随信附上/)
  expect(troubles.filter((trouble) => !/status of 401/.test(trouble))).toEqual([])
}, 120_000)

test('from a phone: both sides say yes and the days begin, answered by two, read by the applicant; everybody else reads only how it was answered', async () => {
  const asked = '2026年村道硬化工程预算'
  const answer = '预算表已经发到您的邮箱，一共三页。'
  const phone = await walk.phone()
  await phone.goto(`${product.url}/new`)
  await phone.getByText('要文件').tap()
  await phone.getByLabel('文件叫什么').fill(asked)
  await phone.getByRole('textbox', { name: '姓名' }).fill('张*')
  await phone.getByLabel('证件号码').fill('640221198001010013')
  await phone.getByLabel('手机号').fill('13800001234')
  await phone.getByRole('button', { name: '提交申请' }).tap()
  await phone.getByText('查询码', { exact: true }).first().waitFor()
  await desk.signOut()
  await desk.signIn('office')
  await desk.openCase(asked)
  casePath = new URL(desk.page.url()).pathname.replace('/console', '')
  await desk.act('收到了，请申请人确认')
  await phone.goto(`${product.url}/mine`)
  await phone.getByRole('link', { name: new RegExp(asked) }).first().tap()
  await phone.getByText('从今天起算').waitFor()
  await look(phone, '86-request-to-confirm')
  await phone.getByRole('button', { name: '是我申请的，确认' }).last().tap()
  await phone.getByText('双方确认收到，开始计算期限').first().waitFor()
  await desk.open(casePath)
  await desk.page.getByRole('button', { name: '拟答复', exact: true }).click()
  await desk.choose('怎么答复', '予以公开')
  await desk.page.getByLabel('答复的内容').fill(answer)
  await desk.page.getByRole('button', { name: '拟答复', exact: true }).last().click()
  await desk.page.getByText(answer).first().waitFor()
  await desk.signOut()
  await desk.signIn('office2')
  await desk.open(casePath)
  await desk.act('审核通过')
  await desk.act('登记送达', { choose: { 怎么送的: '电子邮件' }, fill: { 哪天送到: today(), 送达的凭据: '发到申请表上写的邮箱，对方回了信。' } })
  await phone.reload()
  await phone.getByText(answer).first().waitFor()
  await look(phone, '87-request-answered')
  const anybody = await walk.phone()
  await anybody.goto(phone.url())
  await anybody.getByText('予以公开').first().waitFor()
  const told = await anybody.locator('body').innerText()
  expect(told).toMatch(/收到了申请\s+申请人/)
  for (const own of [asked, answer, '张*', '村民']) expect(told).not.toContain(own)
  await look(anybody, '88-request-public')
}, 120_000)
