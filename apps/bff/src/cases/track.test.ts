import { endpoints } from '@mingbai/contracts/endpoints'
import type { Database } from '../database/database'
import { trackByCode } from './read-case'
import { aCase } from '../../../../test/factories/a-case'
import { closeCase } from '../../../../test/factories/act-on-case'
import { aStaff } from '../../../../test/factories/a-staff'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse()
})
afterAll(() => test.close())

const track = (number: string, queryCode: string) => test.phone().call(endpoints.trackByCode, { body: { number, queryCode } })
const refuse = (number: string, queryCode: string, address?: string) => test.phone({ address }).refused(endpoints.trackByCode, { body: { number, queryCode } })

it('number and code find a case however they are typed', async () => {
  const { number, queryCode, words } = await aCase(test.phone())
  expect((await track(number, queryCode)).ownWords).toBe(words)
  const plain = queryCode.replace('-', '')
  const [year = '', digits = ''] = number.slice(2).split('-')
  const fullWidth = (text: string) => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
  for (const typed of [` ${number} `, `${number.slice(0, 2)} ${year} ${digits}`, `${year}-${digits}`, `${year}${digits}`, number.replace('-', '—'), fullWidth(number), `灵沙${year}-1`]) {
    expect((await track(typed, ` ${plain.toLowerCase().slice(0, 4)} - ${plain.slice(4)} `)).number).toBe(number)
  }
})

/** The same database, with every statement counted. */
function counted(db: Database): { db: Database; statements: () => string[] } {
  const seen: string[] = []
  return {
    statements: () => seen,
    db: {
      ...db,
      read: (schema, sql, params) => (seen.push(sql), db.read(schema, sql, params)),
      write: (work) => db.write((tx) => work({
        ...tx,
        read: (schema, sql, params) => (seen.push(sql), tx.read(schema, sql, params)),
        insert: (entity, rows) => (seen.push(`insert ${entity.name}`), tx.insert(entity, rows)),
        update: (entity, where, set) => (seen.push(`update ${entity.name}`), tx.update(entity, where, set)),
        increment: (entity, where, property, by) => (seen.push(`increment ${entity.name}`), tx.increment(entity, where, property, by)),
        delete: (entity, where) => (seen.push(`delete ${entity.name}`), tx.delete(entity, where)),
      })),
    },
  }
}

it('a wrong code and an unknown number take the same path and the same number of queries', async () => {
  const { number } = await aCase(test.phone())
  const { queryCode: other } = await aCase(test.phone())
  const pathOf = async (given: string) => {
    const { db, statements } = counted(test.house.db)
    await expect(trackByCode(given, other, { ...(await test.scope()), db })).rejects.toMatchObject({ code: 'caseNotFound' })
    return statements()
  }
  const wrongCode = await pathOf(number)
  const unknownNumber = await pathOf('灵沙2026-9999')
  expect(unknownNumber).toEqual(wrongCode)
  expect(wrongCode.length).toBeGreaterThan(2)
  expect(await refuse(number, other)).toEqual(await refuse('灵沙2026-9999', other))
})

it('a machine that tries codes is slowed down, and cannot shut out the one who complained', async () => {
  const { number, queryCode } = await aCase(test.phone())
  for (let i = 0; i < 20; i++) await refuse(number, 'AAAAA-AAAAA', '10.4.4.4')
  expect(await refuse(number, queryCode, '10.4.4.4')).toMatchObject({ status: 429, code: 'tooManyTries' })
  expect((await track(number, queryCode)).number).toBe(number)
  test.later(3_601_000)
  expect((await test.phone({ address: '10.4.4.4' }).call(endpoints.trackByCode, { body: { number, queryCode } })).number).toBe(number)
})

it('acting needs the phone’s token, or code and telephone: the code alone only reads', async () => {
  const { client: office } = await aStaff(test, 'office')
  const { id, queryCode } = await aCase(test.phone())
  const other = await aCase(test.phone(), { contactPhone: '13700009999' })
  const { seq } = await closeCase(test, office, id)
  const rate = (proof: { token: string } | { queryCode: string; phone: string }) => ({ params: { id, verb: 'rate' }, body: { seq, proof, fields: { satisfaction: 'satisfied' } } })
  for (const proof of [{ token: other.token }, { token: '' }, { queryCode, phone: '' }, { queryCode, phone: '13700009999' }, { queryCode: other.queryCode, phone: '13800001234' }]) {
    expect(await test.phone().refused(endpoints.residentAct, rate(proof))).toMatchObject({ status: 403, code: 'proofNeeded' })
  }
  const done = await test.phone().call(endpoints.residentAct, rate({ queryCode: queryCode.toLowerCase(), phone: '+86 138-0000-1234' }))
  expect(done.ratingLabel).toBe('满意')
  const again = await test.phone().refused(endpoints.residentAct, { ...rate({ queryCode, phone: '13800001234' }), body: { ...rate({ queryCode, phone: '13800001234' }).body, seq: seq + 1 } })
  expect(again).toMatchObject({ status: 409, code: 'notNow' })
})

it('an anonymous case with its code alone cannot be acted on, and an unknown case is refused alike', async () => {
  const { id, queryCode } = await aCase(test.phone(), { contactName: '', contactPhone: '' })
  const withdraw = (publicId: string) => test.phone().refused(endpoints.residentAct, { params: { id: publicId, verb: 'withdraw' }, body: { seq: 1, proof: { queryCode, phone: '' }, fields: {} } })
  expect(await withdraw(id)).toEqual(await withdraw('AAAAAAAAAA'))
})

it('silence is never called content: nobody’s answer is 未评价', async () => {
  const { client: office } = await aStaff(test, 'office')
  const { id } = await aCase(test.phone())
  await closeCase(test, office, id)
  expect((await test.phone().call(endpoints.readCase, { params: { id } })).ratingLabel).toBe('未评价')
})

it('the receipt’s QR proves receipt, does not hold the code, and a changed one is not ours', async () => {
  const receipt = await aCase(test.phone())
  const { pathname, search } = new URL(receipt.proofUrl)
  expect(receipt.proofUrl).not.toContain(receipt.queryCode.replace('-', ''))
  const ours = await (await test.phone().fetch(pathname + search)).text()
  expect(ours).toContain(receipt.number)
  const forged = await (await test.phone().fetch(pathname + search.replace('d=2026', 'd=2025'))).text()
  expect(forged).not.toContain(receipt.number)
})
