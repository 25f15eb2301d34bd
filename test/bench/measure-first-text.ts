import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { boardPath, pages } from '@mingbai/contracts/routes'
import { chromium, type Browser } from 'playwright-core'
import { submitCase } from '../../apps/bff/src/cases/submit-case'
import { fill } from './fill'
import { median } from './load'
import { milliseconds, type Row } from './print-table'
import { inHouse, makePlace } from './places'
import { aScope, aSubmission } from './record-statements'
import { root, startBare, startOurs } from './servers'

export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const ROUNDS = 3
const LINE = { latency: 400, downloadThroughput: (400 * 1000) / 8, uploadThroughput: (400 * 1000) / 8, offline: false }

/** Milliseconds from asking for an address to its first text, on a weak line and a slow phone, with nothing kept from before. */
async function firstText(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', LINE)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await page.goto(address, { waitUntil: 'commit', timeout: 60_000 })
    return await page.evaluate(
      () =>
        new Promise<number>((seen) => {
          new PerformanceObserver((list) => {
            const first = list.getEntriesByName('first-contentful-paint')[0]
            if (first) seen(first.startTime)
          }).observe({ type: 'paint', buffered: true })
        }),
    )
  } finally {
    await context.close()
  }
}

export async function measureFirstText(say: (line: string) => void): Promise<Row[]> {
  if (!existsSync(join(root, 'apps/mini/dist/h5/index.html'))) {
    say('first text: skipped, the H5 pages are not built (node scripts/build.mjs h5)')
    return []
  }
  if (!existsSync(CHROMIUM)) {
    say(`first text: skipped, there is no browser at ${CHROMIUM} (CHROMIUM=… names another)`)
    return []
  }
  const place = await makePlace(null)
  const addresses = await inHouse(place, async (house) => {
    await fill(house, { notices: 200, searchable: 0 })
    const scope = await aScope(house)
    const receipt = await submitCase(aSubmission(scope.tenant.villages[0]?.code ?? null), scope)
    const board = [...scope.tenant.boards.values()].find(({ village }) => village !== null)
    return [
      ['board page', boardPath(board?.code ?? '')],
      ['home', pages.home.path],
      ['notice', `${pages.notice.path}?id=b000000003`],
      ['case', `${pages.case.path}?id=${receipt.id}`],
    ] as const
  })
  const ours = await startOurs(place, { clients: true })
  const bare = await startBare({ work: { kind: 'page' }, headers: {}, place: null })
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
  try {
    const times = new Map<string, { ours: number; bare: number }[]>(addresses.map(([name]) => [name, []]))
    for (let round = 0; round <= ROUNDS; round++) {
      for (const [name, path] of addresses) {
        const mine = await firstText(browser, `http://127.0.0.1:${ours.port}${path}`)
        const hand = await firstText(browser, `http://127.0.0.1:${bare.port}/`)
        if (round > 0) times.get(name)?.push({ ours: mine, bare: hand })
      }
    }
    return [...times].map(([name, pairs]) => ({
      what: `first text, weak line: ${name}`, ours: milliseconds(median(pairs.map((pair) => pair.ours))), baseline: milliseconds(median(pairs.map((pair) => pair.bare))),
      ratio: median(pairs.map((pair) => pair.ours / pair.bare)), target: { atMost: 1.4 },
    }))
  } finally {
    await browser.close()
    await Promise.all([ours, bare].map((server) => server.stop()))
  }
}
