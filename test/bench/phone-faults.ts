import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pages } from '@mingbai/contracts/routes'
import * as z from 'zod/mini'
import { launchWeapp, type Weapp } from '../weapp-host/launch'
import { RISKY_WORDS } from '../wechat-server/safety'
import { checkTold, officeOf, openBadWechat, tellUnderFire, type BadWechat, type Told } from './bad-wechat'
import { startBreakingLine, type BreakingLine } from './breaking-line'
import { checkStored } from './check-stored'
import { inHouse, type Place } from './places'
import { root, startOurs, type Running } from './servers'

// After a try without an answer the button says so.
const submit = { role: 'button', name: /^(提交|再送一次)$/ }
const dist = join(root, 'apps/mini/dist/weapp')
/** A sending and its answer; a break behind them hits whatever comes next. */
const LONGEST_BYTES = 6000
/** From the tap until well after the answer. */
const LONGEST_MS = 120
/** Until WeChat has a good moment. */
const MOST_ASKED = 20

const receiptsSchema = z.array(z.object({ id: z.string(), number: z.string() }))
const waitingSchema = z.array(z.object({ body: z.object({ words: z.string() }), problem: z.string() }))
const draftSchema = z.object({ words: z.string() })
type Kept = Pick<Weapp['phone'], 'storage' | 'files'>

export interface PhoneFaultReport {
  faults: { breaks: number; apps: number; servers: number }
  submissions: number
  receipts: number
  /** What WeChat was asked, on its bad day. */
  told: Omit<Told, 'problems'>
  /** Empty: every receipt the phone shows exists, what was handed in is there once. */
  problems: string[]
}

/** The built mini-program, handed in again and again, while the line breaks, WeChat is killed, or the server is; and what WeChat does for it, while WeChat itself fails. @param ofWechat chances of WeChat's own troubles */
export async function runPhoneFaults(place: Place, rounds: number, random: () => number, ofWechat: () => number, progress: (done: number) => void): Promise<PhoneFaultReport> {
  const bad = await openBadWechat(ofWechat)
  const office = await officeOf(place)
  const serve = (): Promise<Running> => startOurs(place, { more: bad.env })
  let server: Running | null = await serve()
  const line = await startBreakingLine(() => server?.port ?? null)
  const faults = { breaks: 0, apps: 0, servers: 0 }
  const receipts = new Map<string, string>()
  const handedIn = new Set<string>()
  const problems: string[] = []
  let kept: Kept | undefined

  async function fault(app: Weapp, which: number): Promise<void> {
    await sleep(random() * LONGEST_MS)
    if (which === 1) return void (faults.servers += 1, await server?.kill(), (server = null), (bad.wechat.world.asker += 1), await sleep(random() * LONGEST_MS))
    if (which === 2) return void (faults.apps += 1)
    await app.waitFor(() => waitingOf(app.phone.storage).length > 0 || wordsOf(app) === '', 3000).catch(() => undefined)
    if (app.page().path === pages.receipt.taro) await askToBeTold(app, bad, 1).catch(() => undefined)
  }

  for (let round = 0; round < rounds; round++) {
    const before = line.breaks()
    const app = await start(line, bad, kept)
    const words = await writeCase(app, `第 ${round} 件：水渠漏水，请来看看${round % 4 === 3 ? RISKY_WORDS : ''}`)
    const which = round % 3
    if (which === 0) line.breakAfter(Math.ceil(random() * LONGEST_BYTES))
    const tap = app.tap(submit).catch(() => undefined)
    await fault(app, which)
    kept = app.kill()
    await tap
    faults.breaks += line.breaks() - before
    line.breakAfter(Infinity)
    for (const { id, number } of receiptsOf(kept.storage)) receipts.set(id, number)
    if (waitingOf(kept.storage).some(({ body }) => body.words === words)) handedIn.add(words)
    server ??= await serve()
    progress(round + 1)
  }

  const app = await start(line, bad, kept)
  if (stored(app.phone.storage, 'draft', draftSchema)) {
    await writeCase(app, '')
    await app.tap(submit)
  }
  await app.waitFor(() => !app.phone.storage.has('draft') && waitingOf(app.phone.storage).length === 0, 20_000).catch((error: unknown) => problems.push(`still waiting at the end: ${String(error)}`))
  for (const { id, number } of receiptsOf(app.phone.storage)) receipts.set(id, number)
  const last = await start(line, bad, app.kill(), [...receipts.keys()].at(-1))
  await askToBeTold(last, bad, MOST_ASKED)
  last.kill()
  await line.stop()
  await server.stop()
  const found = await inHouse(place, async (house) => ({
    cases: await house.db.read(z.object({ publicId: z.string(), number: z.string(), words: z.string() }), 'SELECT public_id, number, words FROM case_file'),
    wrong: await checkStored(house, []),
  }))
  await tellUnderFire(place, bad, office, Math.max(Math.round(rounds / 20), 1), random)
  const { problems: untold, ...told } = await inHouse(place, (house) => checkTold(house, bad), { more: bad.env, clock: () => new Date(bad.now()) })
  await bad.close()
  const numbers = new Map(found.cases.map(({ publicId, number }) => [publicId, number]))
  problems.push(
    ...found.wrong,
    ...untold,
    ...[...receipts].filter(([id, number]) => numbers.get(id) !== number).map(([, number]) => `the phone shows a receipt that does not exist: ${number}`),
    ...[...handedIn].filter((words) => found.cases.every((row) => row.words !== words)).map((words) => `handed in and lost: ${words}`),
    ...found.cases.filter(({ publicId }) => !receipts.has(publicId)).map(({ number }) => `arrived, and the phone never learned of it: ${number}`),
  )
  return { faults, submissions: found.cases.length, receipts: receipts.size, told, problems }
}

