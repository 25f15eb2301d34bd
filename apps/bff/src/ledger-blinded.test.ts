import { endpoints } from '@mingbai/contracts/endpoints'
import { exportLineSchema, ledgerExportPath } from '@mingbai/contracts/ledger'
import { checkLedgerFile } from '@mingbai/outputs/ledger/check-file'
import { leafOf } from '@mingbai/rules/ledger/layout'
import * as z from 'zod/mini'
import { aCase } from '../../../test/factories/a-case'
import { aBox, aTipOff } from '../../../test/factories/a-tip-off'
import { aStaff } from '../../../test/factories/a-staff'
import { openTestHouse, type TestHouse } from '../../../test/support/serve'
import { leaveGap } from './jobs/leave-gap'
import { extendLedger } from './ledger/extend-ledger'
import { Event } from './engine/event.entity'

const HOUR = 3_600_000
let test: TestHouse
beforeEach(async () => {
  test = await openTestHouse()
  await aBox(test)
})
afterEach(() => test.close())

const counts = async () => (await test.phone().call(endpoints.readLedger)).heads.map(({ count }) => count).reverse()
const exported = async () => (await (await aStaff(test, 'discipline')).client.fetch(ledgerExportPath)).text()
const events = async () => (await exported()).trim().split('\n').map((line) => z.parse(exportLineSchema, JSON.parse(line))).flatMap((line) => (line.type === 'event' ? [line] : []))

/** Until the first hour of the next day in Shanghai is over. */
async function throughTheNight(): Promise<void> {
  test.later(16 * HOUR)
  await extendLedger(test.house)
}

it('the hourly heads of a day are the same whether a 举报 came or not', async () => {
  await aCase(test.phone())
  test.later(HOUR)
  await extendLedger(test.house)
  const before = await counts()
  await aTipOff(test.phone())
  test.later(HOUR)
  await extendLedger(test.house)
  expect(await counts()).toEqual(before)
})

it('after midnight a full lot of sixteen is sealed, with none, one or seventeen of them among it', async () => {
  test.later(HOUR)
  await extendLedger(test.house)
  const [first = 0] = await counts()
  await throughTheNight()
  expect(await counts()).toEqual([first, 16])
  await aTipOff(test.phone())
  test.later(8 * HOUR)
  await throughTheNight()
  expect(await counts()).toEqual([first, 16, 16])
  for (let i = 0; i < 17; i += 1) await aTipOff(test.phone())
  test.later(8 * HOUR)
  await throughTheNight()
  await extendLedger(test.house)
  expect(await counts()).toEqual([first, 16, 16, 32])
  expect(checkLedgerFile(await exported())).toMatchObject({ isFine: true })
})

it('what was committed late does not stand alone: it waits for the next day', async () => {
  await throughTheNight()
  const before = await counts()
  await aTipOff(test.phone())
  await test.house.db.write((tx) => tx.update(Event, { objectType: 'tipOff' }, { at: '2026-11-22T15:59:59.999Z' }))
  test.later(HOUR)
  await extendLedger(test.house)
  expect(await counts()).toEqual(before)
})

it('who knows every field of such an event does not find it among the leaves; its blind shows it', async () => {
  await aTipOff(test.phone())
  await throughTheNight()
  const { heads } = await test.phone().call(endpoints.readLedger)
  const { leaves } = await test.phone().call(endpoints.readLedgerLeaves, { params: { number: String(heads[0]?.number) } })
  const blinded = (await events()).filter(({ objectType }) => objectType === 'tipOff' || objectType === 'blank')
  expect(blinded).toHaveLength(16)
  for (const event of blinded) {
    expect(leaves).not.toContain(event.hash)
    expect(leaves).toContain(leafOf(event))
  }
  const kinds = blinded.sort((a, b) => (a.ledgerSeq ?? 0) - (b.ledgerSeq ?? 0)).map(({ blind }) => blind ?? '')
  expect(kinds).toEqual([...kinds].sort())
})

it('a reporter’s proof holds from the next day on, without the server', async () => {
  const { id, token } = await aTipOff(test.phone())
  const ask = () => test.phone().call(endpoints.readLedgerProof, { params: { id }, body: { proof: { token } } })
  test.later(HOUR)
  await extendLedger(test.house)
  expect(await ask()).toEqual({ proof: null })
  await throughTheNight()
  const { proof } = await ask()
  expect(checkLedgerFile(JSON.stringify(proof))).toMatchObject({ isFine: true })
  expect(checkLedgerFile(JSON.stringify(proof && { ...proof, blind: null })).isFine).toBe(false)
})

it('a changed, missing or broken blind is found, and erased texts are not', async () => {
  await aTipOff(test.phone())
  await throughTheNight()
  const text = await exported()
  const own = (await events()).find(({ objectType }) => objectType === 'tipOff')?.blind ?? ''
  expect(own).toMatch(/^[0-9a-f]{64}$/)
  for (const other of [`"${'0'.repeat(64)}"`, 'null', '"zz"']) expect([other, checkLedgerFile(text.replace(`"${own}"`, other)).isFine]).toEqual([other, false])
  await test.house.db.write((tx) => tx.update(Event, { objectType: 'tipOff' }, { privateText: null, privateSalt: null, publicText: null, publicSalt: null }))
  expect(checkLedgerFile(await exported())).toMatchObject({ isFine: true })
})

it('numbers are left out now and then by day, so that a gap tells nothing', async () => {
  const value = async () => Number((await aCase(test.phone())).number.slice(-4))
  const before = await value()
  expect(await leaveGap(test.house, () => 5)).toBe(false)
  expect(await value()).toBe(before + 1)
  expect(await leaveGap(test.house, () => 0)).toBe(true)
  expect(await value()).toBe(before + 3)
  test.later(14 * HOUR)
  expect(await leaveGap(test.house, () => 0)).toBe(false)
})
