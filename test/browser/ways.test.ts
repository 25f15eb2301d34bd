import { endpoints } from '@mingbai/contracts/endpoints'
import type { TypeSizeName } from '@mingbai/outputs/tokens/tokens'
import type { Locator, Page } from 'playwright-core'
import { aPublishedNotice } from '../factories/a-notice'
import { aPhoto, anUpload } from '../factories/a-photo'
import { aStaff } from '../factories/a-staff'
import { aSurvey } from '../factories/a-survey'
import type { TestHouse } from '../support/serve'
import { look, watch } from './support/look'
import { besideScreen, tabTo, tooSmall } from './support/measure'
import { aPage } from './support/open-browser'
import { aWalk } from './support/walk'

/** What a villager comes for, on every width of glass, with letters for the old, and without a finger or a mouse. */
const walk = aWalk()
let test: TestHouse
let board = ''
const title = '何家村2026年第三季度低保、残疾人两项补贴和农业保险赔款发放情况公开'

beforeAll(async () => {
  test = await walk.house()
  const office = await aStaff(test, 'office')
  const photo = await anUpload(office.client, await aPhoto())
  const text = '一、发放情况\n按户打到一卡通。\n\n补贴名称\t户数\t金额（元）\t发放日期\t经办单位\n城乡居民最低生活保障\t48\t163200.00\t2026年9月28日\t民生服务中心\n困难残疾人生活补贴\t21\t12600.00\t2026年9月28日\t民生服务中心\n\n查询网址 https://www.lingsha.example.cn/subsidies/2026/third-quarter/households-and-amounts.html'
  await aPublishedNotice(office.client, (await aStaff(test, 'leader')).client, { title, summary: '钱已经到卡上，没收到的打民政电话问。', text, attachments: [photo.id] })
  await office.client.call(endpoints.openSurvey, { params: { year: '2026' }, body: aSurvey() })
  board = (await office.client.call(endpoints.listBoards)).items.find(({ village }) => village)?.code ?? ''
}, 120_000)

interface Glass { width: number; size: TypeSizeName; keys: boolean }

/** Whoever walks: with a finger, or with keys alone. */
class Villager {
  private seen = 0
  constructor(
    readonly page: Page,
    readonly glass: Glass,
  ) {}

  open = (path: string) => this.page.goto(test.origin + path)

  async press(name: RegExp, key = 'Enter'): Promise<void> {
    if (!this.glass.keys) return this.named(name).tap()
    await tabTo(this.page, name)
    await this.page.keyboard.press(key)
  }

  async write(label: RegExp, words: string): Promise<void> {
    if (!this.glass.keys) return this.page.getByLabel(label).fill(words)
    await tabTo(this.page, label)
    await this.page.keyboard.type(words)
  }

  /** One of several, of which one has the mark or none. */
  async choose(name: string, { down = 0 } = {}): Promise<void> {
    const mark = this.page.getByRole('radio', { name }).first()
    if (!this.glass.keys) return this.page.getByText(name, { exact: true }).first().tap()
    await tabTo(this.page, /./, '.mark-input')
    if (down === 0) await this.page.keyboard.press('Space')
    for (let step = 0; step < down; step += 1) await this.page.keyboard.press('ArrowDown')
    await this.page.waitForFunction((one) => one instanceof HTMLInputElement && one.checked, await mark.elementHandle())
  }

  /** The page of that heading stands, all of it on the glass, large enough to hit; it was come to inside the app, and the reader's focus with it. */
  async stands(heading: RegExp, { arrived = true } = {}): Promise<void> {
    const { page, glass: { width, size, keys } } = this
    const one = page.getByRole('heading', { level: 1, name: heading })
    await one.waitFor()
    await page.locator('.taro_page:not(.taro_page_shade) .skeleton').first().waitFor({ state: 'detached' })
    if (arrived) await page.waitForFunction((found) => found === document.activeElement, await one.elementHandle())
    const elder = size === 'elder' && (await page.locator('.page.size-elder').count()) > 0
    const name = `way-${width}-${size}${keys ? '-keys' : ''}-${String((this.seen += 1)).padStart(2, '0')}`
    expect({ name, beside: await besideScreen(page), small: await tooSmall(page, { text: elder ? [18, 40] : [12, 40], target: elder ? 60 : 44 }) }).toEqual({ name, beside: [], small: [] })
    await look(page, name)
  }

