import Router from '@koa/router'
import type { Endpoint } from '@mingbai/contracts/endpoint'
import { endpoints } from '@mingbai/contracts/endpoints'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as z from 'zod/mini'
import { recordExamples } from '../../../../test/factories/record-examples'
import { settleExamples } from '../../../../test/factories/settle-examples'
import { faultsOf } from '../../../../test/support/open311-standard'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { makeApp } from '../app'
import { openApi } from './openapi'
import { readExamples } from './openapi-examples'

const publicUrl = 'https://mingbai.nxpl.gov.cn'
const document = openApi(publicUrl, '灵沙乡')
const examples = readExamples()
const content = z.record(z.string(), z.looseObject({ examples: z.optional(z.unknown()) }))
const operation = z.looseObject({ requestBody: z.optional(z.object({ content })), responses: z.record(z.string(), z.looseObject({ content })) })
const paths = z.parse(z.record(z.string(), z.record(z.string(), operation)), document.paths)

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse()
  // `RECORD_EXAMPLES=1 npx jest openapi.test` writes them anew, after a reply has changed its shape.
  if (process.env.RECORD_EXAMPLES) writeFileSync(resolve(__dirname, 'openapi-examples.json'), `${JSON.stringify(settleExamples(examples, await recordExamples(test), test.origin, publicUrl), null, 1)}\n`)
}, 120_000)
afterAll(() => test.close())

it('an outside linter finds nothing by its strict rules, none of which is switched off; it holds every example against its schema too', () => {
  const lint = (text: string) => execFileSync('node', [resolve('scripts/lib/lint-openapi.mjs')], { input: text, maxBuffer: 1 << 26 }).toString()
  expect(lint(JSON.stringify(document))).toBe('')
  const few = JSON.stringify({ ...document, paths: { '/api/v1/home': paths['/api/v1/home'], '/api/v1/tenant': paths['/api/v1/tenant'] } })
  expect(lint(few)).not.toMatch(/operation-operationId-unique|no-invalid-media-type-examples/)
  const broken = few.replace('"complaintAccept":3', '"complaintAccept":"3"').replace('"operationId":"readHome"', '"operationId":"readTenant"')
  expect(lint(broken)).toMatch(/operation-operationId-unique[\s\S]*no-invalid-media-type-examples|no-invalid-media-type-examples[\s\S]*operation-operationId-unique/)
}, 60_000)

const operationOf = ({ method, path }: Endpoint) => paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]

/** What a reader of the API would miss at an endpoint. */
function missingAt([name, endpoint]: [string, Endpoint]): string[] {
  const { requestBody, responses } = operationOf(endpoint) ?? {}
  const shown = [requestBody?.content, responses?.['200']?.content].flatMap((content) => Object.values(content ?? {}))
  const fits = !requestBody?.content['application/json'] || z.safeParse(endpoint.body, examples[name]?.body).success
  const refusals = ['400', '500', ...(endpoint.access === 'staff' ? ['401', '403'] : [])].filter((status) => !responses?.[status])
  return [
    ...(shown.length > 0 && shown.every((one) => one.examples) ? [] : [`${name}: example`]), ...(fits ? [] : [`${name}: a body that fits`]),
    ...(examples[name]?.form && !requestBody?.content['multipart/form-data'] ? [`${name}: form`] : []), ...refusals.map((status) => `${name}: ${status}`),
  ]
}

it('every endpoint has an example of its answer, and of what it is sent, that fits its contract, and its refusals (RECORD_EXAMPLES=1 writes the examples anew)', () => {
  expect(Object.entries<Endpoint>(endpoints).flatMap(missingAt)).toEqual([])
})

/** What programs read without asking for JSON of ours: feeds, open data, reports, Open311. */
const forPrograms = /^\/(feeds|open-data|reports|open311)[/]?/
const shownSchema = z.looseObject({ operationId: z.string(), requestBody: z.optional(z.object({ content })), responses: z.record(z.string(), z.looseObject({ content })) })
const exampleValues = z.record(z.string(), z.object({ value: z.unknown() }))

