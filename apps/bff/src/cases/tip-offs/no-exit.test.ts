import { endpoints } from '@mingbai/contracts/endpoints'
import { roles } from '@mingbai/rules/roles'
import { aCase } from '../../../../../test/factories/a-case'
import { aBox, actOnTipOff, aTipOff, openSealed, TIP_WORDS } from '../../../../../test/factories/a-tip-off'
import { aStaff } from '../../../../../test/factories/a-staff'
import { deliverAll } from '../../../../../test/factories/deliver-all'
import type { Client } from '../../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../../test/support/serve'
import { rowCount } from '../../database/row-types'

let test: TestHouse
let discipline: Client
let tip: { id: string; number: string; queryCode: string }
let paths: string[]
const REPLY = '已经在查，请放心等。'

/** Every address there is, once with the 举报’s own id and once with its number in every place for a parameter. */
function addresses(): string[] {
  const { id, number } = tip
  const own = Object.values(endpoints).flatMap(({ path }) => [id, encodeURIComponent(number)].map((given) => path.replace(/:\w+/g, given)))
  const queries = ['/api/v1/search?q=', '/api/v1/staff/cases?q='].flatMap((path) => [TIP_WORDS.slice(0, 6), '泵房', number, id].map((word) => path + encodeURIComponent(word)))
  const kinds = ['/api/v1/cases?kind=tipOff', '/api/v1/staff/cases?kind=tipOff', '/api/v1/cases?state=open']
  const pages = ['/', '/cases', `/case?id=${id}`, '/feeds/notices.atom', '/feeds/notices.json', '/guide', '/ledger', '/api/openapi.json', `/r/${id}`, `/n/${id}`, `/l/${id}`, '/api/v1/ledger/1', `/api/v1/files/${id}`, '/api/v1/staff/ledger/export']
  return [...new Set([...own, ...queries, ...kinds, ...pages])]
}

beforeAll(async () => {
  test = await openTestHouse()
  const box = await aBox(test)
  discipline = box.discipline
  // Others first: the examples of OpenAPI speak of the first numbers of all.
  for (let before = 0; before < 20; before++) await aCase(test.phone())
  tip = await aTipOff(test.phone())
  await aCase(test.phone())
  await openSealed(discipline, tip.id)
  await actOnTipOff(test, discipline, tip.id, 'register')
  await actOnTipOff(test, discipline, tip.id, 'reply', { words: REPLY })
  await deliverAll(test)
  paths = addresses()
})
afterAll(() => test.close())

/** What an address says to somebody who sends `method`; the address itself, echoed, is no news. */
async function said(client: Client, path: string, method: string): Promise<string> {
  const body = method === 'GET' ? {} : { body: JSON.stringify({ seq: 1, fields: {}, reason: 'check', number: tip.number, queryCode: 'AAAAA-AAAAA', receipts: [{ id: tip.id, token: 'guessed' }], proof: { token: 'guessed' } }), headers: { 'content-type': 'application/json' } }
  const response = await client.fetch(path, { method, ...body })
  return response.text()
}

const secrets = () => [tip.number, tip.id, '少了三万', '泵房', 'villageCadre', REPLY, '13912345678']

it('the list of addresses is the whole table of contracts', () => {
  expect(paths.length).toBeGreaterThan(Object.keys(endpoints).length)
})

async function leaks(client: Client): Promise<string[]> {
  const patterns = Object.values(endpoints).map(({ path, method }) => ({ method, pattern: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`) }))
  const methodsOf = (path: string) => [...new Set(['GET', ...patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method)])]
  // Signing out or going live would end the walk.
  const steps = paths.filter((path) => !/staff\/(session|go-live)/.test(path)).flatMap((path) => methodsOf(path).map((method) => ({ path, method })))
  const found: string[] = []
  const walk = async (): Promise<void> => {
    for (let step = steps.pop(); step; step = steps.pop()) {
      const { path, method } = step
      const text = await said(client, path, method)
      // The choices of the door are the same for everybody, whether a 举报 came or not.
      const own = path === '/api/v1/tenant' || path === '/api/openapi.json' ? text.replaceAll('villageCadre', '') : text
      found.push(...secrets().filter((secret) => own.includes(secret) && !path.includes(encodeURIComponent(secret))).map((secret) => `${method} ${path}: ${secret}`))
    }
  }
  await Promise.all(Array.from({ length: 8 }, walk))
  return found
}

it.each(['anyone', ...roles.filter((role) => role !== 'discipline')] as const)('as %s, no address says anything of it', async (who) => {
  const client = who === 'anyone' ? test.phone() : (await aStaff(test, who, { organisation: 'discipline' })).client
  expect(await leaks(client)).toEqual([])
}, 60_000)

it('the same walk finds it as 乡纪委: in the box, and nowhere else but in the sealed book', async () => {
  const found = await leaks((await aStaff(test, 'discipline')).client)
  expect(found.length).toBeGreaterThan(3)
  expect(found.filter((line) => !/ \/api\/v1\/staff\/(tip-off|ledger\/export)/.test(line))).toEqual([])
}, 60_000)

it('乡纪委 itself meets it in the box alone: not among the cases, not in the inbox', async () => {
  expect(JSON.stringify(await discipline.call(endpoints.staffListCases))).not.toContain(tip.number)
  expect(JSON.stringify(await discipline.call(endpoints.readInbox))).not.toContain(tip.number)
  expect((await discipline.call(endpoints.listTipOffs)).items.map(({ number }) => number)).toEqual([tip.number])
})

it('nothing of it lies in the outbox, in the index or among the attachments', async () => {
  for (const table of ['outbox WHERE object_id IN (SELECT id FROM tip_off)', 'message WHERE object_id IN (SELECT id FROM tip_off)', 'search_doc WHERE id IN (SELECT id FROM tip_off)', 'case_file WHERE id IN (SELECT id FROM tip_off)', 'attachment WHERE object_id IN (SELECT id FROM tip_off)', 'content_check WHERE object_id IN (SELECT id FROM tip_off)', 'resident_case WHERE case_id IN (SELECT id FROM tip_off)']) {
    expect([table, (await test.house.db.read(rowCount, `SELECT COUNT(*) AS n FROM ${table}`))[0]?.n]).toEqual([table, 0])
  }
})

it('who has number and code on paper reads the stage and the reply, and nothing of what was said', async () => {
  const mine = JSON.stringify(await test.phone().call(endpoints.trackByCode, { body: { number: tip.number, queryCode: tip.queryCode } }))
  expect(mine).toContain(REPLY)
  for (const secret of ['少了三万', '泵房', 'villageCadre', '13912345678', '举报', '纪委书记']) expect(mine).not.toContain(secret)
})
