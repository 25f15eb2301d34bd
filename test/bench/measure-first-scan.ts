import { existsSync } from 'node:fs'
import { get } from 'node:http'
import { join } from 'node:path'
import { boardPath, landingPage } from '@mingbai/contracts/routes'
import { launchWeapp } from '../weapp-host/launch'
import { fill } from './fill'
import { inHouse, makePlace } from './places'
import { type Row } from './print-table'
import { root, startOurs } from './servers'

const KB = 1024
const WEAPP = join(root, 'apps/mini/dist/weapp')
/** Before the first text that can be read: what a scan may cost in the mini-program, and the board page over the line. */
const limits = { miniProgram: 40 * KB, webPage: 14 * KB }

interface Scan { way: string; bytes: number; limit: number; steps: string }

/** What a scan inside WeChat fetches before there is text to read, and how far it is to 我要反映: by the mini-program and by the web page. */
export async function measureFirstScan(say: (line: string) => void): Promise<Row[]> {
  const place = await makePlace(null)
  const code = await inHouse(place, async (house) => {
    await fill(house, { notices: 200, searchable: 0 })
    return [...(await house.book()).boards.values()].find(({ village }) => village !== null)?.code ?? ''
  })
  const server = await startOurs(place, { clients: true })
  const url = `http://127.0.0.1:${server.port}`
  try {
    const scans = [await webPage(`${url}${boardPath(code)}`)]
    if (existsSync(join(WEAPP, `${landingPage}.js`))) scans.unshift(await miniProgram(url, code))
    else say('first scan: the mini-program is left out, it is not built (node scripts/build.mjs weapp)')
    return scans.map(({ way, bytes, limit, steps }) => ({
      what: `first scan in WeChat, ${way}: ${steps}`, ours: `${(bytes / KB).toFixed(1)} KB`, baseline: `${limit / KB} KB`, ratio: bytes / limit, target: { atMost: 1 },
    }))
  } finally {
    await server.stop()
  }
}

async function miniProgram(url: string, code: string): Promise<Scan> {
  const app = await launchWeapp({ dist: WEAPP, api: url, path: landingPage, scanned: `${url}${boardPath(code)}` })
  try {
    await app.waitFor(() => app.page().findAll({ className: 'row-title' }).length)
    const [bytes, asked] = [app.packageBytes + app.bytesFetched, app.requests.length]
    await app.tap({ name: /我要反映/ })
    await app.see({ name: /您要说的话/ })
    return { way: 'mini-program', bytes, limit: limits.miniProgram, steps: `package and ${asked} request, ${app.taps} tap to 我要反映 (then ${Math.round(app.packageBytes / KB)} KB in all)` }
  } finally {
    await app.close()
  }
}

async function webPage(address: string): Promise<Scan> {
  const { bytes, text } = await fetched(address)
  if (!/href="\/new\?board=/.test(text.toString())) throw new Error('the board page does not lead to 我要反映')
  return { way: 'web page', bytes, limit: limits.webPage, steps: '1 request, 1 tap to 我要反映' }
}

/** As it comes over the line. */
function fetched(address: string): Promise<{ bytes: number; text: Buffer }> {
  const ask = (encoding: string): Promise<Buffer> =>
    new Promise((resolve, reject) => {
      get(address, { headers: { 'accept-encoding': encoding, 'user-agent': 'MicroMessenger/8.0.50' } }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () => resolve(Buffer.concat(parts)))
      }).on('error', reject)
    })
  return Promise.all([ask('br, gzip'), ask('identity')]).then(([packed, text]) => ({ bytes: packed.byteLength, text }))
}
