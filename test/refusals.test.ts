import { writeFileSync } from 'node:fs'
import { endpoints } from '@mingbai/contracts/endpoints'
import { isErrorCode } from '@mingbai/contracts/errors'
import { refusalsReached } from './refusals-reached'
import { textOf } from './source-files'

const file = 'apps/bff/src/http/refusals.json'
const reached = Object.fromEntries(refusalsReached('apps/bff/src', { path: 'apps/bff/src/register.ts', name: 'register' })
  .map(({ endpoint, codes }): [string, string[]] => [endpoint, [...codes].sort()])
  .sort(([one], [other]) => (one < other ? -1 : 1)))
if (process.env.WRITE_REFUSALS) writeFileSync(file, `{\n${Object.entries(reached).map(([endpoint, codes]) => ` ${JSON.stringify(endpoint)}: ${JSON.stringify(codes)}`).join(',\n')}\n}\n`)

it('the walk finds every endpoint, and follows what a factory of routes is handed, to a refusal far below', () => {
  expect(Object.keys(reached)).toEqual(Object.keys(endpoints).sort())
  // Through act-on-notice and apply-notice-verb, which the register hands in.
  expect(reached.submitReport).toContain('section16Needed')
  expect(reached.readTownships).toEqual([])
})

it('every code is written where it is thrown, and is one of ours', () => {
  expect(Object.entries(reached).flatMap(([endpoint, codes]) => codes.filter((code) => !isErrorCode(code)).map((code) => `${endpoint}: ${code}`))).toEqual([])
})

it('what the API is said to refuse with is what the code behind each endpoint throws, no more and no less (WRITE_REFUSALS=1 writes it anew)', () => {
  expect(JSON.parse(textOf(file))).toEqual(reached)
})
