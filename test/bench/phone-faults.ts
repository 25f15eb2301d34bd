import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod/mini'
import { launchWeapp, type Weapp } from '../weapp-host/launch'
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

const receiptsSchema = z.array(z.object({ id: z.string(), number: z.string() }))
const waitingSchema = z.array(z.object({ body: z.object({ words: z.string() }), problem: z.string() }))
const draftSchema = z.object({ words: z.string() })
type Kept = Pick<Weapp['phone'], 'storage' | 'files'>

export interface PhoneFaultReport {
  faults: { breaks: number; apps: number; servers: number }
  submissions: number
  receipts: number
  /** Empty: every receipt the phone shows exists, what was handed in is there once. */
  problems: string[]
}

/** The built mini-program, handed in again and again, while the line breaks, WeChat is killed, or the server is. */
export async function runPhoneFaults(place: Place, rounds: number, random: () => number, progress: (done: number) => void): Promise<PhoneFaultReport> {
  let server: Running | null = await startOurs(place)
  const line = await startBreakingLine(() => server?.port ?? null)
  const faults = { breaks: 0, apps: 0, servers: 0 }
  const receipts = new Map<string, string>()
  const handedIn = new Set<string>()
  const problems: string[] = []
  let kept: Kept | undefined

  async function fault(app: Weapp, which: number): Promise<void> {
    await sleep(random() * LONGEST_MS)
    if (which === 1) return void (faults.servers += 1, await server?.kill(), (server = null), await sleep(random() * LONGEST_MS))
    if (which === 2) return void (faults.apps += 1)
    await app.waitFor(() => waitingOf(app.phone.storage).length > 0 || wordsOf(app) === '', 3000).catch(() => undefined)
  }

  for (let round = 0; round < rounds; round++) {
    const before = line.breaks()
    const app = await start(line, kept)
    const words = await writeCase(app, `第 ${round} 件：水渠漏水，请来看看`)
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
    server ??= await startOurs(place)
    progress(round + 1)
  }

  const app = await start(line, kept)
  if (stored(app.phone.storage, 'draft', draftSchema)) {
    await writeCase(app, '')
    await app.tap(submit)
  }
  await app.waitFor(() => !app.phone.storage.has('draft') && waitingOf(app.phone.storage).length === 0, 20_000).catch((error: unknown) => problems.push(`still waiting at the end: ${String(error)}`))
  for (const { id, number } of receiptsOf(app.phone.storage)) receipts.set(id, number)
  app.kill()
  await line.stop()
  await server?.stop()
  const found = await inHouse(place, async (house) => ({
    cases: await house.db.read(z.object({ publicId: z.string(), number: z.string(), words: z.string() }), 'SELECT public_id, number, words FROM case_file'),
    wrong: await checkStored(house, []),
  }))
  const numbers = new Map(found.cases.map(({ publicId, number }) => [publicId, number]))
  problems.push(
    ...found.wrong,
    ...[...receipts].filter(([id, number]) => numbers.get(id) !== number).map(([, number]) => `the phone shows a receipt that does not exist: ${number}`),
    ...[...handedIn].filter((words) => found.cases.every((row) => row.words !== words)).map((words) => `handed in and lost: ${words}`),
    ...found.cases.filter(({ publicId }) => !receipts.has(publicId)).map(({ number }) => `arrived, and the phone never learned of it: ${number}`),
  )
  return { faults, submissions: found.cases.length, receipts: receipts.size, problems }
}

const start = (line: BreakingLine, phone?: Kept): Promise<Weapp> => launchWeapp({ dist, api: line.url, phone })

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
