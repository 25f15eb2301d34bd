import type { Endpoint } from '@mingbai/contracts/endpoint'
import { endpoints } from '@mingbai/contracts/endpoints'
import { countyPath } from '@mingbai/contracts/routes'
import { roles } from '@mingbai/rules/roles'
import Router from '@koa/router'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aCase } from '../../../test/factories/a-case'
import { aNotice, aPublishedNotice } from '../../../test/factories/a-notice'
import { recordPublicExamples } from '../../../test/factories/public-examples'
import { aStaff } from '../../../test/factories/a-staff'
import { aBox, aTipOff } from '../../../test/factories/a-tip-off'
import { actOnCase } from '../../../test/factories/act-on-case'
import { fakeClients } from '../../../test/support/fake-clients'
import { everyRow } from '../../../test/support/everything-stored'
import type { Client } from '../../../test/support/client'
import type { TestHouse } from '../../../test/support/serve'
import { LINGSHA, namesOfLingsha, openTwoTownships, SAMPLE, SAMPLE_HOST } from '../../../test/support/two-townships'
import { makeApp } from './app'
import examples from './http/openapi-examples.json'

/**
 * Two townships in one process: made of the router's own table, so that a new door is in it from its first day. What is written
 * here is what comes to hand; that words which would get through are refused for their township is every-endpoint.test.ts.
 */
const folder = mkdtempSync(join(tmpdir(), 'mingbai-clients-'))
let lingsha: TestHouse
let sample: TestHouse
let everybody: Client
/** One thing of each table: what it is asked for by. */
let ids: string[]
let marks: string[]
beforeAll(async () => {
  const two = await openTwoTownships({ clients: fakeClients(folder) })
  lingsha = two.lingsha
  sample = two.sample
  await fill(lingsha)
  await fillSample(sample)
  // Whoever could do most: somebody of the sample township who holds every office in it.
  everybody = (await aStaff(sample, 'office', { roles: roles.map((role) => ({ role, organisation: 'office' })) })).client
  const own = (await everyRow(lingsha)).filter((row) => row.includes(`"tenant":"${LINGSHA}"`)).map((row) => ({ table: row.slice(0, row.indexOf(' ')), names: namesIn(row) }))
  ids = addressed.flatMap((table) => own.find((row) => row.table === table)?.names.slice(0, 1) ?? [])
  marks = [...namesOfLingsha, ...own.flatMap(({ names }) => names).filter((name) => /^([0-9A-Za-z]{10}|[0-9A-Z]{26}|[0-9A-Z]{8})$/.test(name) && /[A-Z0-9]/.test(name))]
}, 60_000)
afterAll(async () => {
  await lingsha.close()
  rmSync(folder, { recursive: true })
})

/** Tables whose rows have addresses. */
const addressed = ['case_file', 'disclosure', 'people_list', 'topic', 'official_document', 'sign', 'arising', 'report_entry', 'attachment', 'board', 'outside_client', 'staff', 'tip_off', 'sealed_file', 'message', 'ledger_head']

/** The public name first. */
const namesIn = (row: string): string[] => ['public_id', 'code', 'number', 'key_id', 'id'].flatMap((name) => new RegExp(`"${name}":"?([^",}]{1,60})`).exec(row)?.[1] ?? [])

/** One of everything, with words that stand nowhere else. */
async function fill(test: TestHouse): Promise<void> {
  await aBox(test)
  await aTipOff(test.phone())
  await recordPublicExamples(test)
  const { client } = await aStaff(test, 'office', { roles: [{ role: 'office', organisation: 'office' }, { role: 'admin', organisation: 'office' }] })
  await aNotice(client, { title: '只在灵沙的稿' })
  await client.call(endpoints.addSigns, { body: { street: 'street-food', count: 1, words: '只在灵沙', subject: '' } })
  await client.call(endpoints.recordArising, { body: { item: 'relief-review', organisation: 'office', title: '只在灵沙审批完', aroseOn: '2026-11-20' } })
  await client.call(endpoints.addReportEntry, { body: { kind: 'training', on: '2026-11-01', title: '只在灵沙培训', number: 12, amount: '', evidence: '签到表' } })
  await client.call(endpoints.saveOwnWords, { body: { items: [{ found: '灵沙镇', say: '灵沙乡', why: '写错了' }] } })
}

async function fillSample(test: TestHouse): Promise<void> {
  const office = (await aStaff(test, 'office')).client
  const { id } = await aCase(test.phone(), { village: `${SAMPLE}208`, words: '样例的路灯坏了。' })
  await actOnCase(test, office, id, 'showWords', { publicWords: '样例的路灯坏了。' })
  await aPublishedNotice(office, (await aStaff(test, 'leader')).client, { title: '样例的通知', text: '一、时间' })
}

