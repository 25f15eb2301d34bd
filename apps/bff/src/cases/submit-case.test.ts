import { endpoints } from '@mingbai/contracts/endpoints'
import * as z from 'zod/mini'
import { rowCount } from '../database/row-types'
import { aCase, aSubmission, HEJIA } from '../../../../test/factories/a-case'
import { actOnCase } from '../../../../test/factories/act-on-case'
import { aStaff } from '../../../../test/factories/a-staff'
import { newDevice, openTestHouse, type TestHouse } from '../../../../test/support/serve'

const contactRow = z.object({ contactSealed: z.nullable(z.string()), phoneHmac: z.nullable(z.string()) })

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse()
})
afterAll(() => test.close())

const count = async (table: string) => (await test.house.db.read(rowCount, `SELECT COUNT(*) AS n FROM ${table}`))[0]?.n
const casesInAll = () => count('case_file')
const numberOf = (receipt: { number: string }) => Number(receipt.number.split('-')[1])

it('two taps at once with one key make one case, and both get the same receipt', async () => {
  const before = (await casesInAll()) ?? 0
  const phone = test.phone()
  const body = aSubmission()
  const receipts = await Promise.all(Array.from({ length: 6 }, () => phone.call(endpoints.submitCase, { body })))
  expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1)
  expect(await casesInAll()).toBe(before + 1)
  expect(await count("event WHERE object_type = 'case'")).toBe(before + 1)
  expect(await phone.call(endpoints.submitCase, { body })).toEqual(receipts[0])
})

it('the same key with other words is 409, and the first case stands', async () => {
  const phone = test.phone()
  const body = aSubmission()
  await phone.call(endpoints.submitCase, { body })
  const refused = await phone.refused(endpoints.submitCase, { body: { ...body, words: '换成别的话了。' } })
  expect(refused).toMatchObject({ status: 409, code: 'submissionKeyReused' })
  expect(refused.message).toContain('已经收到')
  expect((await phone.call(endpoints.submitCase, { body })).words).toBe(body.words)
})

it('numbers are given without gaps and without doubles to many at once', async () => {
  const receipts = await Promise.all(Array.from({ length: 20 }, () => aCase(test.phone({ address: '10.0.0.1' }))))
  const numbers = receipts.map(numberOf).sort((a, b) => a - b)
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, i) => (numbers[0] ?? 0) + i))
})

it('a submission that fails leaves nothing behind, and one beside it is kept', async () => {
  const before = await Promise.all([casesInAll(), count("event WHERE object_type = 'case'"), count('outbox')])
  const { number } = await aCase(test.phone())
  const [lost, kept] = await Promise.all([
    test.phone().refused(endpoints.submitCase, { body: aSubmission({ photos: ['no-such-file'] }) }),
    aCase(test.phone()),
  ])
  expect(lost).toMatchObject({ status: 404, code: 'fileNotFound' })
  expect(numberOf(kept)).toBe(numberOf({ number }) + 1)
  expect(await Promise.all([casesInAll(), count("event WHERE object_type = 'case'"), count('outbox')])).toEqual(before.map((n) => (n ?? 0) + 2))
})

it('50 phones behind one address all go through and are public', async () => {
  const address = '10.1.1.1'
  const receipts = await Promise.all(Array.from({ length: 50 }, () => aCase(test.phone({ address }))))
  expect(receipts.filter(({ held }) => held)).toEqual([])
  for (const { id } of receipts) expect((await test.phone().call(endpoints.readCase, { params: { id } })).id).toBe(id)
})

