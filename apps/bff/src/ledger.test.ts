import { endpoints } from '@mingbai/contracts/endpoints'
import { ledgerExportPath } from '@mingbai/contracts/ledger'
import { sheetPath } from '@mingbai/contracts/settings'
import { checkLedgerFile } from '@mingbai/outputs/ledger/check-file'
import { checkTexts } from '@mingbai/outputs/ledger/words'
import { aCase } from '../../../test/factories/a-case'
import { actOnCase, closeCase } from '../../../test/factories/act-on-case'
import { aPublishedNotice } from '../../../test/factories/a-notice'
import { aStaff } from '../../../test/factories/a-staff'
import { openTestHouse, type TestHouse } from '../../../test/support/serve'
import { rowCount } from './database/row-types'
import type { Tx } from './database/transaction'
import { Event } from './engine/event.entity'
import { loadSamples } from './samples/load-samples'
import { extendLedger } from './ledger/extend-ledger'
import { LedgerHead } from './ledger/ledger-head.entity'

let test: TestHouse
beforeEach(async () => {
  test = await openTestHouse()
})
afterEach(() => test.close())

const count = async (where: string) => (await test.house.db.read(rowCount, `SELECT COUNT(*) AS n FROM event WHERE ${where}`))[0]?.n ?? 0

async function aLife() {
  const office = (await aStaff(test, 'office')).client
  const leader = (await aStaff(test, 'leader')).client
  const phone = test.phone()
  const { id, token } = await aCase(phone)
  await actOnCase(test, office, id, 'showWords', { publicWords: '路灯坏了。' })
  await closeCase(test, office, id)
  await aPublishedNotice(office, leader)
  return { phone, id, token }
}

async function exported(): Promise<string> {
  const discipline = (await aStaff(test, 'discipline')).client
  const reply = await discipline.fetch(ledgerExportPath)
  expect(reply.status).toBe(200)
  return reply.text()
}

/** The hour is over, and the job comes round. */
function seal(): Promise<number> {
  test.later(3_600_000)
  return extendLedger(test.house)
}

it('every event that is no sample is sealed once, in heads that stand on one another', async () => {
  await loadSamples(test.house, test.files, () => undefined)
  await aLife()
  expect(await seal()).toBeGreaterThan(0)
  expect(await count('sample = 0 AND ledger_seq IS NULL')).toBe(0)
  expect(await count('sample = 1 AND ledger_seq IS NOT NULL')).toBe(0)
  expect(await seal()).toBe(0)
  await aLife()
  await seal()
  const { heads, keys } = await test.phone().call(endpoints.readLedger)
  expect(heads.length).toBeGreaterThanOrEqual(2)
  expect(heads[0]?.prev).toBe(heads[1]?.hash)
  expect(Object.keys(keys)).toHaveLength(1)
  expect(checkLedgerFile(await exported(), [heads[0]?.mark ?? '']).lines.slice(0, 1)).toEqual([checkTexts.fine])
})

it('the hour that is not over is not sealed, and a head tells no more than the hour', async () => {
  await aLife()
  expect(await extendLedger(test.house)).toBe(0)
  expect(await seal()).toBe(1)
  const { heads } = await test.phone().call(endpoints.readLedger)
  expect(heads[0]?.at).toMatch(/T\d\d:00:00\.000Z$/)
})

it('two processes at once seal nothing twice', async () => {
  await aLife()
  const beside = await openTestHouse({ beside: test }).catch(() => null)
  // The embedded database lets only one process in; there, two rounds of one process meet.
  test.later(3_600_000)
  beside?.later(3_600_000)
  await Promise.all([extendLedger(test.house), extendLedger((beside ?? test).house)])
  await seal()
  expect(checkLedgerFile(await exported()).isFine).toBe(true)
  await beside?.close()
})

it('what anybody may read of the ledger tells no instant of a step and no object', async () => {
  const { id } = await aLife()
  await seal()
  const reader = test.phone()
  const { head, leaves } = await reader.call(endpoints.readLedgerLeaves, { params: { number: '1' } })
  expect(leaves).toHaveLength(head.count)
  expect(leaves.every((leaf) => /^[0-9a-f]{64}$/.test(leaf))).toBe(true)
  expect(JSON.stringify(leaves)).not.toContain(id)
  expect(await reader.refused(endpoints.readLedgerLeaves, { params: { number: '99' } })).toMatchObject({ code: 'notFound' })
})