/** @param receipt to begin with; left out: the first page */
const start = (line: BreakingLine, { wechat, openid }: BadWechat, kept?: Kept, receipt?: string): Promise<Weapp> =>
  launchWeapp({ dist, api: line.url, phone: { ...kept, loginCode: wechat.loginCode(openid) }, ...(receipt === undefined ? {} : { path: pages.receipt.taro, query: { id: receipt } }) })

/** Signs in with WeChat, which ties all receipts to the person, and says yes to messages. */
async function askToBeTold(app: Weapp, { wechat, openid }: BadWechat, tries: number): Promise<void> {
  for (let nth = 0; nth < tries; nth++) {
    app.phone.loginCode = wechat.loginCode(openid)
    await app.tap({ role: 'button', name: '有进展用微信告诉我' })
    const said = await app.waitFor(() => /好，有进展就发到您的微信|没有记上/.exec(app.page().text())?.[0])
    if (said.startsWith('好')) return
  }
}

/** What an earlier start left on the form is handed in as it stands. @returns the words on the form */
async function writeCase(app: Weapp, words: string): Promise<string> {
  await app.tap({ name: /我要反映\s*投诉/, role: 'link' })
  const field = await app.see({ name: /您要说的话/ })
  if (wordsOf(app) === '') await field.input(words)
  return app.waitFor(() => wordsOf(app))
}

/** The mini-program keeps values as JSON, WeChat keeps them as its own. */
function stored<T>(storage: Kept['storage'], key: string, schema: z.ZodMiniType<T>): T | null {
  const text = storage.get(key)
  if (text === undefined) return null
  const value: unknown = JSON.parse(text)
  return z.parse(schema, typeof value === 'string' ? JSON.parse(value) : value)
}

const receiptsOf = (storage: Kept['storage']) => stored(storage, 'receipts', receiptsSchema) ?? []
const waitingOf = (storage: Kept['storage']) => stored(storage, 'waiting', waitingSchema) ?? []

/** Empty where the form is not in front any more. */
function wordsOf(app: Weapp): string {
  const field = app.page().find({ name: /您要说的话/ })
  return String(field.value)
}
