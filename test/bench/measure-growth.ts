import { endpoints } from '@mingbai/contracts/endpoints'
import { contentSheetPath } from '@mingbai/contracts/sheets'
import { makeClient } from '../support/client'
import type { Sized } from './fill-place'
import { boardCode, cursorAt, questions } from './fill'
import { median, runLoad, type Call } from './load'
import { milliseconds, type Row } from './print-table'
import { anAddress } from './record-statements'
import { startOurs, type Running } from './servers'

/** A question that has become slow is not asked so often. */
const SECONDS = 2

/** Boards that get a sheet; each content page is composed anew at every request. */
const SHEETS = 10

async function makeSheets({ port }: Running, { session, boards }: Sized): Promise<void> {
  const clerk = makeClient(`http://127.0.0.1:${port}`, { session })
  for (let at = 0; at < SHEETS; at++) await clerk.call(endpoints.makeSheet, { params: { code: boardCode(boards - 1 - at) } })
}

/** One request at a time, small and large in turn: how much longer the same question takes when the table has grown. */
export async function measureGrowth(small: Sized, large: Sized, { deepRow, rounds, requests }: { deepRow: number; rounds: number; requests: number }): Promise<Row[]> {
  const servers = { small: await startOurs(small.place), large: await startOurs(large.place) }
  const count = (n: number) => n.toLocaleString('en')
  const sizes = (of: 'notices' | 'searchable' | 'boards' | 'openCases') => `${count(large[of])} against ${count(small[of])}, ${small.place.engine}`
  // `_` is no parameter of ours: it only makes each address new, so that no answer comes from the cache.
  const ask = (asked: string[]) => (n: number): Call => ({ path: `/api/v1/search?q=${encodeURIComponent(asked[n % asked.length] ?? '')}&_=${n}` })
  const deep = (row: number) => (n: number): Call => ({ path: `/api/v1/notices?before=${cursorAt(row, n)}` })
  // Each reader from a house of its own: what one address may ask of a feed in a minute is shared out.
  const feed = (kind: string) => (n: number): Call => ({ path: `/feeds/notices.${kind}?_=${n}`, headers: { 'x-forwarded-for': anAddress() } })
  const unkept = (page: string) => (n: number): Call => ({ path: `/api/v1/${page}?_=${n}` })
  const board = (boards: number) => (n: number): Call => ({ path: `/api/v1/boards/${boardCode(n % boards)}?_=${n}` })
  const sheet = ({ boards, session }: Sized) => (n: number): Call => ({ path: contentSheetPath(boardCode(boards - 1 - (n % SHEETS)), 1), headers: { cookie: `mingbai=${session}` } })
  const desk = (path: string) => ({ session }: Sized) => (): Call => ({ path: `/api/v1/staff/${path}`, headers: { cookie: `mingbai=${session}` } })
  const bouts: { what: string; small: (n: number) => Call; large: (n: number) => Call }[] = [
    { what: `growth, first page: ${sizes('notices')}`, small: unkept('notices'), large: unkept('notices') },
    { what: `growth, page after row ${count(deepRow)}: ${sizes('notices')}`, small: deep(Math.min(deepRow, small.notices - 100)), large: deep(deepRow) },
    ...['home', 'catalogue'].map((page) => ({ what: `growth, ${page}: ${sizes('notices')}`, small: unkept(page), large: unkept(page) })),
    { what: `growth, a board: ${sizes('boards')}`, small: board(small.boards), large: board(large.boards) },
    { what: `growth, the sheet of a board: ${sizes('boards')}`, small: sheet(small), large: sheet(large) },
    ...['inbox', 'cases?box=accepted'].map((page) => ({ what: `growth, ${page} of a clerk: ${sizes('openCases')}`, small: desk(page)(small), large: desk(page)(large) })),
    ...['atom', 'json'].map((kind) => ({ what: `growth, feed .${kind}: ${sizes('notices')}`, small: feed(kind), large: feed(kind) })),
    ...questions(small.searchable).map((question) => ({ what: `growth, search 「${question}」: ${sizes('searchable')}`, small: ask([question]), large: ask([question]) })),
  ]
  try {
    await makeSheets(servers.small, small)
    await makeSheets(servers.large, large)
    const rows: Row[] = []
    let n = 0
    for (const bout of bouts) {
      const times: { small: number; large: number }[] = []
      for (let round = 0; round <= rounds; round++) {
        const one = await runLoad({ port: servers.small.port, call: () => bout.small(n++), connections: 1, count: requests, seconds: SECONDS })
        const two = await runLoad({ port: servers.large.port, call: () => bout.large(n++), connections: 1, count: requests, seconds: SECONDS })
        if (round > 0) times.push({ small: one.median, large: two.median })
      }
      rows.push({
        what: bout.what, ours: milliseconds(median(times.map((time) => time.large))), baseline: milliseconds(median(times.map((time) => time.small))),
        ratio: median(times.map((time) => time.large / time.small)), target: { atMost: 1.5 },
      })
    }
    return rows
  } finally {
    await Promise.all([servers.small, servers.large].map((server) => server.stop()))
  }
}