interface Door { method: string; path: string }

function doors(): Door[] {
  const routers = makeApp(lingsha.house, fakeClients(folder)).middleware.flatMap((one) => ('router' in one && one.router instanceof Router ? [one.router] : []))
  return routers.flatMap(({ stack }) => stack.flatMap(({ methods, path }) => (typeof path === 'string' ? methods.filter((method) => method !== 'HEAD').map((method) => ({ method, path })) : [])))
}

const nameOf = ({ method, path }: Door): string => Object.entries<Endpoint>(endpoints).find(([, one]) => one.method === method && one.path === path)?.[0] ?? ''

/** What a door is asked for: each thing of 灵沙乡 at its first parameter, the example's at the others. */
function addressesOf({ path }: Door): string[] {
  const filled = path.replace(/\{([^}]*)\}/g, '$1').replace(':verb', 'withdraw').replace(':view', 'notices').replace(/:(year)/, '2026').replace(/:(number|letter)/, '1').replace(':system', 'hotline')
  return /:\w+/.test(filled) ? ids.map((id) => filled.replace(/:\w+/g, encodeURIComponent(id))) : [filled, `${filled}?${filters}`]
}

/** Filters that name something of 灵沙乡. */
const filters = `village=${LINGSHA}208&q=${encodeURIComponent('灵沙')}&year=2026`

/** To staff doors what comes to hand: their examples are of 灵沙乡, and would say its names in the sample township's own. */
const bodyOf = (door: Door): object => {
  const found: unknown = door.path.includes('/staff/') ? null : Reflect.get(examples, nameOf(door))
  return typeof found === 'object' && found !== null && 'body' in found && typeof found.body === 'object' && found.body !== null ? found.body : { seq: 1, fields: {}, reason: '看看行不行', words: '看看行不行' }
}

/** These would end the session that asks. */
const endsSession = ['signOut', 'changePassword', 'signIn']
/** What is the process's own, the examples that stand in the program, the county's page of them all, and their names to choose from. */
const nobodys = ['/readyz', '/api/openapi.json', countyPath, endpoints.readTownships.path]

async function ask(client: Client, door: Door, address: string): Promise<string> {
  const body = door.method === 'GET' || door.method === 'DELETE' ? {} : { body: JSON.stringify(bodyOf(door)), headers: { 'content-type': 'application/json', origin: lingsha.origin } }
  const answer = await client.fetch(address, { method: door.method, ...body })
  const text = `${answer.headers.get('location') ?? ''} ${answer.headers.get('link') ?? ''} ${await answer.text()}`
  // What was asked for may be repeated in an answer: it is no news to who asked.
  return text.replaceAll(address, '').replaceAll(encodeURIComponent(address), '')
}

const repeated = (address: string, mark: string): boolean => decodeURIComponent(address).includes(mark)

async function leaks(client: Client, door: Door, addresses: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const address of addresses) {
    const text = await ask(client, door, address)
    const seen = marks.filter((mark) => text.includes(mark) && !repeated(address, mark))
    if (seen.length > 0) found.push(`${door.method} ${address}: ${seen.slice(0, 3).join(' ')} in ${text.slice(Math.max(0, text.indexOf(seen[0] ?? '') - 60)).slice(0, 160)}`)
  }
  return found
}

it('asked in the name of one township, no door shows a row, name, number or code of the other, and nothing of the other changes', async () => {
  const ofLingsha = async () => (await everyRow(lingsha)).filter((row) => row.includes(LINGSHA) && !/^(budget|session|job) /.test(row))
  const before = await ofLingsha()
  const all = doors()
  expect(all.length).toBeGreaterThan(200)
  const found: string[] = []
  for (const door of all.filter((one) => !endsSession.includes(nameOf(one)) && !nobodys.includes(one.path))) {
    const addresses = addressesOf(door)
    found.push(...(await leaks(door.path.includes('/staff/') ? everybody : sample.phone(), door, addresses)))
  }
  expect(found).toEqual([])
  expect(await ofLingsha()).toEqual(before)
}, 120_000)

it('who asks finds the own township full', async () => {
  expect((await sample.phone().call(endpoints.readTenant)).code).toBe(SAMPLE)
  expect((await sample.phone().call(endpoints.listNotices)).items.map(({ title }) => title)).toEqual(['样例的通知'])
  expect((await everybody.call(endpoints.staffListCases)).items.map(({ words }) => words)).toContain('样例的路灯坏了。')
  expect((await lingsha.phone().call(endpoints.readTenant)).code).toBe(LINGSHA)
  expect(SAMPLE_HOST).toContain('sample')
})
