import path from 'node:path'
import { pages } from '@mingbai/contracts/routes'
import { aWalk } from '../browser/support/walk'
import { fill } from '../bench/fill'
import type { TestHouse } from '../support/serve'
import { launchWeapp, type Weapp } from './launch'
import type { AccessibleNode } from './tree'

const dist = path.join(__dirname, '../../apps/mini/dist/weapp')
const PAGES = 7
const ROWS = 20

const walk = aWalk()
let server: TestHouse
let app: Weapp

beforeAll(async () => {
  server = await walk.house({ clients: { h5: path.join(__dirname, '../../apps/mini/dist/h5'), console: null } })
  await fill(server.house, { notices: 5000, searchable: 0 })
}, 60_000)

const count = (node: AccessibleNode): number => node.children.reduce((sum, child) => sum + count(child), 1)
const titles = (): string[] => app.page().findAll({ className: 'row-title' }).map(({ text }) => text)

test('a list goes on page after page without growing the tree, and leads back to what made room', async () => {
  app = await launchWeapp({ dist, api: server.origin, path: pages.notices.taro })
  await app.waitFor(() => titles().length === ROWS)
  const first = titles()
  for (let page = 2; page <= 3; page += 1) {
    await app.tap({ role: 'button', name: '看更早的' })
    await app.waitFor(() => titles().length === page * ROWS)
  }
  const nodes = count(app.page().tree())
  expect(app.page().findAll({ name: '看前面的' })).toHaveLength(0)
  for (let page = 4; page <= PAGES; page += 1) {
    const last = titles().at(-1)
    await app.tap({ role: 'button', name: '看更早的' })
    await app.waitFor(() => titles().at(-1) !== last)
    expect(titles()).toHaveLength(3 * ROWS)
  }
  expect(count(app.page().tree())).toBeLessThanOrEqual(nodes + 3)
  expect(new Set(titles()).size).toBe(3 * ROWS)

  for (let page = PAGES; page > 3; page -= 1) await app.tap({ role: 'button', name: '看前面的' })
  expect(titles().slice(0, ROWS)).toEqual(first)
  const asked = app.requests.length
  const before = titles().at(-1)
  await app.tap({ role: 'button', name: '看更早的' })
  await app.waitFor(() => titles().at(-1) !== before)
  // What has come is kept: it is drawn again without asking.
  expect(app.requests).toHaveLength(asked)
  await app.close()
}, 60_000)

test('in a browser as well', async () => {
  const phone = await walk.phone()
  await phone.goto(server.origin + pages.notices.path)
  await phone.locator('#painted').waitFor({ state: 'detached' })
  const rows = phone.locator('.row-title')
  const nodes = () => phone.evaluate(() => document.querySelectorAll('.page *').length)
  const onward = async () => {
    const last = await rows.last().innerText()
    await phone.getByRole('button', { name: '看更早的' }).tap()
    await phone.waitForFunction((before) => [...document.querySelectorAll('.row-title')].at(-1)?.textContent !== before, last)
  }
  for (let page = 2; page <= 3; page += 1) await onward()
  const before = await nodes()
  for (let page = 4; page <= 2 * PAGES; page += 1) {
    await onward()
    expect(await rows.count()).toBe(3 * ROWS)
  }
  expect(await nodes()).toBeLessThanOrEqual(before + 3)
  await phone.getByRole('button', { name: '看前面的' }).waitFor()
}, 60_000)
