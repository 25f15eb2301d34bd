/**
 * npm run soak: the big runs; `-- faults`, `-- word`, `-- speech`, `-- report` or `-- growth` runs one part. `-- --small` (or SCALE=0.02) is what CI runs. Ends with 1 when a submission was lost or
 * doubled, or an import was not all or nothing, or the annual report differs from a count in plain SQL; figures of time are only told.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasMariadb, startPrivateMariadb } from '../../scripts/lib/private-mariadb.mjs'
import { checkSpeech } from './check-speech'
import { checkWordFiles } from './check-word-files'
import { runFaults, type FaultReport } from './faults'
import { fillPlace, type Sized } from './fill-place'
import { measureGrowth } from './measure-growth'
import { measureImport } from './measure-import'
import { measureReport } from './measure-report'
import { runPhoneFaults, type PhoneFaultReport } from './phone-faults'
import { makePlace } from './places'
import { tableOf, type Row } from './print-table'
import { root } from './servers'

const isSmall = process.argv.includes('--small')
const scale = isSmall ? 0.02 : Number(process.env.SCALE ?? 1)
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)

const FAULTS = Math.max(Math.round(500 * scale), 10)
// A small run proves the way, not the figures: filling is what takes long.
const NOTICES = isSmall ? { small: 2000, large: 4000 } : { small: 10_000, large: Math.max(Math.round(1_000_000 * scale), 100_000) }
/** Each document is some forty rows of the index. */
const DOCUMENTS = isSmall ? { small: 1000, large: 2000 } : { small: 10_000, large: 100_000 }

const ASKED = isSmall ? { rounds: 1, requests: 10 } : { rounds: 5, requests: 150 }

const BOARDS = { small: 20, large: isSmall ? 100 : 1000 }
const OPEN_CASES = isSmall ? { small: 100, large: 200 } : { small: 1000, large: 10_000 }
/** Households of one list. */
const HOUSEHOLDS = isSmall ? 1000 : 50_000
/** Of two years: requests, documents, postings, entries of the registers. */
const RECORDS = isSmall ? 6000 : 300_000

const say = (line: string) => void process.stderr.write(`${line}\n`)

