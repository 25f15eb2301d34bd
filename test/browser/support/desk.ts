import type { Page } from 'playwright-core'
import { password } from '../../support/start-product'

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
  ) {
    page.setDefaultTimeout(15_000)
  }

  async signIn(account: string): Promise<void> {
    await this.page.goto(`${this.url}/console/`)
    await this.page.getByLabel('账号').fill(account)
    await this.page.getByLabel('密码').fill(password)
    await this.page.keyboard.press('Enter')
    await this.page.getByRole('heading', { name: '等我办的' }).waitFor()
    await this.page.waitForLoadState('networkidle')
  }

  async signOut(): Promise<void> {
    await this.page.getByRole('button', { name: '退出' }).click()
    await this.page.getByLabel('账号').waitFor()
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${this.url}/console${path}`)
    await this.page.waitForLoadState('networkidle')
  }

  async openCase(words: string): Promise<void> {
    await this.open('/cases')
    await this.page.locator('tr', { hasText: words }).first().locator('a').first().click()
    await this.page.getByText('现在可以做的').or(this.page.getByText('村民的原话')).first().waitFor()
    await this.page.waitForLoadState('networkidle')
  }

  async explainDue(): Promise<void> {
    await this.page.getByRole('button', { name: '这个日子怎么算的' }).click()
    await this.page.getByRole('dialog').waitFor()
    await this.page.waitForLoadState('networkidle')
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

  async choose(label: string, value: string): Promise<void> {
    const radio = this.page.getByRole('radio', { name: value, exact: true })
    if ((await radio.count()) > 0) {
      await radio.first().check()
      return
    }
    await this.page.getByLabel(label).click()
    const options = this.page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
    // What is typed before the options are there chooses none of them.
    await options.first().waitFor()
    const wanted = options.filter({ hasText: value }).first()
    if ((await wanted.count()) > 0) {
      await wanted.click()
      return
    }
    await this.page.keyboard.type(value)
    await this.page.keyboard.press('Enter')
  }
}