it('every feed, file of open data and door of Open311 shows what it answers in each media type, what it is sent, and each refusal', () => {
  const doors = Object.entries(paths).filter(([path]) => forPrograms.test(path)).flatMap(([path, methods]) => Object.values(methods).map((one) => ({ path, ...z.parse(shownSchema, one) })))
  expect(doors.length).toBeGreaterThan(30)
  const bare = doors.flatMap(({ operationId, path, requestBody, responses }) => [['sent', requestBody?.content ?? {}] as const, ...Object.entries(responses).map(([status, one]) => [status, one.content] as const)].flatMap(([what, types]) => Object.entries(types)
    // Of a file by year for people, and of the page that a browser is refused with, no words say more than the type.
    .filter(([type]) => !(type === 'text/html' && what !== '200') && !/\.(csv|docx|pdf)$/.test(path.replace(/^\/open-data.*/, '')))
    .filter(([, { examples: given }]) => !given || Object.values(z.parse(exampleValues, given)).some(({ value }) => value === undefined)).map(([type]) => `${operationId} ${what} ${type}`)))
  expect(bare).toEqual([])
  expect(doors.filter(({ responses }) => Object.keys(responses).every((status) => status === '200')).map(({ operationId }) => operationId)).toEqual([])
})

const xmlKinds = { Discovery: 'discovery', Services: 'services', Definition: 'definition', Requests: 'requests', Token: 'token', Updates: 'updates' } as const

it('what is shown of Open311 in XML is what GeoReport v2 asks for', () => {
  const xmlOf = (path: string, method: string, status: string): string[] => Object.values(z.parse(z.record(z.string(), z.object({ value: z.string() })), paths[path]?.[method]?.responses[status]?.content['text/xml']?.examples)).map(({ value }) => value)
  const doorOf = (name: string): string => Object.keys(paths).find((path) => path.endsWith('.xml') && z.safeParse(z.object({ operationId: z.literal(`open311${name}xml`) }), paths[path]?.get).success) ?? ''
  for (const [name, kind] of Object.entries(xmlKinds)) {
    for (const text of xmlOf(doorOf(name), 'get', '200')) expect([name, faultsOf(kind, text)]).toEqual([name, []])
    for (const text of xmlOf(doorOf(name), 'get', '404')) expect([name, faultsOf('errors', text)]).toEqual([name, []])
  }
  const [posted = '', waiting = ''] = xmlOf('/open311/v2/requests.xml', 'post', '200')
  expect([faultsOf('posted', posted), faultsOf('postedToken', waiting)]).toEqual([[], []])
})

/** Pages and ways on to them, for people; and where WeChat alone writes. */
const notDescribed = new Set([
  '/b/:code', '/b/:id/mini', '/n/:id', '/n/:id/mini', '/c/:id', '/c/:id/mini', '/k/:id', '/l/:id', '/guide', '/plan', '/r/:id', '/county', '/u/:code', '/ledger', '/screen/:code', '/kiosk/:code{/:view}', '/staff/boards/:code/sheet', '/wechat/push',
])
/** A script of such a page, named by what is in it; served where it has been built. */
const isOfPage = (path: string): boolean => notDescribed.has(path) || /^\/(ledger|screens)-[0-9a-f]{16}\.js$/.test(path)

it('every file and every other door that the server opens is described, or is a page for people', () => {
  const served = makeApp(test.house, { h5: null, console: null }).middleware.flatMap((layer) => ('router' in layer && layer.router instanceof Router ? layer.router.stack : [])).map(({ path }) => String(path))
  expect(served.length).toBeGreaterThan(Object.keys(endpoints).length)
  const described = new Set(Object.keys(paths))
  expect(served.filter((path) => !isOfPage(path) && !described.has(path.replace(':ending', 'pdf').replace(/:(\w+)/g, '{$1}')))).toEqual([])
})

it('what is described beside the API answers, with the media type that is said', async () => {
  for (const [path, methods] of Object.entries(paths)) {
    if (path.startsWith('/api/v1/') || path.includes('{') || !methods.get) continue
    const answer = await test.phone().fetch(path)
    const types = Object.keys(z.parse(z.object({ content: z.record(z.string(), z.unknown()) }), methods.get.responses['200']).content)
    expect([path, answer.status, types.includes((answer.headers.get('content-type') ?? '').split(';')[0] ?? '')]).toEqual([path, 200, true])
  }
})

it('every refusal comes with the sentence that a person reads', () => {
  const text = JSON.stringify(paths['/api/v1/cases/{id}'])
  expect(text).toContain('编号或查询码不对')
})