it('the whole book is handed to 乡纪委 alone', async () => {
  for (const role of ['office', 'leader', 'admin'] as const) expect((await (await aStaff(test, role)).client.fetch(ledgerExportPath)).status).toBe(403)
  expect((await test.phone().fetch(ledgerExportPath)).status).toBe(401)
})

it('a resident’s proof holds without the server, and only for who holds the receipt', async () => {
  const { phone, id, token } = await aLife()
  expect(await phone.call(endpoints.readLedgerProof, { params: { id }, body: { proof: { token } } })).toEqual({ proof: null })
  await seal()
  const { proof } = await phone.call(endpoints.readLedgerProof, { params: { id }, body: { proof: { token } } })
  const file = JSON.stringify(proof)
  expect(checkLedgerFile(file)).toMatchObject({ isFine: true })
  expect(file).not.toContain('路灯')
  expect(checkLedgerFile(file.replace('"verb":"submit"', '"verb":"accept"')).isFine).toBe(false)
  expect(checkLedgerFile(JSON.stringify(proof && { ...proof, ledgerSeq: proof.ledgerSeq + 1 })).isFine).toBe(false)
  expect(await test.phone().refused(endpoints.readLedgerProof, { params: { id }, body: { proof: { token: 'guessed' } } })).toMatchObject({ code: 'proofNeeded' })
})

it('erasing texts for good leaves the ledger whole', async () => {
  await aLife()
  await seal()
  await test.house.db.write((tx) => tx.update(Event, { objectType: 'case' }, { privateText: null, privateSalt: null }))
  expect(checkLedgerFile(await exported()).isFine).toBe(true)
})

it.each<[string, (tx: Tx, last: number) => Promise<unknown>]>([
  ['a changed instant', (tx) => tx.update(Event, { ledgerSeq: 3 }, { at: '2026-01-01T00:00:00.000Z' })],
  // What the system did at the same instant may stand third: the other hand must be another's in any order.
  ['another hand', (tx) => tx.update(Event, { ledgerSeq: 3 }, { actorId: 'somebody else', actorParty: 'congress' })],
  ['a changed word', (tx) => tx.update(Event, { ledgerSeq: 3 }, { publicText: '{"words":"另一句"}' })],
  ['a deleted step', (tx) => tx.delete(Event, { ledgerSeq: 3 })],
  ['a deleted last step', (tx, last) => tx.delete(Event, { ledgerSeq: last })],
  ['a step passed off as new', (tx) => tx.update(Event, { ledgerSeq: 3 }, { ledgerSeq: null })],
  ['a real case turned into a sample', (tx) => tx.update(Event, { ledgerSeq: 3 }, { sample: true })],
  ['a head without one of its leaves', (tx) => tx.update(LedgerHead, { number: 1 }, { count: 2 })],
])('in the database, %s is found', async (_what, change) => {
  await aLife()
  await seal()
  const before = await exported()
  expect(checkLedgerFile(before).isFine).toBe(true)
  const last = await count('ledger_seq IS NOT NULL')
  await test.house.db.write((tx) => change(tx, last))
  const after = await exported()
  expect(after).not.toBe(before)
  expect(checkLedgerFile(after).isFine).toBe(false)
})

it('a file that is no ledger is told so, line by line', async () => {
  expect(checkLedgerFile('你好')).toMatchObject({ isFine: false, lines: [checkTexts.notLines] })
  await aLife()
  await seal()
  const text = await exported()
  expect(checkLedgerFile(`${text}{"type":"event"}\n`).lines).toEqual([checkTexts.badLine(text.split('\n').length)])
  expect(checkLedgerFile(text, ['12-ab']).lines).toEqual([checkTexts.badMark])
})

it('the newest seal is printed on the sheet of a board', async () => {
  await test.close()
  test = await openTestHouse({ env: { PUBLIC_URL: 'https://mingbai.example.cn' } })
  await aLife()
  await seal()
  const [board] = (await test.house.book()).boards.values()
  const { heads } = await test.phone().call(endpoints.readLedger)
  const office = (await aStaff(test, 'office')).client
  expect(await (await office.fetch(sheetPath(board?.code ?? ''))).text()).toContain(heads[0]?.mark)
})

it('the page of the ledger shows the newest seals and the public key', async () => {
  await aLife()
  await seal()
  const { heads, keys } = await test.phone().call(endpoints.readLedger)
  const text = await (await test.phone().fetch('/ledger')).text()
  expect(text).toContain(heads[0]?.mark)
  expect(text).toContain(Object.values(keys)[0])
})
