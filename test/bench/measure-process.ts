import { cursorAt, fill } from './fill'
import { median, runLoad } from './load'
import { milliseconds, type Row } from './print-table'
import { inHouse, makePlace } from './places'
import { startBare, startOurs } from './servers'

const STARTS = 5
const ROWS = 10_000
const READING_SECONDS = 6

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`

/** From nothing to the first good answer, on a folder that was started before; and what it holds while it is read. */
export async function measureProcess(): Promise<Row[]> {
  const place = await makePlace(null)
  await inHouse(place, (house) => fill(house, { notices: ROWS, searchable: 0 }))
  const starts: { ours: number; bare: number }[] = []
  for (let start = 0; start < STARTS; start++) {
    const ours = await startOurs(place, { clients: true })
    await ours.stop()
    const bare = await startBare({ work: { kind: 'page' }, headers: {}, place: null })
    await bare.stop()
    starts.push({ ours: ours.readyAfter, bare: bare.readyAfter })
  }
  const ours = await startOurs(place, { clients: true })
  const bare = await startBare({ work: { kind: 'page' }, headers: {}, place: null })
  let most = 0
  const watch = setInterval(() => (most = Math.max(most, ours.memory())), 100)
  await runLoad({ port: ours.port, call: (n) => ({ path: `/api/v1/notices?before=${cursorAt((n * 7919) % (ROWS - 40), n)}` }), connections: 16, seconds: READING_SECONDS })
  await runLoad({ port: bare.port, call: () => ({ path: '/' }), connections: 16, seconds: 2 })
  clearInterval(watch)
  const bareMemory = bare.memory()
  await Promise.all([ours.stop(), bare.stop()])
  const ready = { ours: median(starts.map((start) => start.ours)), bare: median(starts.map((start) => start.bare)) }
  return [
    // The targets are figures, not ratios: at most 1 s, at most 160 MB.
    { what: 'second start to /readyz, s', ours: milliseconds(ready.ours), baseline: milliseconds(ready.bare), ratio: ready.ours / 1000, target: { atMost: 1 } },
    { what: 'memory under reading load, of 160 MB', ours: megabytes(most), baseline: megabytes(bareMemory), ratio: most / (160 * 1024 * 1024), target: { atMost: 1 } },
  ]
}
