import { endpoints } from '@mingbai/contracts/endpoints'
import { aCase, aSubmission } from '../../../../test/factories/a-case'
import { noteBrokenAnswers } from './catch-errors'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse()
})
afterAll(() => test.close())

const json = { 'content-type': 'application/json' }
const post = (path: string, body: string, headers: Record<string, string> = json) => test.phone().fetch(path, { method: 'POST', body, headers })
async function codeOf(response: Response): Promise<[number, string]> {
  const { error } = await response.json()
  expect(error.message).toMatch(/[一-鿿]/)
  return [response.status, error.code]
}

it('a board that does not exist: 404 in words, on the page with the telephone and in the API', async () => {
  expect(await test.phone().refused(endpoints.readBoard, { params: { code: 'NOSUCHBD' } })).toMatchObject({ status: 404, code: 'boardNotFound' })
  const page = await test.phone().fetch('/b/NOSUCHBD')
  expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
  expect(await page.text()).toMatch(/0952-6801081/)
})

it('a board’s code is found in small letters too', async () => {
  const [board] = [...(await test.house.book()).boards.values()]
  expect((await test.phone().fetch(`/b/${board?.code.toLowerCase()}`)).status).toBe(200)
})

it('a text of 10 MB is refused without being read whole', async () => {
  expect(await codeOf(await post('/api/v1/cases', JSON.stringify(aSubmission({ words: '长'.repeat(3_500_000) }))))).toEqual([413, 'textTooLong'])
})

it('a text over its own limit is refused by the same sentence', async () => {
  expect(await test.phone().refused(endpoints.submitCase, { body: aSubmission({ words: '长'.repeat(2001) }) })).toMatchObject({ status: 413, code: 'textTooLong' })
  expect((await aCase(test.phone(), { words: '长'.repeat(2000) })).words).toHaveLength(2000)
})

it.each([['{"words": ', 'cut off'], ['', 'empty'], ['"text"', 'no object'], ['null', 'nothing'], ['[1,2]', 'a list'], ['{"kind":{}}', 'wrong shapes']])('%s (%s) is refused in words', async (body) => {
  const [status, code] = await codeOf(await post('/api/v1/cases', body))
  expect([status, ['badJson', 'badRequest'].includes(code)]).toEqual([400, true])
})

it('a body that is no JSON at all, or in a code nobody knows, is refused in words', async () => {
  expect((await codeOf(await post('/api/v1/cases', 'words=x', { 'content-type': 'application/x-www-form-urlencoded' })))[0]).toBe(400)
  expect((await codeOf(await post('/api/v1/cases', '{}', { ...json, 'content-encoding': 'snappy' })))[0]).toBe(400)
})

it('what is missing is named as the form calls it', async () => {
  const refused = async (wrong: object) => (await (await post('/api/v1/cases', JSON.stringify({ ...aSubmission(), ...wrong }))).json()).error
  expect(await refused({ words: 7, contactPhone: 5 })).toMatchObject({ code: 'badRequest', message: '填写的内容有误：您要说的话、电话' })
  expect(await refused({ words: '短' })).toMatchObject({ code: 'badRequest', message: '填写的内容有误：您要说的话' })
})

it('odd values are kept out or kept whole, never an error of ours', async () => {
  for (const words of ['前\u0000后，路灯坏了。', '半个 \ud83d 字符也要能收下。', '\u202e反着写的字也一样。']) {
    const { id } = await aCase(test.phone(), { words })
    expect((await test.phone().call(endpoints.readCase, { params: { id } })).id).toBe(id)
  }
  for (const path of ['/api/v1/cases/%00', '/api/v1/cases/中文中文中文中文中文', '/api/v1/notices?before=%ff%ff', '/api/v1/cases?before=AAAA', '/api/v1/notices?village=%F0%9F%98%80&area=%27', '/b/%E0%A4%A', '/api/v1/home?village=a&village=b', '/api/v1/search?q=%27%3B--', '/api/v1/files/..%2f..%2fkeys']) {
    expect([path, (await test.phone().fetch(path)).status < 500]).toEqual([path, true])
  }
  expect(test.logged.filter((line) => line.includes('"level":50'))).toEqual([])
})

it('a line that breaks in the middle of an answer is no error of the server; anything else is told once, in the log', () => {
  const seen = test.logged.length
  const note = noteBrokenAnswers(test.house.log)
  note(Object.assign(new Error('Premature close'), { code: 'ERR_STREAM_PREMATURE_CLOSE' }))
  note(new Error('disk is gone'))
  expect(test.logged.slice(seen).map((line) => /"message":"([^"]+)"/.exec(line)?.[1])).toEqual(['disk is gone'])
})

it('a failing submission writes nothing personal into the log', async () => {
  const { db } = test.house
  const seen = test.logged.length
  test.house.db = { ...db, write: () => Promise.reject(new Error('the database is away')) }
  const secret = aSubmission({ words: '我是住在三队的人，电话13955556666。', contactName: '李某某', contactPhone: '13955556666' })
  const refused = await test.phone({ address: '10.77.66.55' }).refused(endpoints.submitCase, { body: secret })
  test.house.db = db
  expect(refused).toMatchObject({ status: 500, code: 'serverError' })
  const lines = test.logged.slice(seen).join('\n')
  expect(lines).toContain('the database is away')
  expect(lines).not.toMatch(/13955556666|李某某|三队|10\.77\.66\.55/)
  expect(lines).not.toContain(secret.submissionKey)
})
