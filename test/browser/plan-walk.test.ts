import { endpoints } from '@mingbai/contracts/endpoints'
import { reportFilePath } from '@mingbai/contracts/reports'
import type { Page } from 'playwright-core'
import { actOnNotice, aPublishedNotice } from '../factories/a-notice'
import { UNTIL_JANUARY } from '../factories/a-whole-report'
import { anEnteredRequest } from '../factories/a-request'
import { aStaff, PASSWORD } from '../factories/a-staff'
import type { TestHouse } from '../support/serve'
import { Desk } from './support/desk'
import { isWithinScreen, look, watch } from './support/look'
import { aWalk } from './support/walk'

/** A year's plan from the first sentence to the page that a villager reads. */
const walk = aWalk()
let test: TestHouse
let desk: Desk
let page: Page
let troubles: string[]

beforeAll(async () => {
  test = await walk.house()
  desk = new Desk(await walk.pc(), test.origin, PASSWORD)
  page = desk.page
  troubles = watch(page)
}, 120_000)

it('the office writes, a leader approves, the village says it is done, and a phone reads it', async () => {
  const [office, leader, clerk] = [await aStaff(test, 'office'), await aStaff(test, 'leader'), await aStaff(test, 'villageClerk', { organisation: '640221201208' })]
  await aPublishedNotice(office.client, leader.client, { title: '支渠清理完工公示' })
  await desk.signIn(office.account, '/plan/2026')
  await look(page, '150-plan-empty')
  await page.getByRole('button', { name: '添一条' }).click()
  await page.getByLabel('办什么事').fill('冬灌前把支渠清一遍')
  await page.getByLabel('拿什么证明').fill('完工公示')
  await desk.choose('哪个月', '11月')
  await page.getByRole('button', { name: '各村' }).click()
  await look(page, '151-plan-add')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('button', { name: /送领导审定（11 条）/ }).click()
  await page.getByText('等领导审定').first().waitFor()

  await desk.signIn(leader.account, '/')
  await look(page, '152-plan-leader-inbox')
  await page.getByRole('link', { name: '去看2026年的' }).click()
  await look(page, '153-plan-approve')
  await page.getByRole('button', { name: '全部审定（11 条）' }).click()
  await page.getByText('正在办').first().waitFor()
  await page.getByRole('button', { name: '不办了：灵沙村 冬灌前把支渠清一遍' }).click()
  await page.getByLabel('为什么').fill('灵沙村的支渠都改成暗管了')
  await look(page, '153-plan-strike')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText(/定下不办了。为什么：灵沙村的支渠都改成暗管了/).waitFor()

  await desk.signIn(clerk.account, '/')
  await page.getByRole('link', { name: '看工作要点：何家村 冬灌前把支渠清一遍' }).click()
  await page.getByRole('button', { name: '办了：何家村 冬灌前把支渠清一遍' }).click()
  await page.getByLabel('公开信息、公文').fill('支渠')
  await page.getByTitle(/支渠清理完工公示/).click()
  await page.getByLabel('补充一句').fill('十一月二十日清完。')
  await look(page, '154-plan-finish')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('办好了').first().waitFor()
  await look(page, '155-plan-done')

  const phone = await walk.phone()
  await phone.goto(`${test.origin}/plan`)
  await phone.getByText('定了 10 件事，办好 1 件；另有 1 件中途不办了').waitFor()
  await look(phone, '156-plan-phone')
  await phone.setViewportSize({ width: 320, height: 640 })
  expect([await isWithinScreen(phone), await isWithinScreen(page), troubles.filter((trouble) => !trouble.includes('401'))]).toEqual([true, true, []])
}, 90_000)

it('what the quarter has to show is counted before it is packed, and comes down as one file', async () => {
  await desk.signIn((await aStaff(test, 'office')).account, '/proofs')
  await look(page, '157-proofs-choose')
  await desk.choose('哪个单位', '党政办')
  await page.getByRole('link', { name: '下载' }).waitFor()
  await look(page, '158-proofs-found')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载' }).click()])
  expect(download.suggestedFilename()).toMatch(/^印证材料 .*党政办公室\.zip$/)
}, 60_000)

it('a village fills in its sheet, 村支书 confirms it, the township sees all villages and sends it back', async () => {
  const [clerk, head, leader] = [await aStaff(test, 'villageClerk', { organisation: '640221201208' }), await aStaff(test, 'villageHead', { organisation: '640221201208' }), await aStaff(test, 'leader')]
  const at = '/self-checks/640221201208/2026-Q4'
  await desk.signIn(clerk.account, '/self-checks')
  await desk.open(at)
  await page.getByRole('heading', { name: /何家村 2026年第四季度自查表/ }).waitFor()
  for (const group of await page.getByRole('radiogroup').all()) await group.getByText('做到了', { exact: true }).click()
  await page.getByRole('radiogroup').first().getByText('没有做到').click()
  await page.getByLabel('说明：该公开的，都按时公开了').fill('财务收支十二月补上')
  await look(page, '159-self-check-fill')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('保存好了').waitFor()
  await desk.signIn(head.account, at)
  await page.getByRole('button', { name: '确认' }).click()
  await page.getByText('村里已确认').waitFor()
  await desk.signIn(leader.account, '/self-checks')
  await look(page, '160-self-checks-all')
  await desk.open(at)
  await page.getByRole('button', { name: '退回' }).click()
  await page.getByLabel('为什么退回').fill('写清是哪一个月')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('乡里退回：写清是哪一个月').waitFor()
  await look(page, '161-self-check-returned')
}, 90_000)

