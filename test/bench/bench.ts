/**
 * npm run bench: how fast we are against the least that could do the same, both measured in this run, in turn.
 * Figures of time never fail: what misses its target is marked, and the exit code is 0.
 */
import { hasMariadb, startPrivateMariadb } from '../../scripts/lib/private-mariadb.mjs'
import { fillPlace, type Sized } from './fill-place'
import { measureFirstScan } from './measure-first-scan'
import { measureFirstText } from './measure-first-text'
import { measureGrowth } from './measure-growth'
import { measureLists } from './measure-lists'
import { measureProcess } from './measure-process'
import { measureSkeleton } from './measure-skeleton'
import { measureSubmission } from './measure-submission'
import { makePlace } from './places'
import { tableOf, type Row } from './print-table'

const SMALL = 10_000
const LARGE = 50_000

const wanted = process.argv.slice(2)
const isWanted = (part: string) => wanted.length === 0 || wanted.includes(part)
const BOARDS = 50

const say = (line: string) => void process.stderr.write(`${line}\n`)

const filled = (server: string | null, rows: number): Promise<Sized> => fillPlace(server, { notices: rows, searchable: rows, boards: BOARDS, openCases: 0 })

/** A part that breaks is told, and leaves the others their rows. */
async function part(name: string, measure: () => Promise<Row[]>): Promise<Row[]> {
  say(name)
  try {
    return await measure()
  } catch (error) {
    say(`${name} broke: ${error instanceof Error ? error.message : String(error)}`)
    return [{ what: `${name}: broke, see above`, ours: '', baseline: '', ratio: null, target: null }]
  }
}

async function onEngine(server: string | null): Promise<Row[]> {
  const name = server ? 'MariaDB' : 'embedded'
  const rows: Row[] = []
  if (isWanted('lists') || isWanted('growth')) {
    say(`${name}: filling ${SMALL} rows`)
    const small = await filled(server, SMALL)
    if (isWanted('lists')) rows.push(...(await part(`${name}: lists and search`, () => measureLists(small.place, SMALL))))
    if (isWanted('growth')) {
      say(`${name}: filling ${LARGE} rows`)
      const large = await filled(server, LARGE)
      rows.push(...(await part(`${name}: growth`, () => measureGrowth(small, large, { deepRow: LARGE * 0.8, rounds: 5, requests: 150 }))))
    }
  }
  if (isWanted('submission')) rows.push(...(await part(`${name}: submissions`, async () => measureSubmission(await makePlace(server), await makePlace(server)))))
  return rows
}

async function bench(): Promise<void> {
  const rows: Row[] = []
  if (hasMariadb()) {
    const mariadb = await startPrivateMariadb()
    rows.push(...(await onEngine(mariadb.url)))
    mariadb.stop()
  } else {
    say('mariadbd is not installed: the rows on MariaDB are left out')
  }
  rows.push(...(await onEngine(null)))
  if (isWanted('process')) rows.push(...(await part('starts and memory', measureProcess)))
  if (isWanted('text')) rows.push(...(await part('first text on a weak line', () => measureFirstText(say))))
  if (isWanted('scan')) rows.push(...(await part('first scan in WeChat', () => measureFirstScan(say))))
  if (isWanted('skeleton')) rows.push(...(await part('from the tap to the skeleton', () => measureSkeleton(say))))
  process.stdout.write(`\n${tableOf(rows)}\n`)
}

void bench()
