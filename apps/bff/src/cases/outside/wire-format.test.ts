import { outsideCaseSchema, signedText } from '@mingbai/contracts/outside'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { openTestHouse } from '../../../../../test/support/serve'
import { sha256 } from '../../keys/seal'
import { signatureOf } from '../../keys/signature'

const page = readFileSync(join(__dirname, '../../../decisions/0005-outside-systems.md'), 'utf8')
const block = (name: string): string => new RegExp(`\`\`\`${name}\\n([\\s\\S]*?)\\n\`\`\``).exec(page)?.[1] ?? ''
const secret = /Secret `([^`]+)`/.exec(page)?.[1] ?? ''
const time = /time `(\d+)`/.exec(page)?.[1] ?? ''

it('the example on the page is signed as the page says, and is a case that is taken', () => {
  const body = block('json')
  const [, method = '', path = ''] = block('signed').split('\n')
  expect(signedText(method, path, time, sha256(body))).toBe(block('signed'))
  expect(signatureOf(secret, { method, path, time, body })).toBe(block('signature'))
  expect(z.safeParse(outsideCaseSchema, JSON.parse(body)).success).toBe(true)
})

it('OpenAPI lists both endpoints with their signature', async () => {
  const test = await openTestHouse()
  const { paths } = await (await test.phone().fetch('/api/openapi.json')).json()
  for (const [path, method] of [['/api/v1/outside/cases', 'post'], ['/api/v1/outside/cases/{number}', 'get']] as const) expect(paths[path][method]).toMatchObject({ security: [{ outsideSignature: [] }] })
  await test.close()
})
