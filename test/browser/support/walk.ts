import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { openTestHouse, type TestHouse } from '../../support/serve'
import { startProduct, type Product } from '../../support/start-product'
import { aPc, aPhone, openBrowser } from './open-browser'

export interface Walk {
  /** The product as an operator starts it, with its samples. */
  product: (...given: Parameters<typeof startProduct>) => Promise<Product>
  /** The server in this process, whose clock stands, with both clients as they were built. */
  house: (options?: Parameters<typeof openTestHouse>[0]) => Promise<TestHouse>
  browser: () => Promise<Browser>
  phone: () => Promise<Page>
  pc: () => Promise<Page>
  /** Closed after the tests, before what was opened earlier. */
  keep: <T>(one: T, close: (one: T) => Promise<unknown>) => T
}

const clients = { h5: resolve('apps/mini/dist/h5'), console: resolve('apps/console/dist') }

/** What the tests of one file have open; all of it is closed after them, whichever of them failed. */
export function aWalk(browserArguments: readonly string[] = []): Walk {
  const closing: (() => Promise<unknown>)[] = []
  let opened: Promise<Browser> | undefined
  afterAll(async () => {
    for (const close of closing.reverse()) await close()
  }, 60_000)
  const keep: Walk['keep'] = (one, close) => {
    closing.push(() => close(one))
    return one
  }
  const browser = () => (opened ??= openBrowser(browserArguments).then((one) => keep(one, () => one.close())))
  return {
    keep, browser,
    product: async (...given) => keep(await startProduct(...given), (one) => one.stop()),
    house: async (options) => keep(await openTestHouse({ clients, ...options }), (one) => one.close()),
    phone: async () => aPhone(await browser()),
    pc: async () => aPc(await browser()),
  }
}
