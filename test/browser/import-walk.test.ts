import { aWorkbook } from '../factories/a-table'
import { Desk } from './support/desk'
import { look } from './support/look'
import { aWalk } from './support/walk'

/** 批量登记 of a table from 12345. */
const walk = aWalk()
let desk: Desk

beforeAll(async () => {
  const { url } = await walk.product()
  desk = new Desk(await walk.pc(), url)
}, 120_000)

const head = ['序号', '工单编号', '来电人', '联系电话', '诉求类型', '诉求内容', '发生地址', '受理时间', '办理时限']
const row = (at: number, words: string, day = '2026-01-20') => [at, `NX20260120000${at}`, '王*', '13800001111', '投诉', words, '灵沙乡何家村二队', day, '2026-01-27']
const choose = (rows: (string | number)[][]) => desk.page.setInputFiles('input[type=file]', [{ name: '工单.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(aWorkbook([head, ...rows])) }])

test('the office brings the table of 12345: what is wrong is told by cell, what is right is looked at and entered, and not twice', async () => {
  await desk.signIn('office')
  await desk.open('/cases/new')
  await desk.page.getByRole('button', { name: '批量登记' }).click()
  await desk.page.getByRole('heading', { name: '批量登记', exact: true }).waitFor()
  await look(desk.page, '90-import-empty')
  await desk.page.setInputFiles('input[type=file]', [{ name: '网格.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(aWorkbook([['流程单', '群众说的', '受理时间'], ['G1', '路灯坏了，晚上看不见路。', '2026-01-20']])) }])
  await desk.choose('流程单', '编号')
  // Both lists hold the same words: the first must be gone.
  await desk.page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').waitFor({ state: 'detached' })
  await desk.choose('群众说的', '内容')
  await look(desk.page, '90-import-headings')
  await desk.page.getByRole('button', { name: '记住，照这样读' }).click()
  await desk.page.getByRole('button', { name: '登记这 1 件' }).waitFor()
  await look(desk.page, '90-import-matched')
  await choose([row(1, '路灯坏了，晚上看不见路。'), row(2, '井盖丢了。', '二十号')])
  await desk.page.getByText('看不出是哪一天').waitFor()
  await look(desk.page, '91-import-faults')
  const table = [row(1, '二队巷道口的路灯坏了半个多月了，晚上老人出门看不见路，已经有人摔倒过，请尽快派人来修一修。'), row(2, '井盖丢了。'), row(3, '垃圾没有人收。')]
  await choose(table)
  const enter = desk.page.getByRole('button', { name: '登记这 3 件' })
  await enter.waitFor()
  await look(desk.page, '92-import-preview')
  await enter.click()
  await desk.page.getByRole('heading', { name: '登记好了 3 件' }).waitFor()
  await look(desk.page, '93-import-done')
  await desk.page.getByRole('button', { name: '再登记一份' }).click()
  await choose(table)
  await desk.page.getByText('这些都已经登记过了').waitFor()
  await look(desk.page, '94-import-known')
}, 90_000)

test('what the county’s website shows already is brought in by a table, with its source, and not twice', async () => {
  const portal = [['信息标题', '发文字号', '索引号', '所属栏目', '发布时间', '原文链接'], ['灵沙乡2025年春季防火通知', '平灵政发〔2025〕12号', '640221-2025-0031', '', '2025年4月5日', 'http://www.pingluo.example.cn/2.html']]
  const bring = () => desk.page.setInputFiles('input[type=file]', [{ name: '公开.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(aWorkbook(portal)) }])
  await desk.open('/notices')
  await desk.page.getByRole('button', { name: '从县网站导入' }).click()
  await desk.page.getByRole('heading', { name: '从县政府网站导入' }).waitFor()
  await bring()
  await desk.page.getByText('没有写公开事项').waitFor()
  await look(desk.page, '95-portal-faults')
  await desk.choose('没有写公开事项的，归到', '通知公告')
  await desk.page.getByRole('button', { name: '导入这 1 条' }).waitFor()
  await look(desk.page, '96-portal-preview')
  await desk.page.getByRole('button', { name: '导入这 1 条' }).click()
  await desk.page.getByRole('heading', { name: '导入好了 1 条' }).waitFor()
  await desk.page.getByRole('button', { name: '再导入一份' }).click()
  await bring()
  await desk.page.getByText('这些都已经有了').waitFor()
}, 60_000)

test('what was answered is told back in the order of 12345, and the result of its call is kept', async () => {
  await desk.openCase('井盖丢了')
  const path = new URL(desk.page.url()).pathname.replace('/console', '')
  await desk.act('受理')
  await desk.act('交办', { choose: { 承办单位: '各站所' } })
  await desk.act('拟答复', { fill: { 写给村民的话: '井盖已经补上，螺丝拧紧了。' } })
  await desk.signOut()
  await desk.signIn('leader')
  await desk.open(path)
  await desk.act('审核通过，发出答复')
  await desk.signOut()
  await desk.signIn('office')
  await desk.open(path)
  await desk.act('办结', { choose: { 办理结果: '解决了' }, photo: true })
  await desk.act('登记回访结果', { choose: { 对方回访结果: '基本满意' } })
  await desk.page.getByRole('heading', { name: '回填' }).waitFor()
  await look(desk.page, '95-fill-back')
  expect(await desk.page.getByRole('region', { name: '要回填的内容' }).innerText()).toMatch(/^工单编号：NX202601200002[^]*回访结果：基本满意$/)
}, 90_000)

test('an opening of the 意见信箱 is recorded by its two people and counted for the year', async () => {
  await desk.open('/cases/new')
  await desk.page.getByRole('button', { name: '开箱记录' }).click()
  await desk.page.getByText('这一年还没有开箱记录').waitFor()
  await look(desk.page, '96-boxes-empty')
  await desk.page.getByRole('button', { name: '登记一次开箱' }).click()
  await desk.page.getByLabel('哪个信箱').fill('乡政府门口')
  await desk.page.getByLabel('有几封信').fill('3')
  await desk.choose(/^开箱人/, '分管领导')
  await desk.choose('另一位开箱人', '乡纪委')
  await look(desk.page, '97-boxes-form')
  await desk.page.getByRole('button', { name: '保存' }).click()
  await desk.page.getByText('开箱 1 次，3 封信').waitFor()
  await look(desk.page, '98-boxes')
}, 60_000)
