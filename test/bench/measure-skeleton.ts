import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { pages } from '@mingbai/contracts/routes'
import { homeTexts, pageTexts } from '@mingbai/outputs/view/words'
import { chromium, type Locator } from 'playwright-core'
import { launchWeapp } from '../weapp-host/launch'
import { fill } from './fill'
import { median } from './load'
import { CHROMIUM } from './measure-first-text'
import { inHouse, makePlace } from './places'
import { milliseconds, type Row } from './print-table'
import { root, startOurs } from './servers'

const WEAPP = join(root, 'apps/mini/dist/weapp')
const ROUNDS = 5
/** Within which a tap feels answered. */
const LIMIT_MS = 100

/** Where a tap on the first page leads, by the words on it; the first line of a notice has no words of ours. */
const ways = [{ to: 'notices', words: pageTexts.allNotices }, { to: 'notice', words: null }, { to: 'cases', words: pageTexts.allCases }, { to: 'catalogue', words: homeTexts.catalogue }] as const
type Way = (typeof ways)[number]

/** How long a tap waits for the grey bars of the page it leads to, while no server answers: on either build the slowest way. */
export async function measureSkeleton(say: (line: string) => void): Promise<Row[]> {
  const place = await makePlace(null)
  await inHouse(place, (house) => fill(house, { notices: 200, searchable: 0 }))
  const server = await startOurs(place, { clients: true })
  const url = `http://127.0.0.1:${server.port}`
  try {
    const rows = [slowest('mini-program in the host', await inWeapp(url))]
    if (existsSync(CHROMIUM)) rows.push(...(await inBrowser(url)))
    else say(`skeleton: H5 is left out, there is no browser at ${CHROMIUM} (CHROMIUM=… names another)`)
    return rows
  } finally {
    await server.stop()
  }
}

type Times = ReadonlyMap<string, number[]>

function slowest(build: string, times: Times): Row {
  const [[way, wait] = ['', Number.NaN]] = [...times].map(([name, taken]) => [name, median(taken)] as const).sort(([, a], [, b]) => b - a)
  return { what: `tap to skeleton, ${build}: ${way}, the slowest of ${times.size}`, ours: milliseconds(wait), baseline: `${LIMIT_MS} ms`, ratio: wait / LIMIT_MS, target: { atMost: 1 } }
}

/** The first round warms up and does not count. */
async function timed(once: (way: Way) => Promise<number>): Promise<Times> {
  const times = new Map<string, number[]>(ways.map(({ to }) => [to, []]))
  for (let round = 0; round <= ROUNDS; round++) {
    for (const way of ways) {
      const taken = await once(way)
      if (round > 0) times.get(way.to)?.push(taken)
    }
  }
  return times
}

/** Until the page hands its first data over, with the bars in it. */
const inWeapp = (api: string): Promise<Times> =>
  timed(async ({ to, words }) => {
    const app = await launchWeapp({ dist: WEAPP, api })
    try {
      const link = await app.waitFor(() => app.page().findAll(words ? { role: 'link', name: words } : { className: 'row-title' })[0])
      const start = performance.now()
      const tap = link.tap()
      while (!app.firstData.has(pages[to].taro)) await nextTurn()
      const taken = performance.now() - start
      await tap
      if (!app.firstData.get(pages[to].taro)?.includes('skeleton')) throw new Error(`${to} begins without a skeleton`)
      return taken
    } finally {
      await app.close()
    }
  })

/** Until the frame after the bars came into the page; beside it the same bars of a page that is nothing else, so that a busy machine is seen. */
async function inBrowser(url: string): Promise<Row[]> {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'zh-CN', isMobile: true, hasTouch: true })
    const devtools = await page.context().newCDPSession(page)
    const tapped = async (link: Locator): Promise<number> => {
      const wait = page.evaluate(untilSkeleton)
      await link.first().tap()
      return wait
    }
    const ours = () => timed(async ({ words }) => {
      await page.goto(url)
      await page.locator('#painted').waitFor({ state: 'detached' })
      await page.route('**/api/**', () => undefined)
      const taken = await tapped(words ? page.getByRole('link', { name: words }) : page.locator('.row-title'))
      await page.unrouteAll()
      return taken
    })
    const bare = () => timed(async ({ to }) => {
      // Our own pages allow no script in the text.
      await page.goto('about:blank')
      await page.setContent(`<button onclick="document.body.innerHTML = '<div class=skeleton>${'<p>&mdash;</p>'.repeat(8)}</div>'">${to}</button>`)
      return tapped(page.getByRole('button'))
    })
    const rows: Row[] = []
    for (const rate of [1, 4]) {
      await devtools.send('Emulation.setCPUThrottlingRate', { rate })
      const speed = `CPU ÷ ${rate}`
      rows.push(slowest(`H5, ${speed}`, await ours()))
      rows.push({ what: `tap to skeleton, a page of eight bars, ${speed}`, ours: milliseconds(median([...(await bare()).values()].flat())), baseline: '', ratio: null, target: null })
    }
    return rows
  } finally {
    await browser.close()
  }
}

/** Runs in the page: from the finger that is lifted to the frame that shows the bars. */
const untilSkeleton = (): Promise<number> =>
  new Promise((seen) => {
    addEventListener('pointerup', ({ timeStamp }) => {
      new MutationObserver((_changes, observer) => {
        if (!document.querySelector('.skeleton')) return
        observer.disconnect()
        requestAnimationFrame(() => setTimeout(() => seen(performance.now() - timeStamp)))
      }).observe(document.body, { childList: true, subtree: true })
    }, { capture: true, once: true })
  })
