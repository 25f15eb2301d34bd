import { existsSync } from 'node:fs'
import { chromium, type Browser, type Page } from 'playwright-core'

const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = places.find((place) => place && existsSync(place))
  if (!executablePath) throw new Error('no Chromium: install the package chromium, or set CHROMIUM to its path')
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', ...more],
  })
}

type Screen = NonNullable<Parameters<Browser['newContext']>[0]>

/** A page of its own, as nobody has opened it before. */
export async function aPage(browser: Browser, screen: Screen): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...screen })
  context.setDefaultTimeout(15_000)
  return context.newPage()
}

/** A cheap phone, as most villagers hold. */
export const aPhone = (browser: Browser, more: Screen = {}): Promise<Page> => aPage(browser, { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true, ...more })

/** The PC in the township's office. */
export const aPc = (browser: Browser): Promise<Page> => aPage(browser, { viewport: { width: 1366, height: 900 } })
