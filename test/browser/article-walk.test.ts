import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { articleSources } from '../../apps/bff/src/article-sources'
import { runArticles } from '../../apps/bff/src/articles/run-articles'
import { actOnNotice, aPublishedNotice } from '../factories/a-notice'
import { anUpload } from '../factories/a-photo'
import { aStaff, PASSWORD, type TestStaff } from '../factories/a-staff'
import { openTestHouse, type TestHouse } from '../support/serve'
import { openWechatServer, type WechatServer } from '../wechat-server/server'
import { look, watch } from './support/look'
import { aPc, openBrowser } from './support/open-browser'

/** A notice goes to the 公众号; withdrawn, it is a to-do until it is deleted there. */
let house: TestHouse
let wechat: WechatServer
let browser: Browser
let office: TestStaff
let leader: TestStaff

beforeAll(async () => {
  wechat = await openWechatServer({ now: () => house.house.clock().getTime() })
  house = await openTestHouse({ clients: { h5: null, console: resolve('apps/console/dist') }, env: { ...wechat.env, PUBLIC_URL: 'https://mingbai.example.cn' } })
  browser = await openBrowser()
  office = await aStaff(house, 'office')
  leader = await aStaff(house, 'leader')
}, 120_000)

afterAll(async () => {
  await browser.close()
  await wechat.close()
  await house.close()
})

async function run(milliseconds = 1000): Promise<void> {
  house.later(milliseconds)
  await runArticles(articleSources)(house.house)
}

async function signIn(page: Page, path: string): Promise<void> {
  await page.goto(`${house.origin}/console${path}`)
  await page.getByLabel('账号').fill(office.account)
  await page.getByLabel('密码').fill(PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: '工作台栏目' }).waitFor()
}

test('the office sends a notice to the 公众号, and takes it away when it is withdrawn', async () => {
  const notice = await aPublishedNotice(office.client, leader.client, { attachments: [(await anUpload(office.client)).id] })
  const page = await (await aPc(browser)).newPage()
  page.setDefaultTimeout(15_000)
  const troubles = watch(page)
  await signIn(page, `/notices/${notice.id}`)
  troubles.length = 0
  const card = page.getByRole('region', { name: '公众号', exact: true })
  await card.scrollIntoViewIfNeeded()
  await look(page, '140-article')
  await card.getByRole('button', { name: '发到公众号' }).click()
  await card.getByText('正在做成公众号文章').waitFor()
  await run()
  await card.getByText('等微信审核').waitFor()
  for (const publishId of wechat.world.jobs.keys()) wechat.finishJob(publishId, 0)
  await run(600_000)
  await page.reload()
  await card.getByRole('link', { name: '打开公众号上的文章' }).waitFor()
  await page.getByRole('cell', { name: '微信公众号', exact: true }).waitFor()
  await card.scrollIntoViewIfNeeded()
  await look(page, '141-article-stands')
  await actOnNotice(leader.client, notice, 'withdraw', { note: '数字要再核。' })
  await page.goto(`${house.origin}/console/`)
  await page.getByRole('heading', { name: /公众号要处理的/ }).waitFor()
  await look(page, '142-article-to-do')
  await page.getByRole('link', { name: notice.draft.title }).first().click()
  await card.getByText('公众号上的还在').waitFor()
  await card.getByRole('button', { name: '删掉' }).click()
  await look(page, '143-article-delete')
  await page.getByRole('dialog').getByRole('button', { name: '删掉' }).click()
  await card.getByText('正在从公众号上删掉').waitFor()
  await run()
  await card.getByText('已经从公众号上删掉').waitFor()
  expect([wechat.world.published.size, troubles]).toEqual([0, []])
}, 90_000)