/** mulberry32: the same seed gives the same faults. */
function dice(from: number): () => number {
  let state = from
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

async function filled(server: string | null, size: 'small' | 'large'): Promise<Sized> {
  const start = performance.now()
  return fillPlace(server, { notices: NOTICES[size], searchable: DOCUMENTS[size], boards: BOARDS[size], openCases: OPEN_CASES[size] }, (done) => done % 100_000 === 0 && say(`  ${done} rows after ${Math.round((performance.now() - start) / 1000)} s`))
}

interface Part {
  title: string
  about: string
  /** Too much for a small run, which says so. */
  bigOnly?: true
  run: (server: string | null, name: string) => Promise<Found>
}
interface Found {
  lines: string[]
  rows: Row[]
  problems: string[]
}

const faultLine = (name: string, { faults, submissions, retries, problems }: FaultReport): string =>
  `- ${name}: ${faults.kills} × kill -9, ${faults.cuts} lines cut, ${submissions} submissions, ${retries} tries without an answer (most while the server was down): ${problems.length === 0 ? 'none lost, none doubled, every chain whole' : `${problems.length} PROBLEMS`}`

const phoneLine = (name: string, { faults, submissions, receipts, told, problems }: PhoneFaultReport): string =>
  `- ${name}, from the built mini-program: ${faults.apps} × WeChat killed, ${faults.servers} × kill -9, ${faults.breaks} lines broken at a byte, ${submissions} submissions, ${receipts} receipts; in WeChat, which failed in three calls of ten, ${told.messages} messages (${told.dead} given up, ${told.again} taken again after an answer was lost) and ${told.checks} complaints looked at: ${problems.length === 0 ? 'every receipt exists, nothing twice, nothing lost' : `${problems.length} PROBLEMS`}`

async function faults(server: string | null, name: string): Promise<Found> {
  say(`${name}: ${FAULTS} faults`)
  const report = await runFaults(await makePlace(server), FAULTS, dice(seed), (done) => done % 50 === 0 && say(`  ${done} times killed`))
  say(`${name}: ${FAULTS} faults around the mini-program`)
  const phone = await runPhoneFaults(await makePlace(server), FAULTS, dice(seed + 1), dice(seed + 2), (done) => done % 50 === 0 && say(`  ${done} times handed in`))
  return { lines: [faultLine(name, report), phoneLine(name, phone)], rows: [], problems: [...report.problems, ...phone.problems] }
}

async function growth(server: string | null, name: string): Promise<Found> {
  say(`${name}: filling ${NOTICES.small} and ${NOTICES.large} notices`)
  const small = await filled(server, 'small')
  const large = await filled(server, 'large')
  say(`${name}: growth`)
  const grown = await measureGrowth(small, large, { deepRow: Math.min(100_000, NOTICES.large * 0.8), ...ASKED })
  say(`${name}: a list of ${HOUSEHOLDS} households`)
  const imported = await measureImport(server, HOUSEHOLDS)
  return { lines: [], rows: [...grown, ...imported.rows], problems: imported.problems }
}

async function report(server: string | null, name: string): Promise<Found> {
  say(`${name}: the annual report over ${RECORDS} records`)
  return { lines: [], ...(await measureReport(server, RECORDS, isSmall)) }
}

/** Drawn by a large program of its own: once, whichever engine. */
async function word(server: string | null): Promise<Found> {
  if (server) return { lines: [], rows: [], problems: [] }
  say('Word files: LibreOffice')
  return { ...(await checkWordFiles()), rows: [] }
}

/** A build of its own, with the voice that an operator may add to the mini-program: once, whichever engine. */
async function speech(server: string | null): Promise<Found> {
  if (server) return { lines: [], rows: [], problems: [] }
  say('reading aloud: the mini-program with its voice')
  return { ...(await checkSpeech()), rows: [] }
}

const parts: Record<string, Part> = {
  faults: { title: 'Lost or doubled submissions', about: '', run: faults },
  word: { title: 'Word files', about: '', bigOnly: true, run: word },
  speech: { title: 'Reading aloud in WeChat', about: '', bigOnly: true, run: speech },
  report: { title: 'Annual report', about: '', run: report },
  growth: { title: 'Growth and imports', about: ' One request at a time; large (ours) against small (baseline), in turn.', run: growth },
}

async function soak(): Promise<void> {
  const wanted = process.argv.slice(2).filter((word) => word in parts)
  const mariadb = hasMariadb() ? await startPrivateMariadb() : null
  if (!mariadb) say('mariadbd is not installed: MariaDB is left out')
  for (const [word, { title, about, bigOnly, run }] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(word)) continue
    if (wanted.length === 0 && isSmall && bigOnly) {
      process.stdout.write(`\n## ${title}\nNot looked at: a small run leaves it out; \`npm run soak -- ${word}\` does it.\n`)
      continue
    }
    const engines = [{ name: 'embedded', ...(await run(null, 'embedded')) }]
    if (mariadb) engines.push({ name: 'MariaDB', ...(await run(mariadb.url, 'MariaDB')) })
    const problems = engines.flatMap(({ name, problems: found }) => found.map((problem) => `${name}: ${problem}`))
    const rows = engines.flatMap(({ rows: measured }) => measured)
    const text = [
      `## ${title}`, `${new Date().toISOString().slice(0, 10)}, scale ${scale}, seed ${seed}.${about}`, '',
      ...engines.flatMap(({ lines }) => lines), ...problems.slice(0, 50).map((problem) => `  - ${problem}`), ...(rows.length > 0 ? [tableOf(rows)] : []), '',
    ].join('\n')
    process.stdout.write(`\n${text}`)
    // A small run must not stand in the place of a big one.
    if (!isSmall) keep(title, text)
    if (problems.length > 0) process.exitCode = 1
  }
  mariadb?.stop()
}

/** Each part keeps its own last run. */
function keep(title: string, text: string): void {
  const sections = readFileSync(lastFile, 'utf8').split(/^(?=## )/m).map((section) => (section.startsWith(`## ${title}\n`) ? text : section).trimEnd())
  writeFileSync(lastFile, `${sections.join('\n\n')}\n`)
}

const lastFile = join(root, 'test/bench/last-soak.md')
void soak()
