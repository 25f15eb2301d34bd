import type { Browser, Page } from 'playwright-core'
import { startProduct, type Product } from '../support/start-product'
import { Desk } from './support/desk'
import { look, watch } from './support/look'
import { aPc, aPhone, openBrowser } from './support/open-browser'

/** The kinds that residents seldom meet, each from where it comes in to where it ends. */
let product: Product
let browser: Browser
let desk: Desk
let phone: Page
let troubles: string[]
const dayIn = (days: number) => new Date(Date.now() + (8 + 24 * days) * 3_600_000).toISOString().slice(0, 10)
const today = () => dayIn(0)
const tomorrow = () => dayIn(1)

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
  desk = new Desk(await (await aPc(browser)).newPage(), product.url)
  troubles = watch(desk.page)
  phone = await (await aPhone(browser)).newPage()
  phone.setDefaultTimeout(15_000)
}, 120_000)

afterAll(async () => {
  await browser.close()
  await product.stop()
})

async function enter(kind: string, source: string, words: string, more: { choose?: Record<string, string>; fill?: Record<string, string>; isPublic?: boolean } = {}): Promise<void> {
  await desk.open('/cases/new')
  await desk.page.getByRole('radio', { name: kind, exact: true }).check()
  await desk.choose('怎么来的', source)
  for (const [label, value] of Object.entries(more.choose ?? {})) await desk.choose(label, value)
  for (const [label, value] of Object.entries(more.fill ?? {})) await desk.page.getByLabel(label).fill(value)
  await desk.page.getByRole('textbox', { name: '反映的内容' }).fill(words)
  if (more.isPublic) await desk.page.getByLabel('本人同意公开反映的内容').check()
  await desk.page.getByRole('button', { name: '登记', exact: true }).click()
  await desk.page.getByRole('heading', { name: '登记好了' }).waitFor()
}

/** What a phone that never was here reads at an address, once it says `until`. */
async function asAnybody(url: string, until: string, picture: string): Promise<string> {
  const anybody = await (await aPhone(browser)).newPage()
  await anybody.goto(url)
  await anybody.getByText(until).first().waitFor()
  const told = await anybody.locator('body').innerText()
  await look(anybody, picture)
  await anybody.context().close()
  return told
}

const openEntered = async () => {
  await desk.page.getByRole('button', { name: '看这件事' }).click()
  await desk.page.getByText('现在可以做的').waitFor()
  return new URL(desk.page.url()).pathname.replace('/console', '')
}

test('求助咨询 and 督办: asked on the phone, answered to 乡纪委 by its day, then to the resident; everybody reads the answer and that it was overseen', async () => {
  const words = '老人出门看病没人接送，想问乡里有没有帮忙的车。'
  await phone.goto(`${product.url}/new`)
  await phone.getByText('问事求助').tap()
  await phone.getByLabel('您要说的话').fill(words)
  await phone.getByRole('button', { name: '提交' }).tap()
  await phone.getByText('查询码', { exact: true }).first().waitFor()
  await desk.signIn('office')
  await desk.openCase(words.slice(0, 10))
  await desk.act('公开内容')
  await desk.act('受理')
  await desk.signOut()
  await desk.signIn('discipline')
  await desk.openCase(words.slice(0, 10))
  await desk.act('督办', { fill: { 哪天前回复: tomorrow(), 内部说明: '老人等着看病，请先打个电话。' } })
  await look(desk.page, '88-overseen')
  await desk.signOut()
  await desk.signIn('office')
  await desk.openCase(words.slice(0, 10))
  await desk.act('回复督办', { fill: { 写给乡纪委的话: '电话打过了，明天就答复。' } })
  await desk.act('拟答复', { fill: { 写给村民的话: '有，提前一天打民生服务中心的电话，不收钱。' } })
  await desk.signOut()
  await desk.signIn('leader')
  await desk.openCase(words.slice(0, 10))
  await desk.act('审核通过，发出答复')
  await desk.signOut()
  await phone.goto(`${product.url}/mine`)
  await phone.getByRole('link', { name: new RegExp(words.slice(0, 8)) }).first().tap()
  await phone.getByText('提前一天打民生服务中心的电话').first().waitFor()
  await look(phone, '90-inquiry-answered')
  await desk.signIn('office')
  await desk.openCase(words.slice(0, 10))
  await desk.act('办结', { choose: { 办理结果: '答复清楚了' }, fill: { 写给村民的话: '车已经接送过一次。' } })
  await desk.signOut()
  const told = await asAnybody(phone.url(), '车已经接送过一次。', '89-inquiry-public')
  for (const shown of [words, '答复清楚了', '乡纪委督办', '提前一天打民生服务中心的电话']) expect(told).toContain(shown)
  for (const inside of ['请先打个电话', '电话打过了', '回复了督办']) expect(told).not.toContain(inside)
}, 120_000)

