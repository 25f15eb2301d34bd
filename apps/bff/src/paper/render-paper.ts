import type { Paper } from '@mingbai/outputs/paper/paper'
import { colours } from '@mingbai/outputs/tokens/tokens'
import { sha256Hex } from '@mingbai/rules/ledger/hash'
import { LRUCache } from 'lru-cache'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import sharp from 'sharp'
import * as z from 'zod/mini'
import { Refusal } from '../http/refusal'
import { paperProgram } from './paper-program'

const bytes = z.instanceof(Uint8Array)
const composedSchema = z.object({ pdf: bytes, pages: z.number(), rare: z.array(z.string()) })
/** A paper laid out; `rare`: letters that no font has, 〓 stands for them. */
export type Composed = z.infer<typeof composedSchema> & { key: string }
const pictureSchema = z.object({ width: z.number(), height: z.number(), data: bytes })
const faultSchema = z.object({ fault: z.string() })

type Job = { kind: 'compose'; paper: Paper; linesColour: string } | { kind: 'draw'; pdf: Uint8Array; page: number; dpi: number }

const PATIENCE_MS = 30_000
const MOST_WAITING = 8

/** The same is not made twice, nor at the same time: who asks for it in other words (`?x=1`) costs nothing. */
function makeKeeper<Made extends object>(maxSize: number, sizeOf: (made: Made) => number) {
  const kept = new LRUCache<string, Made>({ maxSize, sizeCalculation: (made) => sizeOf(made) + 500 })
  const asked = new Map<string, Promise<Made>>()
  return (name: string, make: () => Promise<Made>): Promise<Made> => {
    const known = kept.get(name)
    if (known) return Promise.resolve(known)
    const running = asked.get(name) ?? make().then((made) => {
      kept.set(name, made)
      return made
    }).finally(() => asked.delete(name))
    asked.set(name, running)
    return running
  }
}
const keepComposed = makeKeeper<Composed>(6 * 1024 * 1024, ({ pdf }) => pdf.length)
const keepDrawn = makeKeeper<Buffer>(12 * 1024 * 1024, (png) => png.length)

/** Throws busy. */
export function composePaper(paper: Paper): Promise<Composed> {
  const key = sha256Hex(JSON.stringify(paper))
  return keepComposed(key, async () => ({ ...z.parse(composedSchema, await queued({ kind: 'compose', paper, linesColour: colours.edge })), key }))
}

/** One page as PNG. @param ground the colour of the paper, where it is not white. Throws notFound, busy. */
export function drawPage({ pdf, pages, key }: Composed, { page, dpi, ground = null }: { page: number; dpi: number; ground?: string | null }): Promise<Buffer> {
  if (page < 1 || page > pages) throw new Refusal('notFound')
  return keepDrawn(`${key} ${page} ${dpi} ${ground}`, async () => {
    const { width, height, data } = z.parse(pictureSchema, await queued({ kind: 'draw', pdf, page, dpi }))
    const picture = sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha()
    const onGround = ground === null ? picture : picture.composite([{ input: { create: { width, height, channels: 3, background: ground } }, blend: 'multiply' }])
    return onGround.withMetadata({ density: dpi }).png({ palette: true, colours: 64, effort: 4 }).toBuffer()
  })
}

/** One worker at a time: two together would fill a small server. */
let last: Promise<unknown> = Promise.resolve()
let waiting = 0

async function queued(job: Job): Promise<unknown> {
  if (waiting >= MOST_WAITING) throw new Refusal('busy')
  waiting += 1
  const mine = last.then(() => runWorker(job))
  last = mine.catch(() => undefined)
  try {
    return await mine
  } finally {
    waiting -= 1
  }
}

async function runWorker(job: Job): Promise<unknown> {
  const folder = join(dirname(require.resolve('@embedpdf/fonts-sc')), '../fonts')
  const fonts = [join(folder, 'NotoSansHans-Regular.otf'), join(folder, 'NotoSansHans-Bold.otf')]
  const libraries = { pdfmake: require.resolve('pdfmake'), fontkit: require.resolve('fontkit'), pdfium: require.resolve('@hyzyla/pdfium') }
  const worker = new Worker(paperProgram, { eval: true, workerData: { job, libraries, fonts }, resourceLimits: { maxOldGenerationSizeMb: 256 }, env: {}, stdout: true, stderr: true })
  const answer = await new Promise<unknown>((resolve) => {
    const end = (found: unknown): void => {
      clearTimeout(timer)
      resolve(found)
      void worker.terminate()
    }
    const timer = setTimeout(() => end({ fault: 'took too long' }), PATIENCE_MS)
    worker.once('message', end)
    worker.once('error', (error) => end({ fault: String(error) }))
    worker.once('exit', () => end({ fault: 'ended early' }))
  })
  const failed = z.safeParse(faultSchema, answer)
  if (failed.success) throw new Error(`paper: ${failed.data.fault}`)
  return answer
}
