import { endpoints } from '@mingbai/contracts/endpoints'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as z from 'zod/mini'
import { recordExamples } from '../../../../test/factories/public-examples'
import { settleExamples } from '../../../../test/factories/settle-examples'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { openApi } from './openapi'
import { examples } from './openapi-examples'

const publicUrl = 'https://mingbai.nxpl.gov.cn'
const document = openApi(publicUrl, '灵沙乡')
const operation = z.object({ operationId: z.string(), responses: z.record(z.string(), z.unknown()), tags: z.array(z.string()) })
const paths = z.parse(z.record(z.string(), z.record(z.string(), operation)), document.paths)

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse()
  // `RECORD_EXAMPLES=1 npx jest openapi.test` writes them anew, after a reply has changed its shape.
  if (process.env.RECORD_EXAMPLES) writeFileSync(resolve(__dirname, 'openapi-examples.json'), `${JSON.stringify(settleExamples(examples, await recordExamples(test), test.origin, publicUrl), null, 1)}\n`)
})
afterAll(() => test.close())

it('an outside linter finds nothing by its strict rules, none of which is switched off; it holds every example against its schema too', () => {
  const lint = (text: string) => execFileSync('node', [resolve('scripts/lib/lint-openapi.mjs')], { input: text, maxBuffer: 1 << 26 }).toString()
  expect(lint(JSON.stringify(document))).toBe('')
  const broken = JSON.stringify(document).replace('"year":2026', '"year":"2026"').replace('"operationId":"readHome"', '"operationId":"readTenant"')
  expect(lint(broken)).toMatch(/operation-operationId-unique[\s\S]*no-invalid-media-type-examples|no-invalid-media-type-examples[\s\S]*operation-operationId-unique/)
}, 60_000)

it('what asks for no session has an example of its answer, and of what it is sent, that fits its contract (RECORD_EXAMPLES=1 writes them anew)', () => {
  const open = Object.entries(endpoints).filter(([, { access }]) => access !== 'staff' && access !== 'resident')
  const shown = open.filter(([name]) => examples[name])
  expect(open.map(([name]) => name).filter((name) => !examples[name])).toEqual([])
  for (const [name, { body, method, path }] of shown) {
    if (method !== 'GET' && path !== '/api/v1/uploads') expect([name, z.safeParse(body, examples[name]?.body ?? {}).success]).toEqual([name, true])
    expect(JSON.stringify(paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()])).toContain('"examples"')
  }
})

it('what is served beside the API is described too', () => {
  const described = new Set(Object.keys(paths))
  for (const path of ['/feeds/notices.atom', '/feeds/notices.json', '/open311/v2/requests.json', '/open311/v2/requests.xml', '/open311/v2/services/{id}.xml', '/open311/v2/tokens/{id}.json', '/open311/v2/servicerequestupdates.json', '/api/v1/files/{id}', '/healthz', '/readyz', '/api/openapi.json']) expect([path, described.has(path)]).toEqual([path, true])
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
