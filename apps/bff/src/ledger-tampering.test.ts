import { exportLedger } from './ledger/export-ledger'
import { headMark } from '@mingbai/rules/ledger/layout'
import { checkLedgerFile } from '@mingbai/outputs/ledger/check-file'
import fc from 'fast-check'
import { MoreThan } from 'typeorm'
import { aCase } from '../../../test/factories/a-case'
import { actOnCase, closeCase } from '../../../test/factories/act-on-case'
import { aPublishedNotice } from '../../../test/factories/a-notice'
import { aStaff } from '../../../test/factories/a-staff'
import { openTestHouse, type TestHouse } from '../../../test/support/serve'
import type { Tx } from './database/transaction'
import { Event } from './engine/event.entity'
import { extendLedger } from './ledger/extend-ledger'
import { LedgerHead } from './ledger/ledger-head.entity'

/** Somebody with the database in hand: whatever they do to rows that a printed seal covers, the export gives it away. */
let test: TestHouse
let events: Event[]
let heads: LedgerHead[]
beforeAll(async () => {
  test = await openTestHouse()
  await aSealedLife()
  await aSealedLife()
  const { dataSource } = test.house.db
  events = await dataSource.getRepository(Event).find({ where: { ledgerSeq: MoreThan(0) } })
  heads = await dataSource.getRepository(LedgerHead).find({ order: { number: 'ASC' } })
}, 60_000)
afterAll(() => test.close())

async function aSealedLife(): Promise<void> {
  const office = (await aStaff(test, 'office')).client
  const { id } = await aCase(test.phone())
  await actOnCase(test, office, id, 'showWords', { publicWords: '路灯坏了。' })
  await closeCase(test, office, id)
  await aPublishedNotice(office, (await aStaff(test, 'leader')).client)
  test.later(3_600_000)
  await extendLedger(test.house)
}

class Undone extends Error {}

/** The book as it would be handed out after the change; the database is as before afterwards. */
async function exportAfter(change: (tx: Tx) => Promise<unknown>): Promise<string> {
  const { db, tenant, keys } = await test.scope()
  let text = ''
  await db.write(async (tx) => {
    await change(tx)
    for await (const line of exportLedger({ db: tx, tenant, keys })) text += line
    throw new Undone()
  }).catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error
  })
  return text
}

const other = (text: string | null): string => (!text ? 'a' : text.slice(0, -1) + (text.endsWith('a') ? 'b' : 'a'))
const later = (at: string): string => new Date(Date.parse(at) + 1).toISOString()
const AWAY = 100_000

/** Every column that a leaf or a head stands for. */
const eventChanges: readonly ((row: Event) => Partial<Event>)[] = [
  ({ id }) => ({ id: other(id) }), ({ tenant }) => ({ tenant: other(tenant) }), ({ objectType }) => ({ objectType: other(objectType) }), ({ objectId }) => ({ objectId: other(objectId) }),
  ({ seq }) => ({ seq: seq + AWAY }), ({ v }) => ({ v: v + 1 }), ({ at }) => ({ at: later(at) }), ({ verb }) => ({ verb: other(verb) }), ({ actorId }) => ({ actorId: other(actorId) }),
  ({ actorParty }) => ({ actorParty: other(actorParty) }), ({ procedureVersion }) => ({ procedureVersion: procedureVersion + 1 }), ({ publicText }) => ({ publicText: other(publicText) }),
  ({ publicSalt }) => ({ publicSalt: other(publicSalt) }), ({ publicDigest }) => ({ publicDigest: other(publicDigest) }), ({ privateText }) => ({ privateText: other(privateText) }),
  ({ privateSalt }) => ({ privateSalt: other(privateSalt) }), ({ privateDigest }) => ({ privateDigest: other(privateDigest) }), ({ prev }) => ({ prev: other(prev) }), ({ hash }) => ({ hash: other(hash) }),
  ({ blind }) => ({ blind: other(blind) }), ({ ledgerSeq }) => ({ ledgerSeq: (ledgerSeq ?? 0) + AWAY }), () => ({ ledgerSeq: null }), ({ sample }) => ({ sample: !sample }),
]
const headChanges: readonly ((row: LedgerHead) => Partial<LedgerHead>)[] = [
  ({ tenant }) => ({ tenant: other(tenant) }), ({ number }) => ({ number: number + AWAY }), ({ at }) => ({ at: later(at) }), ({ first }) => ({ first: first + 1 }), ({ count }) => ({ count: count + 1 }),
  ({ root }) => ({ root: other(root) }), ({ prev }) => ({ prev: other(prev) }), ({ hash }) => ({ hash: other(hash) }), ({ kid }) => ({ kid: other(kid) }), ({ signature }) => ({ signature: other(signature) }),
]

const pick = <T>(list: readonly T[], n: number): T => {
  const found = list[n % list.length]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

const kinds = {
  change: (tx, a, b) => {
    const row = pick(events, a)
    return tx.update(Event, { id: row.id }, pick(eventChanges, b)(row))
  },
  delete: (tx, a) => tx.delete(Event, { id: pick(events, a).id }),
  reorder: async (tx, a, b) => {
    const [one, two] = [pick(events, a), pick(events, a + 1 + (b % (events.length - 1)))]
    await tx.update(Event, { id: one.id }, { ledgerSeq: two.ledgerSeq })
    await tx.update(Event, { id: two.id }, { ledgerSeq: one.ledgerSeq })
  },
  truncate: async (tx, a, b) => {
    const kept = pick(heads, a % (heads.length - 1))
    const last = b % 2 === 0 ? kept.first + kept.count - 1 : 1 + (b % (events.length - 1))
    if (b % 2 === 0) await tx.delete(LedgerHead, { number: MoreThan(kept.number) })
    await tx.delete(Event, { ledgerSeq: MoreThan(last) })
  },
  head: (tx, a, b) => {
    const row = pick(heads, a)
    return tx.update(LedgerHead, { id: row.id }, pick(headChanges, b)(row))
  },
  headGone: (tx, a) => tx.delete(LedgerHead, { id: pick(heads, a).id }),
} satisfies Record<string, (tx: Tx, a: number, b: number) => Promise<unknown>>

it('of a thousand random changes, deletions, reorders and truncations of rows every one is found, and the untouched book has no fault', async () => {
  const [newest] = heads.slice(-1)
  const paper = newest ? [headMark(newest)] : []
  const untouched = await exportAfter(() => Promise.resolve())
  expect(checkLedgerFile(untouched, paper).isFine).toBe(true)
  // A server that is asked for each of them anew is slower: there a tenth shows that it is the same.
  const numRuns = process.env.TEST_DATABASE_URL ? 100 : 1000
  const found: Record<string, number> = {}
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.entries(kinds)), fc.nat(), fc.nat(), async ([kind, change], a, b) => {
      const text = await exportAfter((tx) => change(tx, a, b))
      expect(text).not.toBe(untouched)
      expect(checkLedgerFile(text, paper).isFine).toBe(false)
      found[kind] = (found[kind] ?? 0) + 1
    }),
    { numRuns },
  )
  expect(Object.values(found).reduce((sum, n) => sum + n, 0)).toBe(numRuns)
  expect(Object.keys(found).sort()).toEqual(Object.keys(kinds).sort())
  // Nothing of it stayed.
  expect(await exportAfter(() => Promise.resolve())).toBe(untouched)
}, 120_000)