test('信访件: entered from the national system, taken up, answered by a leader, delivered and closed; the petitioner follows it on the phone, and it is never public', async () => {
  await desk.signIn('office')
  await enter('信访件', '网上信访、信访系统转来', '要求解决承包地界址不清的问题。', { choose: { 属于哪一类: '申诉求决' }, fill: { 对方的编号: 'NX20261128001' } })
  const [number = '', queryCode = ''] = await desk.page.locator('.receipt-code').allInnerTexts()
  const path = await openEntered()
  await look(desk.page, '91-petition')
  await desk.act('受理')
  await desk.signOut()
  await desk.signIn('leader')
  await desk.open(path)
  await desk.act('答复', { choose: { 办理结果: '作了解释说明' }, fill: { 写给信访人的话: '界址以确权登记为准，站里陪您去看图。' } })
  await desk.signOut()
  await desk.signIn('office')
  await desk.open(path)
  await desk.act('登记送达', { choose: { 怎么送的: '当面送' }, fill: { 哪天送到: today() } })
  await desk.act('办结', { fill: { 写给信访人的话: '已答复送达。' } })
  await desk.page.getByText('回填').first().waitFor()
  await look(desk.page, '92-petition-closed')
  await desk.signOut()
  await phone.goto(`${product.url}/track`)
  await phone.getByLabel('编号', { exact: true }).fill(number)
  await phone.getByLabel('查询码').fill(queryCode)
  await phone.getByRole('button', { name: '查进度' }).first().tap()
  for (const told of ['界址以确权登记为准，站里陪您去看图。', '已答复送达。']) await phone.getByText(told).first().waitFor()
  await look(phone, '89-petition-tracked')
  await phone.goto(`${product.url}/cases`)
  await phone.getByText('提前一天打').or(phone.getByText('老人出门看病')).first().waitFor()
  expect(await phone.locator('body').innerText()).not.toContain('承包地界址')
}, 120_000)

test('代表建议: entered by 人大主席团, handed over, answered, and everybody reads how it ended', async () => {
  await desk.signIn('congress')
  await enter('人大代表建议', '人大代表提出', '关于硬化三队巷道的建议。', { choose: { 议案还是建议: '建议、批评和意见' }, fill: { 提出的代表: '马*等两位代表' }, isPublic: true })
  const path = await openEntered()
  await desk.act('公开内容')
  await desk.act('交办', { choose: { 承办单位: '各站所' } })
  await look(desk.page, '93-proposal')
  await desk.signOut()
  await desk.signIn('leader')
  await desk.open(path)
  await desk.act('答复', { choose: { 办理结果: 'A 已解决或基本解决' }, fill: { 写给代表的话: '巷道已经硬化，代表看过。' } })
  await desk.signOut()
  await desk.signIn('congress')
  await desk.open(path)
  await desk.act('评价', { choose: { 对结果满意吗: '满意' } })
  await desk.act('办结', { fill: { 写给代表的话: '代表同意办结。' } })
  await desk.signOut()
  await phone.goto(`${product.url}/cases`)
  await phone.getByRole('link', { name: /关于硬化三队巷道/ }).first().tap()
  await phone.getByText('A 已解决或基本解决').first().waitFor()
  await phone.getByText('代表评价：满意').first().waitFor()
  await look(phone, '94-proposal-public')
}, 120_000)

test('建议: thought up on the phone, adopted in part with the reason, read by everybody, rated by whoever had the idea', async () => {
  const words = '建议在村口小广场装两盏太阳能灯，晚上跳舞的人多。'
  await phone.goto(`${product.url}/new`)
  await phone.getByText('出主意').tap()
  await phone.getByLabel('您要说的话').fill(words)
  await look(phone, '95-suggestion-new')
  await phone.getByRole('button', { name: '提交' }).tap()
  await phone.getByText('查询码', { exact: true }).first().waitFor()
  await desk.signIn('office')
  await desk.openCase(words.slice(0, 10))
  await desk.act('公开内容')
  await desk.act('受理')
  await desk.act('拟答复', { fill: { 写给村民的话: '先装一盏，钱从今年的公益金里出；另一盏列进明年的计划。' } })
  await desk.signOut()
  await desk.signIn('leader')
  await desk.openCase(words.slice(0, 10))
  await desk.act('审核通过，发出答复')
  await desk.signOut()
  await desk.signIn('office')
  await desk.openCase(words.slice(0, 10))
  await desk.act('办结', { choose: { 办理结果: '部分采纳' }, fill: { 写给村民的话: '灯已经装好一盏。' } })
  await look(desk.page, '96-suggestion-closed')
  await desk.signOut()
  await phone.goto(`${product.url}/mine`)
  await phone.getByRole('link', { name: new RegExp(words.slice(0, 8)) }).first().tap()
  await phone.getByRole('button', { name: '评价' }).tap()
  await phone.getByText('基本满意', { exact: true }).tap()
  await phone.getByRole('button', { name: '评价' }).last().tap()
  await phone.getByText('村民评价：基本满意').first().waitFor()
  const told = await asAnybody(phone.url(), '村民评价：基本满意', '97-suggestion-public')
  for (const shown of [words, '部分采纳', '先装一盏', '灯已经装好一盏。']) expect(told).toContain(shown)
}, 120_000)

test('复议诉讼: kept on record with its result and a correction that says why; nothing of it is public', async () => {
  await desk.signIn('office')
  await enter('复议诉讼', '来信', '对答复书不服，向县政府申请行政复议。', { choose: { 复议还是诉讼: '行政复议' }, fill: { 哪个机关在办: '平罗县人民政府' } })
  await openEntered()
  await look(desk.page, '98-proceeding')
  await desk.act('登记结果', { choose: { 办理结果: '维持' }, fill: { 哪天定的: today(), 文书编号: '平政复决〔2026〕8号', 结果的要点: '复议机关维持原答复。' } })
  await desk.act('更正结果', { choose: { 办理结果: '其他结果' }, fill: { 哪天定的: today(), 结果的要点: '申请人撤回，复议终止。', 内部说明: '先前登记错了。' } })
  await desk.page.getByText('申请人撤回，复议终止。').first().waitFor()
  await look(desk.page, '99-proceeding-decided')
  await desk.signOut()
  await phone.goto(`${product.url}/cases`)
  expect(await phone.locator('body').innerText()).not.toContain('行政复议')
  expect(troubles.filter((trouble) => !/status of 401/.test(trouble))).toEqual([])
}, 120_000)
