import type { Endpoint } from '@mingbai/contracts/endpoint'
import { endpoints } from '@mingbai/contracts/endpoints'
import { roles } from '@mingbai/rules/roles'
import { aStaff } from '../../../test/factories/a-staff'
import { callEveryEndpoint } from '../../../test/factories/every-endpoint'
import { askedFirst, type Asked } from '../../../test/support/asked-first'
import { everyRow } from '../../../test/support/everything-stored'
import type { openTestHouse } from '../../../test/support/serve'
import { openTwoTownships, SAMPLE } from '../../../test/support/two-townships'

const asked: Asked[] = []
let called: Set<string>
let rows: string[]
beforeAll(async () => {
  const test = await openWatched()
  called = await callEveryEndpoint(test, openWatched)
  rows = await everyRow(test)
  await test.close()
}, 120_000)

/** 灵沙乡, and somebody of the other township, who holds every office in it, always a moment ahead of it. */
const openWatched: typeof openTestHouse = async (options) => {
  const { lingsha, sample } = await openTwoTownships(options)
  const { client } = await aStaff(sample, 'office', { roles: roles.map((role) => ({ role, organisation: 'office' })) })
  const stranger = sample.phone({ address: '10.9.9.9' })
  stranger.session = client.session
  return askedFirst(lingsha, stranger, (one) => void asked.push(one))
}

const nameOf = ({ method, path }: Endpoint): string => `${method} ${path}`
const isOf = ({ method, path }: Endpoint, one: Asked): boolean => method === one.method && new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`).test(one.path.split('?')[0] ?? '')
const doorOf = (one: Asked): string => Object.values(endpoints).filter((endpoint) => isOf(endpoint, one)).map(nameOf).at(-1) ?? one.path

it('every endpoint answers with what its contract says', () => {
  expect(Object.values(endpoints).map(nameOf).filter((name) => !called.has(name))).toEqual([])
})

/** Addressed by a year, a system or a code that all townships share: in the other's name it is the other's own. */
const isShared = ({ path }: Endpoint): boolean => /\/:(year|system)(?!.*:id)|\/(catalogue|case-categories)\/:code/.test(path)
/** Who cannot prove that it is his is told the same of any number. */
const toBeProven = ['POST /api/v1/cases/:id/actions/:verb', 'POST /api/v1/cases/:id/ledger-proof']

it('nothing that is written to is found in the name of another township, though the same words get through a moment later in its own', () => {
  const addressed = asked.filter(({ inAddress }) => inAddress)
  expect(addressed.filter((one) => one.status !== (toBeProven.includes(doorOf(one)) ? 403 : 404) || one.own >= 300)).toEqual([])
  const missing = Object.values(endpoints).filter((endpoint) => endpoint.method !== 'GET' && endpoint.path.includes(':') && !isShared(endpoint) && !addressed.some((one) => isOf(endpoint, one))).map(nameOf)
  expect(missing).toEqual([])
  expect(new Set(addressed.map(doorOf)).size).toBeGreaterThan(50)
})

/** Taken without what it names, since nothing that people send is lost for a wrong village; or an answer that lists nothing. */
const takenWithout = ['POST /api/v1/cases', 'POST /api/v1/staff/cases', 'POST /api/v1/track/mine', 'POST /api/v1/follows/groups', 'POST /api/v1/follows/seen', 'POST /api/v1/staff/unsent-messages/resend', 'POST /api/v1/staff/unsent-messages/drop']

it('what names a thing of another township in its words is refused or taken without it, and no row of one holds a name of the other', () => {
  const named = asked.filter(({ inAddress }) => !inAddress)
  expect(named.filter((one) => one.status < 400 && !takenWithout.includes(doorOf(one)))).toEqual([])
  const names = asked.flatMap((one) => one.names)
  expect(rows.filter((row) => row.includes(`"tenant":"${SAMPLE}"`) && names.some((name) => row.includes(name)))).toEqual([])
})
