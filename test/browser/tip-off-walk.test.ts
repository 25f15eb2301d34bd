import { receiptSchema, type Receipt } from '@mingbai/contracts/submit-case'
import * as z from 'zod/mini'
import { aTip, TIP_WORDS } from '../factories/a-tip-off'
import { aSubmission } from '../factories/a-case'
import type { Product } from '../support/start-product'
import { Desk } from './support/desk'
import { look, watch } from './support/look'
import { aWalk } from './support/walk'

/** The box of 乡纪委 from its first lock to the reply that a reporter reads, all in the browser's own hands. */
const walk = aWalk()
let product: Product
let desk: Desk
let troubles: string[]
let receipt: Receipt
const passphrase = '黄河 水渠 三月 杏花 开了'

beforeAll(async () => {
  product = await walk.product()
  desk = new Desk(await walk.pc(), product.url)
  troubles = watch(desk.page)
}, 120_000)

async function send(path: string, body: object): Promise<unknown> {
  const answer = await fetch(product.url + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(await answer.text())
  return answer.json()
}

async function aPhotoId(): Promise<string> {
  const form = new FormData()
  form.set('key', 'a'.repeat(32))
  form.set('for', 'tipOff')
  form.set('file', new Blob([new Uint8Array(await desk.page.screenshot({ type: 'jpeg' }))]), 'x.jpg')
  const { id } = z.parse(z.object({ id: z.string() }), await (await fetch(`${product.url}/api/v1/uploads`, { method: 'POST', body: form })).json())
  return id
}

test('乡纪委 puts a lock on the box; without the code on paper there is none', async () => {
  await desk.signIn('discipline')
  await desk.open('/tip-offs')
  await desk.page.getByText('举报箱还没有装锁').waitFor()
  await look(desk.page, '60-tip-offs-no-key')
  await desk.page.getByRole('link', { name: '现在装锁' }).click()
  await desk.page.getByLabel('新口令').fill(passphrase)
  await desk.page.getByLabel('再输一次').fill(passphrase)
  await look(desk.page, '61-tip-offs-make-key')
  await desk.page.getByRole('button', { name: '做锁' }).click()
  const code = await desk.page.locator('.recovery-code output').innerText({ timeout: 60_000 })
  expect(code).toMatch(/^([0-9A-Z]{5}-){5}[0-9A-Z]{5}$/)
  await look(desk.page, '62-tip-offs-code')
  await desk.page.getByLabel('抄好了，把最后一组字母输在这里').fill('WRONG')
  await desk.page.getByRole('button', { name: '抄好了，装上锁' }).click()
  await desk.page.getByText('和上面的最后一组不一样').waitFor()
  await desk.page.getByLabel('抄好了，把最后一组字母输在这里').fill(code.slice(-5))
  await desk.page.getByRole('button', { name: '抄好了，装上锁' }).click()
  await desk.page.getByRole('heading', { name: '现在的锁' }).waitFor()
  await look(desk.page, '63-tip-offs-key')
}, 120_000)

test('a wrong passphrase opens nothing; the right one shows words and photograph, and the opening is on the record', async () => {
  receipt = z.parse(receiptSchema, await send('/api/v1/cases', aTip({ photos: [await aPhotoId()] })))
  await desk.open('/tip-offs')
  await look(desk.page, '64-tip-offs')
  await desk.page.getByRole('link', { name: receipt.number }).click()
  await desk.page.getByRole('radio', { name: '登记受理' }).check()
  await desk.page.getByLabel('口令', { exact: true }).fill('不是这个口令不是这个')
  await desk.page.getByRole('button', { name: '打开', exact: true }).click()
  await desk.page.getByText('口令不对').waitFor({ timeout: 60_000 })
  await look(desk.page, '65-tip-off-sealed')
  await desk.page.getByLabel('口令', { exact: true }).fill(passphrase)
  await desk.page.getByRole('button', { name: '打开', exact: true }).click()
  await desk.page.getByText(TIP_WORDS).waitFor({ timeout: 60_000 })
  await desk.page.getByRole('img', { name: '照片 1' }).waitFor()
  await desk.page.getByRole('heading', { name: '打开了内容' }).waitFor()
  await look(desk.page, '66-tip-off-open')
}, 180_000)

test('registered, looked into, answered: the reporter reads it behind the receipt; the words go when the lock is shut', async () => {
  await desk.act('登记', { fill: { 内部记录: '先看水费账' } })
  await desk.act('回复举报人', { fill: { 写给举报人的话: '收到了，正在核查。' } })
  await look(desk.page, '67-tip-off-registered')
  await desk.page.getByRole('button', { name: '看完了，锁上' }).click()
  await desk.page.getByText('内容密封着').waitFor()
  expect(await desk.page.locator('body').innerText()).not.toContain('少了三万')
  const mine = JSON.stringify(await send('/api/v1/track', { number: receipt.number, queryCode: receipt.queryCode }))
  expect(mine).toContain('收到了，正在核查。')
  expect(mine).toContain('正在办')
  await desk.open('/tip-offs/openings')
  await desk.page.getByRole('cell', { name: '登记受理' }).waitFor()
  await look(desk.page, '68-tip-offs-openings')
  await desk.open('/tip-offs/settings')
  await look(desk.page, '69-tip-offs-settings')
  await desk.signOut()
}, 120_000)

test('on the phone: whom it concerns comes before any word; the county’s matters leave no trace, ours are sealed, the receipt looks like any other, and the reply is read behind it', async () => {
  const phone = await walk.phone()
  const sent: string[] = []
  phone.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url())
  })
  await phone.goto(`${product.url}/new`)
  await phone.getByText('举报干部').tap()
  expect(await phone.getByLabel('什么事', { exact: true }).count()).toBe(0)
  await phone.getByText('乡领导', { exact: false }).first().tap()
  await phone.getByRole('link', { name: '12388' }).waitFor()
  await look(phone, '72-phone-tip-off-county')
  expect(sent).toEqual([])
  await phone.getByText('村干部', { exact: false }).first().tap()
  await phone.getByRole('button', { name: '密封送出' }).tap()
  await phone.getByText('请写一写是什么事').waitFor()
  await phone.getByLabel('什么事', { exact: true }).fill('村里的修渠钱对不上账，差了两万。')
  await look(phone, '73-phone-tip-off')
  await phone.getByRole('button', { name: '密封送出' }).tap()
  await phone.getByText('查询码', { exact: true }).first().waitFor()
  await look(phone, '74-phone-tip-off-receipt')
  const body = await phone.locator('body').innerText()
  expect(body).not.toMatch(/举报|修渠钱/)
  expect(await phone.evaluate(() => ['修渠钱', '两万'].filter((words) => JSON.stringify(window.localStorage).includes(words)))).toEqual([])
  await desk.signIn('discipline')
  await desk.open('/tip-offs')
  await desk.page.getByRole('link', { name: /灵沙\d{4}-\d{4}/.exec(body)?.[0] ?? '' }).click()
  await desk.act('登记')
  await desk.act('回复举报人', { fill: { 写给举报人的话: '账已经调来看了，请放心等。' } })
  await desk.signOut()
  await phone.goto(`${product.url}/mine`)
  await phone.getByText('正在办').first().tap()
  await phone.getByText('账已经调来看了，请放心等。').first().waitFor()
  expect(await phone.locator('body').innerText()).not.toMatch(/举报|修渠钱|联系方式/)
  await look(phone, '77-phone-tip-off-reply')
  await phone.context().close()
}, 120_000)