  private named(name: RegExp): Locator {
    const within = this.page.locator('.taro_page:not(.taro_page_shade), .w-page')
    return within.getByRole('link', { name }).or(within.getByRole('button', { name })).first()
  }
}

/** From the code on the board to the words of a notice, and back to the list. */
async function read(villager: Villager): Promise<void> {
  await villager.open(`/b/${board}`)
  await villager.stands(/栏/, { arrived: false })
  await villager.press(/看全部公开信息/)
  await villager.stands(/公开/, { arrived: false })
  await villager.press(new RegExp(title))
  await villager.stands(new RegExp(title))
  await villager.press(/^返回$/)
  await villager.stands(/公开/)
}

/** From the board to a receipt, with a photo; then from its number and code to the case. */
async function complain(villager: Villager): Promise<void> {
  const { page } = villager
  await villager.open(`/b/${board}`)
  await villager.press(/我要反映/)
  await villager.stands(/我要反映/, { arrived: false })
  await villager.write(/您要说的话/, '三队东边的渠口闸门关不严，水白白流走了。')
  if (villager.glass.size === 'elder') await villager.press(/还想说在哪里/)
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), villager.press(/加照片/, 'Space')])
  await chooser.setFiles([{ name: 'gate.jpg', mimeType: 'image/jpeg', buffer: await aPhoto() }])
  await page.getByText('已上传').waitFor()
  await villager.stands(/我要反映/, { arrived: false })
  await villager.press(/^提交$/)
  await villager.stands(/收据/)
  const [number = '', code = ''] = await page.locator('.receipt-number, .receipt-code').allInnerTexts()
  await villager.open('/track')
  await villager.write(/编号/, number)
  await villager.write(/查询码/, '22222-22222')
  await villager.press(/^查进度$/, 'Space')
  // What is wrong has the focus, and says which field it belongs to.
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-describedby'))).toContain('error')
  await villager.stands(/查进度/, { arrived: false })
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(code.replace(/\s+/g, ''))
  await page.keyboard.press('Enter')
  await villager.stands(/投诉/)
}

/** Larger letters, from the first page; they stay for the next. */
async function choose(villager: Villager): Promise<void> {
  await villager.open('/')
  await villager.stands(/明白栏/, { arrived: false })
  await villager.press(/^字大小$/)
  await villager.stands(/设置/)
}

/** 群众评议 */
async function answer(villager: Villager): Promise<void> {
  await villager.open('/answer')
  await villager.stands(/群众评议/, { arrived: false })
  await villager.choose('满意')
  await villager.press(/评好了，交/)
  await villager.stands(/收到了，谢谢您/)
}

const ways = { read, complain, choose, answer }
const names = ['read', 'complain', 'choose', 'answer'] as const

describe.each<Glass>([
  { width: 320, size: 'elder', keys: false },
  { width: 390, size: 'elder', keys: true },
  { width: 768, size: 'standard', keys: false },
])('at $width px, letters $size, by keys: $keys', (glass) => {
  let villager: Villager
  let troubles: string[] = []
  beforeAll(async () => {
    const { width, size, keys } = glass
    const page = await aPage(await walk.browser(), { viewport: { width, height: width > 700 ? 1024 : 640 }, isMobile: !keys, hasTouch: !keys })
    await page.addInitScript((chosen) => localStorage.setItem('type-size', JSON.stringify(chosen)), size)
    troubles = watch(page)
    villager = new Villager(page, glass)
  }, 30_000)
  afterAll(() => villager.page.context().close())

  it.each(names)('%s', async (name) => {
    await ways[name](villager)
    // A wrong code is an answer too.
    expect(troubles.filter((trouble) => !/status of 404/.test(trouble))).toEqual([])
  }, 60_000)
})