it('the year is told: a number is opened, changed with a reason, kept back while it does not add up, written about, reviewed, and read on a phone', async () => {
  test.later(UNTIL_JANUARY)
  const office = await aStaff(test, 'office')
  await anEnteredRequest(office.client, { arrivedOn: '2026-11-22' })
  await desk.signIn(office.account, '/reports')
  await page.getByRole('link', { name: '2026年' }).click()
  await page.getByText(/以前的没有接上/).waitFor()
  await look(page, '163-report-not-whole')
  await page.getByLabel('以前的为什么不用接').fill('上半年的申请和公文都补登了')
  await page.getByRole('button', { name: '就这样写' }).click()
  await page.getByText(/以前的没有接上/).waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: '本年新收（总计） 1', exact: true }).click()
  await page.getByRole('heading', { name: '背后的每一件' }).waitFor()
  await look(page, '164-report-cell')
  await page.getByRole('button', { name: '改这个数' }).click()
  await page.getByLabel('改成多少').fill('3')
  await page.getByLabel('原因').fill('有两件没有登记')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByRole('heading', { name: '本年新收（总计） 3件' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByText(/申请情况表“本年新收”一行：.*总计写的是 3，差 2/).waitFor()
  await page.getByRole('button', { name: '定稿，送去审' }).and(page.locator(':disabled')).waitFor()
  await look(page, '165-report-checks')
  await page.getByRole('button', { name: '去看这个数：本年新收（总计）' }).first().click()
  await page.getByRole('button', { name: '改这个数' }).click()
  await page.getByRole('button', { name: '不改了，用系统的数' }).click()
  await page.getByText(/总计写的是 3，差 2/).waitFor({ state: 'hidden' })
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^标语宣传牌/ }).click()
  await page.getByRole('button', { name: '改这个数' }).click()
  await page.getByLabel('改成多少').fill('641')
  await page.getByLabel('原因').fill('新装的一块还没有登记')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByRole('heading', { name: '标语宣传牌 641块' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('region', { name: '一、总体情况' }).getByRole('button', { name: '用参考写法' }).first().click()
  await page.getByText('今年制发公文0件').waitFor()
  for (const part of ['开头', '（三）政府信息管理', '（四）平台建设', '（五）监督保障', '五、存在的主要问题及改进情况', '六、其他需要报告的事项']) await page.getByRole('textbox', { name: part }).fill('没有。')
  await page.getByLabel('（二）依申请公开').fill('今年收到政府信息公开申请5件。')
  await page.getByText(/里写“收到政府信息公开申请5件”/).waitFor()
  await look(page, '166-report-unsaved')
  await page.getByLabel('（二）依申请公开').fill('今年收到政府信息公开申请，按时答复。')
  await page.getByRole('button', { name: '保存文字' }).click()
  await page.getByText('文字改了，还没有保存').waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: '定稿，送去审' }).click()
  await page.getByRole('link', { name: '去公开稿件' }).click()
  await page.waitForURL(/\/notices\/[0-9A-Za-z]{10}$/)
  await page.getByRole('heading', { name: /2026年政府信息公开工作年度报告/ }).first().waitFor()
  await look(page, '167-report-notice')

  const id = page.url().split('/').at(-1) ?? ''
  let notice = await actOnNotice(office.client, await office.client.call(endpoints.staffReadNotice, { params: { id } }), 'submit')
  notice = await actOnNotice((await aStaff(test, 'office')).client, notice, 'pass')
  notice = await actOnNotice((await aStaff(test, 'discipline')).client, notice, 'pass', { secrecyChecked: 'yes' })
  await actOnNotice((await aStaff(test, 'leader')).client, notice, 'publish')
  const phone = await walk.phone()
  await phone.goto(`${test.origin}/report`)
  await phone.getByText('标语宣传牌：系统算出').first().waitFor()
  await phone.waitForFunction(() => document.querySelector('.taro_page') !== null)
  await look(phone, '168-report-phone')
  const files = await Promise.all((['docx', 'pdf', 'csv', 'json'] as const).map(async (ending) => (await phone.request.get(`${test.origin}${reportFilePath(2026, ending)}`)).status()))
  expect(files).toEqual([200, 200, 200, 200])
  await phone.setViewportSize({ width: 320, height: 640 })
  expect([await isWithinScreen(phone), await isWithinScreen(page)]).toEqual([true, true])
}, 120_000)

it('a report from before the system is put down as it was printed: what does not add up stays so, and is marked', async () => {
  await desk.signIn((await aStaff(test, 'office')).account, '/reports')
  await desk.choose('补登以前的报告', '2020年')
  await page.getByRole('heading', { name: '补登2020年的报告' }).waitFor()
  await page.getByLabel('从哪里来').fill('平罗县人民政府网站')
  const requests = page.getByRole('region', { name: '三、收到和处理政府信息公开申请情况', exact: true })
  for (const [cell, number] of [['本年新收（自然人）', '2'], ['本年新收（总计）', '3']] as const) await requests.getByLabel(cell, { exact: true }).fill(number)
  await requests.getByRole('button', { name: /空着的 \d+ 格，报告上都是 0/ }).click()
  await page.getByLabel('（一）主动公开').fill('2020年主动公开政府信息120条。')
  await look(page, '169-report-printed-form')
  await page.getByRole('button', { name: '保存，核对一遍' }).click()
  await page.getByText(/“本年新收”一行：自然人 2，加起来是 2，总计写的是 3，差 1/).waitFor()
  await look(page, '170-report-printed-marked')
  await page.getByRole('link', { name: '2020年的报告' }).click()
  await page.getByRole('button', { name: '定稿，送去审' }).click()
  await page.getByText('公开稿件：草稿').waitFor()
  expect(await isWithinScreen(page)).toBe(true)
}, 60_000)