test('on the phone: an application for a document asks what the law asks, each fault at its field, and gives a receipt', async () => {
  const phone = await walk.phone()
  await phone.goto(`${product.url}/new`)
  await phone.getByText('要文件').tap()
  await phone.getByRole('heading', { name: '申请公开' }).waitFor()
  await phone.getByRole('button', { name: '提交申请' }).tap()
  await phone.getByText('请写证件号码。').waitFor()
  await look(phone, '75-phone-apply-faults')
  await phone.getByLabel('文件叫什么').fill('2025年渠道衬砌工程合同')
  await phone.getByRole('textbox', { name: '姓名' }).fill('张*')
  await phone.getByLabel('证件号码').fill('640221198001010013')
  await phone.getByLabel('手机号').fill('13800001234')
  await phone.getByRole('button', { name: '提交申请' }).tap()
  await phone.getByText('查询码', { exact: true }).first().waitFor()
  await look(phone, '76-phone-apply-receipt')
  expect(await phone.evaluate(() => ['640221198001010013', '13800001234'].filter((words) => JSON.stringify(window.localStorage).includes(words)))).toEqual([])
  await phone.context().close()
}, 120_000)

test('the office hands a case over that is one, and has it no more', async () => {
  const { number } = z.parse(receiptSchema, await send('/api/v1/cases', aSubmission({ words: '会计多收了大家的水费，自己花了。', contactName: '', contactPhone: '' })))
  await desk.signIn('office')
  expect(await desk.page.getByRole('link', { name: '举报箱' }).count()).toBe(0)
  await desk.openCase('会计多收了大家的水费')
  await look(desk.page, '70-case-turn')
  await desk.page.getByRole('button', { name: '交乡纪委，转为举报' }).click()
  await desk.page.getByLabel('为什么').fill('说的是村会计')
  await look(desk.page, '71-case-turn-ask')
  await desk.page.getByRole('button', { name: '交乡纪委', exact: true }).click()
  await desk.page.getByText('已交乡纪委，这里看不到了').waitFor()
  await desk.open('/cases')
  expect(await desk.page.locator('body').innerText()).not.toContain(number)
  expect(troubles.filter((trouble) => !/status of 401/.test(trouble))).toEqual([])
}, 120_000)
