import type { Page } from 'playwright-core'
import { password as demoPassword } from '../../support/start-product'

interface Filling {
  fill?: Record<string, string>
  choose?: Record<string, string>
  check?: readonly string[]
  photo?: boolean
}

/** A clerk at the console. */
export class Desk {
  constructor(
    readonly page: Page,
    private readonly url: string,
    private readonly password = demoPassword,
  ) {}

  /** Whoever was signed in before is not any more. */
  async signIn(account: string, path = '/'): Promise<void> {
    await this.page.context().clearCookies()
    await this.page.goto(`${this.url}/console${path}`)
    await this.page.getByLabel('账号').fill(account)
    await this.page.getByLabel('密码').fill(this.password)
    await this.page.keyboard.press('Enter')
    await this.page.getByRole('navigation', { name: '工作台栏目' }).waitFor()
    await this.arrived()
  }

  async signOut(): Promise<void> {
    await this.page.getByRole('button', { name: '退出' }).click()
    await this.page.getByLabel('账号').waitFor()
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${this.url}/console${path}`)
    await this.arrived()
  }

  async openCase(words: string): Promise<void> {
    await this.open('/cases')
    await this.page.locator('tr', { hasText: words }).first().locator('a').first().click()
    await this.page.getByText('现在可以做的').or(this.page.getByText('村民的原话')).first().waitFor()
    await this.arrived()
  }

  /** A new notice of the office, written freely though its item has a form of its own; not saved yet. */
  async writeNotice({ title, summary, text }: { title: string; summary: string; text: string }): Promise<void> {
    await this.open('/notices/new')
    await this.page.getByLabel('标题').fill(title)
    await this.page.getByLabel('一句话看懂').fill(summary)
    await this.choose('目录事项', '其他通知公告')
    await this.choose('发布单位', '党政办')
    await this.page.getByLabel('什么事').waitFor()
    await this.page.getByText('自由写').click()
    await this.page.getByLabel('正文').fill(text)
  }

  async explainDue(): Promise<void> {
    await this.page.getByRole('button', { name: '这个日子怎么算的' }).click()
    await this.page.getByRole('dialog').waitFor()
    await this.page.locator('dialog .ant-skeleton').waitFor({ state: 'detached' })
  }

  /** Opens the form of an action, fills what it asks for, sends it, and waits until the server has said yes. */
  async act(name: string, { fill = {}, choose = {}, check = [], photo = false }: Filling = {}): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).first().click()
    for (const [label, value] of Object.entries(fill)) await this.page.getByLabel(label).fill(value)
    for (const [label, value] of Object.entries(choose)) await this.choose(label, value)
    for (const label of check) await this.page.getByLabel(label).check()
    if (photo) {
      const picture = await this.page.screenshot({ type: 'jpeg' })
      await this.page.setInputFiles('input[type=file]', [{ name: 'after.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(picture) }])
    }
    // While a photograph is on its way the button turns and takes no click.
    await this.page.locator('button.ant-btn-loading').waitFor({ state: 'detached' })
    // A message stays for seconds: the one of the step before is marked, so that only a new one counts.
    await this.page.locator('.toast').evaluateAll((toasts) => toasts.forEach((toast) => toast.setAttribute('data-seen', '')))
    await this.page.getByRole('button', { name, exact: true }).last().click()
    await this.page.locator('.toast:not([data-seen])', { hasText: '做好了' }).first().waitFor().catch(async (error: unknown) => {
      await this.page.screenshot({ path: `test/out/failed-${name}.png`, fullPage: true })
      throw error
    })
  }

  /** Of a few, which stand on the page; or of many, in a list that opens. */
  async choose(label: string | RegExp, value: string): Promise<void> {
    const few = this.page.getByRole('radiogroup', { name: label })
    const many = this.page.getByRole('combobox', { name: label })
    await few.or(many).waitFor()
    if (await few.isVisible()) return few.getByRole('radio', { name: value, exact: true }).check()
    await many.click()
    await this.page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: value }).first().click()
  }

  /** The page stands with what the server says of it. */
  private async arrived(): Promise<void> {
    // Before it the page is empty; the bars give way once the server has answered.
    await this.page.locator('#main').waitFor()
    await this.page.locator('#main .ant-skeleton').first().waitFor({ state: 'detached' })
  }
}
