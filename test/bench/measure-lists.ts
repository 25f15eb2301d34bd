import { cursorAt, questions } from './fill'
import { median, openLine, runLoad, type Call } from './load'
import { perSecond, type Row } from './print-table'
import { inHouse, type Place } from './places'
import { recordList } from './record-statements'
import { startBare, startOurs, type Running } from './servers'

const ROUNDS = 11
const SECONDS = 0.6
const CONNECTIONS = 16

interface Bout {
  ours: (n: number) => Call
  baseline: (n: number) => Call
}

/** Ours, baseline, ours, baseline …; the ratio is the median of the rounds' own ratios, since the machine changes its mind. */
export async function compare(ours: Running, baseline: Running, { ours: ourCall, baseline: bareCall }: Bout, { rounds = ROUNDS, seconds = SECONDS, connections = CONNECTIONS } = {}) {
  const pairs: { ours: number; baseline: number }[] = []
  let n = 0
  // The first round warms both up, and is not counted.
  for (let round = 0; round <= rounds; round++) {
    const mine = await runLoad({ port: ours.port, call: () => ourCall(n++), connections, seconds })
    const bare = await runLoad({ port: baseline.port, call: () => bareCall(n++), connections, seconds })
    if (round > 0) pairs.push({ ours: mine.perSecond, baseline: bare.perSecond })
  }
  return { ours: median(pairs.map((pair) => pair.ours)), baseline: median(pairs.map((pair) => pair.baseline)), ratio: median(pairs.map((pair) => pair.ours / pair.baseline)) }
}

/** Headers of ours that say nothing about one answer: the baseline sends them too. */
async function constantHeaders(port: number, path: string): Promise<Record<string, string>> {
  const line = await openLine(port)
  const { head } = await line.ask({ path })
  line.close()
  const fields = head.trim().split('\r\n').slice(1).map((field) => [field.slice(0, field.indexOf(':')), field.slice(field.indexOf(':') + 2)] as const)
  return Object.fromEntries(fields.filter(([name]) => !/^(date|connection|keep-alive|content-length|content-type|etag)$/i.test(name)))
}

/** Both sides must answer the same, or the comparison says nothing. */
async function assertSame(a: Running, b: Running, path: string): Promise<void> {
  const bodies: string[] = []
  for (const { port } of [a, b]) {
    const line = await openLine(port)
    bodies.push((await line.ask({ path })).body)
    line.close()
  }
  if (bodies[0] !== bodies[1]) throw new Error(`ours and the baseline differ at ${path}:\n${bodies.join('\n')}`)
}

export async function measureLists(place: Place, rows: number): Promise<Row[]> {
  const work = await inHouse(place, recordList)
  const ours = await startOurs(place)
  const listAt = (n: number) => `/api/v1/notices?before=${cursorAt((n * 7919) % (rows - 40), n)}`
  const headers = await constantHeaders(ours.port, listAt(0))
  const bare = await startBare({ work, headers, place })
  const like = await startBare({ work: { kind: 'like', sql: LIKE }, headers, place })
  try {
    for (const n of [1, 2, 3]) await assertSame(ours, bare, listAt(n))
    // Every request has a cursor of its own, so that no answer is ever used twice.
    const uncached = await compare(ours, bare, { ours: (n) => ({ path: listAt(n) }), baseline: (n) => ({ path: listAt(n) }) })
    const cached = await compare(ours, bare, { ours: () => ({ path: listAt(5) }), baseline: (n) => ({ path: listAt(n) }) })
    const asked = questions(rows)
    const search = (n: number) => ({ path: `/api/v1/search?q=${encodeURIComponent(asked[n % asked.length] ?? '')}` })
    const found = await compare(ours, like, { ours: search, baseline: search }, { rounds: 5 })
    const { engine } = place
    const row = (what: string, { ours: mine, baseline, ratio }: typeof found, target: Row['target']): Row => ({ what, ours: perSecond(mine), baseline: perSecond(baseline), ratio, target })
    return [
      row(`notices, uncached, ${engine}`, uncached, { atLeast: 0.7 }),
      row(`notices, cached, ${engine}`, cached, { atLeast: 5 }),
      row(`search, ${rows.toLocaleString('en')} documents, ${engine} (baseline: LIKE)`, found, null),
    ]
  } finally {
    await Promise.all([ours, bare, like].map((server) => server.stop()))
  }
}

const LIKE = 'SELECT id, object_type, public_id, title, text, sort_key, sample FROM search_doc WHERE folded LIKE ? ORDER BY sort_key DESC, id DESC LIMIT 21'
