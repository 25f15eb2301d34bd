import { endpoints } from '@mingbai/contracts/endpoints'
import type { Page } from 'playwright-core'
import { deliverWebhooks } from '../../apps/bff/src/jobs/deliver-webhooks'
import { letterPatience } from '@mingbai/rules/messages/back-off'
import { anOutsideCase, anOutsideClient } from '../factories/an-outside-client'
import { aStaff, PASSWORD } from '../factories/a-staff'
import { deliverAll } from '../factories/deliver-all'
import { openReceiver } from '../support/receiver'
import type { TestHouse } from '../support/serve'
import { Desk } from './support/desk'
import { look, watch } from './support/look'
import { aWalk } from './support/walk'

/** 接入单位, from the empty page to the secret that is seen once, letters that were given up, and the cut-off. */
const walk = aWalk()
let house: TestHouse
let desk: Desk
let page: Page
let troubles: string[]

beforeAll(async () => {
  house = await walk.house()
  desk = new Desk(await walk.pc(), house.origin, PASSWORD)
  page = desk.page
  troubles = watch(page)
}, 120_000)

test('a system is let in: an address inside is refused with its reason, the secret is shown once', async () => {
  await desk.signIn((await aStaff(house, 'admin')).account, '/settings/outside')
  await page.getByText('还没有接入单位').waitFor()
  await look(page, '110-outside-empty')
  await page.getByRole('button', { name: '加一个接入单位' }).click()
  await page.getByLabel('名称').fill('自治区12345')
  await desk.choose('哪个系统', '12345 转来')
  await page.getByLabel('接收地址').fill('https://192.168.1.1/hook')
  await page.getByRole('button', { name: '生成密钥' }).click()
  await page.getByText('不能是内部网络的地址').waitFor()
  await look(page, '111-outside-form')
  await page.getByLabel('接收地址').fill('https://hook.example.cn/mingbai')
  await page.getByRole('button', { name: '生成密钥' }).click()
  await page.getByRole('heading', { name: '请把密钥交给对方' }).waitFor()
  await look(page, '112-outside-secret')
  const secret = await page.locator('output').last().textContent()
  await page.getByRole('button', { name: '记好了，关上' }).click()
  await page.reload()
  await page.getByRole('cell', { name: '自治区12345 12345 转来' }).waitFor()
  expect(await page.content()).not.toContain(secret ?? '')
}, 90_000)

test('letters that were given up are counted and can be sent again; who is cut off stays on the page', async () => {
  const receiver = await openReceiver()
  receiver.begin(Array.from({ length: letterPatience.mostTries }, () => 500))
  const water = await anOutsideClient(house, { name: '县水务局', system: 'otherBody', webhookUrl: receiver.url })
  await water.create(anOutsideCase())
  await deliverAll(house)
  for (let tried = 0; tried < letterPatience.mostTries; tried += 1) {
    house.later(1_000_000)
    await house.house.db.dataSource.query("UPDATE outbox SET due_at = '2026-11-22T00:00:00.000Z' WHERE done_at IS NULL")
    await deliverWebhooks(house.house)
  }
  await page.reload()
  await page.getByText('1 条没送到').waitFor()
  await look(page, '113-outside-dead')
  await page.getByRole('button', { name: '再送一次 县水务局' }).click()
  await page.getByText('1 条还在送').waitFor()
  await page.getByRole('button', { name: '停用 县水务局' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click()
  await page.getByText('已停用').waitFor()
  await look(page, '114-outside-cut-off')
  expect((await (await aStaff(house, 'admin')).client.call(endpoints.listOutsideClients)).items.find(({ name }) => name === '县水务局')).toMatchObject({ active: false, waiting: 0 })
  expect(troubles.filter((line) => !line.includes('400') && !line.includes('401'))).toEqual([])
  await receiver.close()
}, 90_000)
