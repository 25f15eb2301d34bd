import { endpoints } from '@mingbai/contracts/endpoints'
import * as z from 'zod/mini'
import { aPublishedNotice } from '../factories/a-notice'
import { aStaff } from '../factories/a-staff'
import { aYearOfRecords } from '../factories/a-year-of-records'
import { countYearAgain, notRecounted, openedCells, openedRows } from '../factories/count-year-again'
import { openedWrongly } from '../factories/open-cell'
import { makeClient } from '../support/client'
import type { Row } from './print-table'
import { inHouse, makePlace } from './places'
import { startOurs } from './servers'

/** "Computing takes seconds": what a clerk waits for without going away. */
const PATIENCE_S = 10

/** A page of fifty after the other: of the long lists one is read to its end. */
const MOST_OPENED = 2000
const LONGEST = 'overview.postings.kiosk'

export interface ReportReport {
  rows: Row[]
  problems: string[]
}

/** What the draft of a year that still runs, and that nobody has written, is told beside its numbers. */
const ofADraft: ReadonlySet<string> = new Set(['running', 'joined', 'written', 'lastYear'])

/** The annual report over a year of records: equal to a count in plain SQL, each opened number exactly its records. */
export async function measureReport(server: string | null, records: number, isSmall: boolean): Promise<ReportReport> {
  const place = await makePlace(server)
  const { office, leader } = await inHouse(place, async (house) => {
    const test = { house, browser: (cookie?: string) => makeClient('', { session: cookie ?? '' }) }
    return { office: await aStaff(test, 'office'), leader: await aStaff(test, 'leader') }
  })
  const clerkAt = (port: number, { client }: typeof office) => makeClient(`http://127.0.0.1:${port}`, { session: client.session ?? '' })
  const first = await startOurs(place)
  const notice = await aPublishedNotice(clerkAt(first.port, office), clerkAt(first.port, leader))
  await first.stop()
  const expected = await inHouse(place, async (house) => {
    const [row] = await house.db.read(z.object({ id: z.string() }), 'SELECT id FROM disclosure WHERE public_id = ?', [notice.id])
    await aYearOfRecords(house, records, { disclosureId: row?.id ?? '', staffId: office.id })
    return countYearAgain(house.db)
  })
  const ours = await startOurs(place)
  try {
    const clerk = clerkAt(ours.port, office)
    const start = performance.now()
    const report = await clerk.call(endpoints.staffReadReport, { params: { year: '2026' } })
    const seconds = (performance.now() - start) / 1000
    const told = new Map(report.figures.map(({ cell, value }) => [cell, value]))
    const problems = Object.entries(expected).filter(([cell, { value }]) => told.get(cell) !== value).map(([cell, { value }]) => `${cell}: the report says ${told.get(cell)}, plain SQL ${value}`)
    problems.push(...report.findings.filter(({ rule }) => !ofADraft.has(rule)).map((finding) => `the counted report does not agree with itself: ${JSON.stringify(finding)}`))
    problems.push(...notRecounted(expected).map((cell) => `${cell} is computed and not counted again`))
    for (const cell of (isSmall ? openedRows() : openedCells())) {
      const { value = 0, records } = expected[cell] ?? {}
      if (records && (value <= MOST_OPENED || cell === LONGEST)) problems.push(...(await openedWrongly(clerk, cell, records)))
    }
    const what = `annual report over ${records.toLocaleString('en')} records, ${place.engine}: within ${PATIENCE_S} s`
    return { problems, rows: [{ what, ours: `${seconds.toFixed(1)} s`, baseline: `${Object.keys(expected).length} cells counted again`, ratio: seconds / PATIENCE_S, target: { atMost: 1 } }] }
  } finally {
    await ours.stop()
  }
}
