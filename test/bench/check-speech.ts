import { endpoints } from '@mingbai/contracts/endpoints'
import { pages } from '@mingbai/contracts/routes'
import { sentencesOf } from '@mingbai/outputs/view/read-aloud'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { makeClient } from '../support/client'
import { startProduct } from '../support/start-product'
import { launchWeapp, type Weapp } from '../weapp-host/launch'
import { readLayout } from '../weapp-host/layout'
import { checkDist } from '../weapp-host/static-checks'
import { namelessNodes } from '../weapp-host/tree'
import { root } from './servers'

const dist = join(root, 'apps/mini/dist/speaking')
const title = '这一轮灌溉用水安排'
const button = (name: string) => ({ role: 'button', name })
const failed = { text: /没有念出来.*打电话/ }

/** What a listener does, each on a phone of its own with a notice open. @throws what was not as it should be */
const walks: Record<string, (app: Weapp, url: string) => Promise<void>> = {
  'a notice is heard from its title to its last sentence; paused, it goes on without asking again': async (app, url) => {
    const notice = await makeClient(url).call(endpoints.readNotice, { params: { id: String(app.page().query.id) } })
    await app.tap(button('念给我听'))
    await app.tap(button('停一下'))
    const asked = app.phone.spoken.length
    await app.tap(button('接着念'))
    await app.waitFor(() => app.phone.played.length === 2)
    demand(app.phone.played[0] === app.phone.played[1], `it went on with ${app.phone.played.join(', then ')}`)
    demand(app.phone.spoken.length === asked, 'what was paused was asked for again')
    for (let heard = 2; !app.page().has(button('念给我听')); heard += 1) {
      app.phone.endSound()
      await app.waitFor(() => app.phone.played.length > heard || app.page().has(button('念给我听')))
    }
    const heard = app.phone.spoken.join('')
    demand(heard.startsWith(title), `it began with ${heard.slice(0, 20)}`)
    const left = sentencesOf(notice).filter((sentence) => !heard.includes(sentence))
    demand(left.length === 0, `not read: ${left.join(' / ')}`)
  },
  'who has heard enough stops it, and so does who puts WeChat away': async (app) => {
    await app.tap(button('念给我听'))
    await app.tap(button('不念了'))
    await app.tap(button('念给我听'))
    await app.see(button('停一下'))
    await app.hide()
    await app.show()
    await app.see(button('念给我听'))
  },
  'a voice that fails is told, with somebody to ring': async (app) => {
    app.phone.speech = -20003
    await app.tap(button('念给我听'))
    await app.see(failed)
  },
  'without a line it is told, and tried again when the line is back': async (app) => {
    await app.setNetwork('none')
    await app.tap(button('念给我听'))
    await app.see(failed)
    await app.setNetwork('4g')
    await app.tap(button('念给我听'))
    await app.waitFor(() => app.phone.played.length > 0)
  },
}

function demand(isSo: boolean, otherwise: string): void {
  if (!isSo) throw new Error(otherwise)
}

/** The mini-program as an operator builds it who has added the voice of 微信同声传译, walked against a stand-in of that plugin: 念给我听. */
export async function checkSpeech(): Promise<{ lines: string[]; problems: string[] }> {
  execFileSync(process.execPath, ['scripts/build.mjs', 'speaking'], { cwd: root, stdio: ['ignore', 2, 2] })
  const { problems } = checkDist(dist)
  if (!readLayout(dist).packages.some(({ plugins }) => plugins.has('WechatSI'))) problems.push('app.json declares no plugin')
  const product = await startProduct()
  try {
    for (const [name, walk] of Object.entries(walks)) await walkOne(walk, product.url).catch((error: unknown) => void problems.push(`${name}: ${String(error)}`))
  } finally {
    await product.stop()
  }
  return { lines: [`- the mini-program built with its voice: ${Object.keys(walks).length} walks, ${problems.length === 0 ? 'all as they should be' : `${problems.length} PROBLEMS`}`], problems }
}

async function walkOne(walk: (app: Weapp, url: string) => Promise<void>, url: string): Promise<void> {
  const app = await launchWeapp({ dist, api: url, path: pages.notices.taro })
  try {
    await app.tap({ role: 'link', name: new RegExp(title) })
    await app.see(button('念给我听'))
    await walk(app, url)
    demand(namelessNodes(app.page().tree()).length === 0, 'something on the page has no name')
  } finally {
    await app.close()
  }
}