it('the 61st new phone of an hour behind one address is accepted, waits 待核 out of public view, and is let through by the office', async () => {
  const address = '10.1.1.2'
  for (let i = 0; i < 60; i++) await aCase(test.phone({ address }))
  const old = test.phone({ address })
  const phone = test.phone({ address })
  const receipt = await aCase(phone)
  expect(receipt.held).toBe(true)
  expect((await aCase(old, {})).held).toBe(true)
  expect((await aCase(test.phone({ address: '10.9.9.9' }))).held).toBe(false)

  const { id, token } = receipt
  const stranger = test.phone()
  expect((await stranger.refused(endpoints.readCase, { params: { id } })).code).toBe('caseNotFound')
  expect((await stranger.refused(endpoints.explainDue, { params: { id } })).code).toBe('caseNotFound')
  expect(JSON.stringify(await stranger.call(endpoints.listCases))).not.toContain(id)
  expect((await stranger.fetch(new URL(receipt.proofUrl).pathname + new URL(receipt.proofUrl).search)).status).toBe(200)
  const mine = await phone.call(endpoints.trackByTokens, { body: { receipts: [{ id, token }] } })
  expect(mine.items[0]).toMatchObject({ ownWords: receipt.words, state: 'received' })

  const { client: office } = await aStaff(test, 'office')
  const { boxes } = await office.call(endpoints.readInbox)
  expect(boxes.find(({ key }) => key === 'held')?.cases.map((one) => one.id)).toContain(id)
  await actOnCase(test, office, id, 'admit')
  expect((await stranger.call(endpoints.readCase, { params: { id } })).number).toBe(receipt.number)
})

it('a case that waits 待核 becomes public when it is taken up', async () => {
  const phone = test.phone()
  for (let i = 0; i < 8; i++) expect((await aCase(phone)).held).toBe(false)
  const { id, held } = await aCase(phone)
  expect(held).toBe(true)
  const { client: office } = await aStaff(test, 'office')
  await actOnCase(test, office, id, 'accept')
  expect((await test.phone().call(endpoints.readCase, { params: { id } })).state).toBe('accepted')
})

it('the ninth case of one phone in a day waits, the next day it does not', async () => {
  const device = newDevice()
  for (let i = 0; i < 8; i++) await aCase(test.phone({ device, address: `10.2.2.${i}` }))
  expect((await aCase(test.phone({ device, address: '10.2.3.1' }))).held).toBe(true)
  test.later(25 * 3_600_000)
  expect((await aCase(test.phone({ device, address: '10.2.3.2' }))).held).toBe(false)
})

it('only the last proxy is believed about the address', async () => {
  const hop = (i: number) => ({ address: `10.${i}.7.7, 10.5.5.5` })
  for (let i = 0; i < 60; i++) await aCase(test.phone(hop(i)))
  expect((await aCase(test.phone(hop(99)))).held).toBe(true)
})

it('a board that was scanned gives the village; what is unknown is left out, not refused', async () => {
  const book = await test.house.book()
  const board = [...book.boards.values()].find(({ village }) => village === HEJIA)
  const onBoard = await aCase(test.phone(), { village: null, board: board?.code ?? '' })
  const { client: office } = await aStaff(test, 'office')
  expect(await office.call(endpoints.staffReadCase, { params: { id: onBoard.id } })).toMatchObject({ village: '何家村', board: board?.name })
  const nowhere = await aCase(test.phone(), { village: '999', board: 'NOSUCHBD', category: 'nonsense' })
  expect((await office.call(endpoints.staffReadCase, { params: { id: nowhere.id } })).village).toBe('')
})

it('words, contact and spot keep every character, in any script', async () => {
  const words = '㐂𠮷👵 “引号” <b>&amp;</b> 100% \\ \' ; -- 〔2018〕1号\n第二行'
  const phone = test.phone()
  const { id, token } = await aCase(phone, { words, spot: '𠮷家渠' })
  const mine = await phone.call(endpoints.trackByTokens, { body: { receipts: [{ id, token }] } })
  expect(mine.items[0]).toMatchObject({ ownWords: words, spot: '𠮷家渠' })
})

it('an anonymous case keeps no contact; a named one is sealed', async () => {
  const anonymous = await aCase(test.phone(), { contactName: '', contactPhone: '' })
  const named = await aCase(test.phone(), { contactName: '王*', contactPhone: '13900005678' })
  const rows = await test.house.db.read(contactRow, 'SELECT contact_sealed, phone_hmac FROM case_file WHERE public_id IN (?, ?) ORDER BY number', [anonymous.id, named.id])
  expect(rows[0]).toEqual({ contactSealed: null, phoneHmac: null })
  expect(rows[1]?.contactSealed).toMatch(/^v1\.\w+\./)
  expect(JSON.stringify(rows)).not.toContain('13900005678')
})
