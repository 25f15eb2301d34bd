import { articleSources } from '../../apps/bff/src/article-sources'
import { runArticles } from '../../apps/bff/src/articles/run-articles'
import { actOnNotice, aPublishedNotice } from '../factories/a-notice'
import { anUpload } from '../factories/a-photo'
import { aStaff, PASSWORD, type TestStaff } from '../factories/a-staff'
import type { TestHouse } from '../support/serve'
import { openWechatServer, type WechatServer } from '../wechat-server/server'
import { Desk } from './support/desk'
import { look, watch } from './support/look'
import { aWalk } from './support/walk'

/** A notice goes to the 公众号; withdrawn, it is a to-do until it is deleted there. */
const walk = aWalk()
let house: TestHouse
let wechat: WechatServer
let office: TestStaff
let leader: TestStaff

beforeAll(async () => {
  wechat = walk.keep(await openWechatServer({ now: () => house.house.clock().getTime() }), (one) => one.close())
  house = await walk.house({ env: { ...wechat.env, PUBLIC_URL: 'https://mingbai.example.cn' } })
  office = await aStaff(house, 'office')
  leader = await aStaff(house, 'leader')
}, 120_000)

async function run(milliseconds = 1000): Promise<void> {
  house.later(milliseconds)
  await runArticles(articleSources)(house.house)
}

test('the office sends a notice to the 公众号, and takes it away when it is withdrawn', async () => {
  const notice = await aPublishedNotice(office.client, leader.client, { attachments: [(await anUpload(office.client)).id] })
  const desk = new Desk(await walk.pc(), house.origin, PASSWORD)
  const { page } = desk
  const troubles = watch(page)
  await desk.signIn(office.account, `/notices/${notice.id}`)
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
  await desk.open('/')
  await page.getByRole('heading', { name: /公众号要处理的/ }).waitFor()
  await look(page, '142-article-to-do')
  await page.getByRole('link', { name: notice.draft.title }).first().click()
  await card.getByText('公众号上的还在').waitFor()
  await card.getByRole('button', { name: '删掉' }).click()
  const sure = page.getByRole('dialog').getByRole('button', { name: '删掉' })
  await sure.waitFor()
  await look(page, '143-article-delete')
  await sure.click()
  await card.getByText('正在从公众号上删掉').waitFor()
  await run()
  await card.getByText('已经从公众号上删掉').waitFor()
  expect([wechat.world.published.size, troubles]).toEqual([0, []])
}, 90_000)
