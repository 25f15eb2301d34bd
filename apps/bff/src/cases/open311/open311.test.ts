import { endpoints } from '@mingbai/contracts/endpoints'
import { open311Schemas } from '@mingbai/contracts/open311'
import { caseVerbs } from '@mingbai/rules/procedures/case-vocabulary'
import * as z from 'zod/mini'
import { actOnCase, closeCase } from '../../../../../test/factories/act-on-case'
import { aCase, HEJIA } from '../../../../../test/factories/a-case'
import { anOutsideClient, type OutsideClientOf } from '../../../../../test/factories/an-outside-client'
import { aStaff } from '../../../../../test/factories/a-staff'
import type { Client } from '../../../../../test/support/client'
import { aBox } from '../../../../../test/factories/a-tip-off'
import { everyRow } from '../../../../../test/support/everything-stored'
import { openTestHouse, type TestHouse } from '../../../../../test/support/serve'
import { CaseFile } from '../case-file.entity'
import { findCase } from '../case-row'
import { caseEffects } from '../effects'
import { closing, opening } from './read-updates'
import { faultsOf } from '../../../../../test/support/open311-standard'

let test: TestHouse
let office: Client
let hotline: OutsideClientOf
beforeAll(async () => {
  test = await openTestHouse()
  office = (await aStaff(test, 'office')).client
  hotline = await anOutsideClient(test)
})
afterAll(() => test.close())

const base = '/open311/v2'
const get = async (path: string) => test.phone().fetch(`${base}/${path}`)
const xml = async (path: string) => (await get(path)).text()
const json = async (path: string): Promise<unknown> => (await get(path)).json()
const list = async (query = '') => z.parse(open311Schemas.service_requests, await json(`requests.json${query}`))
const one = async (id: string) => (await list(`?service_request_id=${id}`))[0]
/** Both formats, held against the standard and against each other. */
const bothFit = async (kind: string, path: string, query = '') => faultsOf(kind, await xml(`${path}.xml${query}`), await json(`${path}.json${query}`))

const form = (more: Record<string, string> = {}) => ({ api_key: hotline.open311Key, service_code: 'complaint-streetlight', address_string: '三队东口', description: `路灯不亮，第 ${Math.random()} 回说了。`, ...more })
const post = (fields: Record<string, string>, format = 'json') => fetch(`${test.origin}${base}/requests.${format}`, { method: 'POST', body: new URLSearchParams(fields) })
const posted = async (fields: Record<string, string>) => z.parse(open311Schemas.receipts, await (await post(fields)).json())[0]

describe('the standard', () => {
  it('discovery, services and definitions are as it says, and the same in XML and JSON', async () => {
    expect(await bothFit('discovery', 'discovery')).toEqual([])
    expect(await bothFit('services', 'services')).toEqual([])
    const services = z.parse(open311Schemas.services, await json('services.json'))
    expect(services).toContainEqual(expect.objectContaining({ service_code: 'complaint-streetlight', service_name: '路灯不亮（投诉）', group: '投诉', metadata: true }))
    for (const { service_code } of services) expect(await bothFit('definition', `services/${service_code}`)).toEqual([])
    expect((await get('services.xml')).headers.get('content-type')).toBe('text/xml; charset=utf-8')
    expect((await get('services.json')).headers.get('content-type')).toBe('application/json; charset=utf-8')
  })

  it('a request that was posted is found in the list and alone, with its due date, and says the same in both formats', async () => {
    const answer = await post(form({ 'attribute[VILLAGE]': HEJIA, description: '路灯 <b>&"坏了\u0007，晚上看不见。' }), 'xml')
    const receipt = await answer.text()
    expect([answer.status, faultsOf('posted', receipt)]).toEqual([200, []])
    const id = /<service_request_id>(\w{10})</.exec(receipt)?.[1] ?? ''
    await actOnCase(test, office, id, 'showWords', { publicWords: '路灯 <b>&"坏了。' })
    for (const [path, query] of [['requests', ''], [`requests/${id}`, ''], ['requests', `?service_request_id=${id}`]] as const) expect(await bothFit('requests', path, query)).toEqual([])
    const { due } = await test.phone().call(endpoints.readCase, { params: { id } })
    expect(await one(id)).toMatchObject({
      status: 'open', service_code: 'complaint-streetlight', description: '路灯 <b>&"坏了。', requested_datetime: '2026-11-22T00:00:00+08:00', expected_datetime: `${due?.promisedOn ?? ''}T23:59:59+08:00`,
      address: '三队东口，何家村，灵沙乡', address_id: HEJIA,
    })
  })

  it.each([
    ['requests.xml?jurisdiction_id=sfgov.org', 404, 'jurisdiction_id'], ['services.json?jurisdiction_id=640221202', 404, '640221201'], ['services/pothole.xml', 404, 'service_code'], ['requests/AAAAAAAAAA.json', 404, '不公开'],
    ['tokens/nothing.xml', 404, 'token'], ['requests.json?status=done', 400, 'status'], ['requests.xml?start_date=yesterday', 400, 'start_date'], ['requests.json?end_date=2026-02-30', 400, 'end_date'],
    ['requests.json?start_date=2026-01-01&end_date=2026-06-01', 400, '90'], ['requests.json?start_date=2026-11-20&end_date=2026-11-01', 400, 'end_date'], ['requests.json?service_code=complaint,pothole', 404, 'pothole'],
    ['requests.json?page=0', 400, 'page'], ['requests.json?page=900000&page_size=1000', 400, 'page'], ['services.html', 404, '没有找到'], ['nothing.json', 404, '没有找到'],
  ])('%s is refused with %i, in the format that was asked for', async (path, status, words) => {
    const answer = await get(path)
    const text = await answer.text()
    const isJson = path.includes('.json')
    expect(answer.status).toBe(status)
    if (isJson) expect(JSON.parse(text)).toEqual([{ code: status, description: expect.stringContaining(words) }])
    else expect([faultsOf('errors', text), text]).toEqual([[], expect.stringContaining(`<code>${status}</code>`)])
    expect(text).toContain(words)
  })

  it('ours is the one jurisdiction: named, empty or left out are the same', async () => {
    const [left, named, empty] = await Promise.all(['', '?jurisdiction_id=640221201', '?jurisdiction_id='].map((query) => xml(`services.xml${query}`)))
    expect([named, empty]).toEqual([left, left])
  })
})

describe('POST', () => {
  it.each([
    [{ api_key: '' }, 403, 'api_key'], [{ api_key: 'mb-0000000000000000.00' }, 403, 'api_key'], [{ service_code: '' }, 400, 'service_code'], [{ service_code: 'tipOff' }, 404, 'tipOff'], [{ description: ' ' }, 400, 'description'],
    [{ address_string: '' }, 400, 'address_string'], [{ address_string: '', lat: '38.9' }, 400, 'long'], [{ address_id: '1' }, 400, 'address_id'], [{ jurisdiction_id: 'city.gov' }, 404, 'jurisdiction_id'],
    [{ 'attribute[WORDS]': 'maybe' }, 400, 'WORDS'], [{ description: '长'.repeat(2001) }, 400, '太长'],
  ])('a form is refused that is wrong in one thing (%#)', async (wrong, status, words) => {
    const answer = await post({ ...form(), ...wrong })
    expect([answer.status, await answer.json()]).toEqual([status, [{ code: status, description: expect.stringContaining(words) }]])
  })

  it('a body that is no form is refused; the signing secret opens nothing here; a client that was cut off neither', async () => {
    const body = JSON.stringify(form())
    expect((await fetch(`${test.origin}${base}/requests.json`, { method: 'POST', body, headers: { 'content-type': 'application/json' } })).status).toBe(400)
    expect((await post(form({ api_key: hotline.secret }))).status).toBe(403)
    expect((await post(form({ api_key: `${hotline.keyId}.${hotline.secret}` }))).status).toBe(403)
    const gone = await anOutsideClient(test, { name: '县平台', system: 'otherBody' })
    await (await aStaff(test, 'admin')).client.call(endpoints.cutOffOutsideClient, { params: { id: gone.id } })
    expect((await post(form({ api_key: gone.open311Key }))).status).toBe(403)
  })

  it('the same form again on the same day is the same request, also when both come at once; another day it is another', async () => {
    const fields = form()
    const [first, second] = await Promise.all([posted(fields), posted(fields)])
    expect([second, await posted(fields)]).toEqual([first, first])
    const DAY = 86_400_000
    test.later(DAY)
    expect((await posted(fields))?.service_request_id).not.toBe(first?.service_request_id)
    test.later(-DAY)
  })

  it('who reports is sealed, coordinates and a link to a picture stand with the words, and the office sees all of it', async () => {
    const id = (await posted(form({ first_name: '三', last_name: '张', phone: '13800005678', email: 'zhang@example.cn', lat: '38.912345', long: '106.54', media_url: 'https://example.cn/1.jpg', address_string: '' })))?.service_request_id ?? ''
    const page = await office.call(endpoints.staffReadCase, { params: { id } })
    expect(page).toMatchObject({ spot: '北纬 38.912345，东经 106.54', ownWords: expect.stringContaining('https://example.cn/1.jpg') })
    expect(await office.call(endpoints.openContact, { params: { id } })).toMatchObject({ name: '张三 zhang@example.cn', phone: '13800005678' })
    expect((await everyRow(test)).filter((row) => row.includes('13800005678') || row.includes('zhang@example'))).toEqual([])
    expect(JSON.stringify(await one(id))).not.toMatch(/38\.9|example\.cn|张三/)
  })

  it('its letters and the signed door know it by the same id', async () => {
    const receipt = await posted(form())
    const { number } = await office.call(endpoints.staffReadCase, { params: { id: receipt?.service_request_id ?? '' } })
    expect(await (await hotline.read(number)).json()).toMatchObject({ outsideNumber: receipt?.service_request_id })
  })

  it('too many in an hour are taken, wait for a look, and give a token that leads to the request once it is listed', async () => {
    const busy = await anOutsideClient(test, { name: '大平台', system: 'otherBody' })
    for (let sent = 0; sent < 60; sent++) expect((await posted(form({ api_key: busy.open311Key })))?.token).toBeUndefined()
    const token = (await posted(form({ api_key: busy.open311Key })))?.token ?? ''
    expect(await json(`tokens/${token}.json`)).toEqual([{ service_request_id: null, token }])
    const id = token.slice(0, 10)
    expect((await get(`requests/${id}.json`)).status).toBe(404)
    await actOnCase(test, office, id, 'admit')
    expect(await json(`tokens/${token}.json`)).toEqual([{ service_request_id: id, token }])
    expect(faultsOf('token', await xml(`tokens/${token}.xml`))).toEqual([])
    expect((await get(`tokens/${id}-${'0'.repeat(32)}.json`)).status).toBe(404)
  })
})

describe('what is asked for', () => {
  it('status, service and days are filters; ids override them; unknown ids are left out', async () => {
    const open = await aCase(test.phone(), { category: 'road' })
    const closed = await aCase(test.phone(), { category: 'road' })
    await closeCase(test, office, closed.id)
    const ids = async (query: string) => (await list(query)).map(({ service_request_id }) => service_request_id)
    expect(await ids('?service_code=complaint-road&status=open')).toEqual([open.id])
    expect(await ids('?service_code=complaint-road&status=closed')).toEqual([closed.id])
    expect((await ids('?service_code=complaint-road,inquiry&status=open,closed')).sort()).toEqual([open.id, closed.id].sort())
    expect(await ids('?start_date=2026-11-22T08:00:00%2B08:00&service_code=complaint-road&status=open')).toEqual([open.id])
    expect(await ids('?end_date=2026-11-21T15:59:59Z&service_code=complaint-road')).toEqual([])
    expect(await ids(`?service_request_id=${closed.id},AAAAAAAAAA&status=open&start_date=1999-01-01&end_date=1999-01-02`)).toEqual([closed.id])
    expect(await one(closed.id)).toMatchObject({ status: 'closed', status_notes: expect.stringContaining('办好了'), expected_datetime: null })
  })

  it('without days it is the last 90; pages name their neighbours', async () => {
    const old = await aCase(test.phone(), { kind: 'inquiry' })
    await test.house.db.write((tx) => tx.update(CaseFile, { publicId: old.id }, { receivedOn: '2026-08-23' }))
    test.house.forgetBook()
    const ids = async (query: string) => (await list(`?service_code=inquiry${query}`)).map(({ service_request_id }) => service_request_id)
    expect(await ids('')).not.toContain(old.id)
    expect(await ids('&start_date=2026-08-23')).toEqual([old.id])
    const paged = await get('requests.json?page=2&page_size=1')
    expect(paged.headers.get('link')).toMatch(/requests\.json\?page=3&page_size=1>; rel="next", <.*page=1&page_size=1>; rel="prev"/)
    const all = await list()
    expect(await paged.json()).toEqual([all[1]])
  })

  it('who asks again with the tag learns that nothing is new', async () => {
    const tag = (await get('requests.xml')).headers.get('etag') ?? ''
    const again = await test.phone().fetch(`${base}/requests.xml`, { headers: { 'if-none-match': tag } })
    expect([again.status, again.headers.get('access-control-allow-origin')]).toEqual([304, '*'])
  })

  it('the history tells each step that the public is told of, open until it is closed, and nothing of what the office notes', async () => {
    const { id } = await aCase(test.phone())
    await actOnCase(test, office, id, 'addNote', { note: '只给自己人看的话' })
    await closeCase(test, office, id)
    expect(await bothFit('updates', 'servicerequestupdates', `?service_request_id=${id}`)).toEqual([])
    const updates = z.parse(open311Schemas.service_requests_updates, await json(`servicerequestupdates.json?service_request_id=${id}`))
    expect(updates[0]).toMatchObject({ update_id: `${id}-1`, status: 'open' })
    expect(updates.at(-1)).toMatchObject({ status: 'closed', updated_datetime: '2026-11-22T00:00:00+08:00' })
    expect(JSON.stringify(updates)).not.toContain('只给自己人')
    const [extended] = z.parse(open311Schemas.service_requests, await json(`requests/${id}.json?extensions=true`))
    expect(extended?.notes).toHaveLength(updates.length)
    expect(extended?.extended_attributes?.page_url).toBe(`${test.origin}/case?id=${id}`)
    expect(JSON.stringify(await json(`requests/${id}.json`))).not.toContain('notes":[')
    await actOnCase(test, (await aStaff(test, 'discipline')).client, id, 'recheckFailed', { words: '灯还是不亮。' })
    const taken = z.parse(open311Schemas.service_requests_updates, await json(`servicerequestupdates.json?service_request_id=${id}`))
    expect([taken.at(-1)?.status, (await one(id))?.status]).toEqual(['open', 'open'])
  })
})

describe('what never leaves', () => {
  const everything = async () => [await xml('requests.xml?extensions=true'), await xml('servicerequestupdates.xml'), JSON.stringify(await json('requests.json?extensions=true'))].join('\n')

  it('words that wait, were withheld or are private, and where it is', async () => {
    const secrets = ['等着审的话在这里', '不许公开的话在这里', '自己不让公开的话']
    const ids: string[] = []
    for (const words of secrets) ids.push((await aCase(test.phone(), { words, spot: `${words.slice(0, 4)}的地方`, wordsMayBePublic: words !== secrets[2] })).id)
    await actOnCase(test, office, ids[1] ?? '', 'withholdWords', { words: '涉及别人' })
    const text = await everything()
    for (const words of secrets) expect([text.includes(words), text.includes(`${words.slice(0, 4)}的地方`)]).toEqual([false, false])
    for (const id of ids) expect(text).toContain(id)
  })

  it('samples, and cases that became a 举报', async () => {
    const sample = await aCase(test.phone())
    await test.house.db.write((tx) => tx.update(CaseFile, { publicId: sample.id }, { sample: true }))
    test.house.forgetBook()
    expect((await get(`requests/${sample.id}.xml`)).status).toBe(404)
    expect(await everything()).not.toContain(sample.id)
    await aBox(test)
    const fields = form({ description: '会计把修渠的钱装进自己兜里。' })
    const turned = (await posted(fields))?.service_request_id ?? ''
    expect(await everything()).toContain(turned)
    await office.call(endpoints.turnIntoTipOff, { params: { id: turned }, body: { seq: 1, words: '说的是村干部' } })
    expect((await get(`requests/${turned}.json`)).status).toBe(404)
    expect(await everything()).not.toContain(turned)
    expect((await posted(fields))?.service_request_id).toBe(turned)
  })
})

it('readers share: beyond the minute an address is asked to wait, while a key still has its own share', async () => {
  const address = '203.0.113.9'
  const ask = (query = '') => test.phone({ address }).fetch(`${base}/services.json${query}`)
  const { PER_ADDRESS } = await import('../../limits/fair-share')
  for (let asked = 0; asked < PER_ADDRESS; asked++) await ask()
  const refused = await ask()
  expect([refused.status, await refused.json(), Number(refused.headers.get('retry-after')) > 0]).toEqual([429, [{ code: 429, description: expect.stringContaining('请等') }], true])
  expect((await ask(`?api_key=${hotline.open311Key}`)).status).toBe(200)
  for (let asked = 0; asked < PER_ADDRESS; asked++) await ask('?api_key=wrong')
  expect([(await ask('?api_key=wrong')).status, (await ask(`?api_key=${hotline.open311Key}`)).status, (await get(`services.json?api_key=wrong`)).status]).toEqual([429, 429, 403])
})

it('every step that closes a case or takes it up again is told as such', async () => {
  const row = await findCase(test.house.db, (await test.scope()).tenant.code, (await aCase(test.phone())).id)
  if (!row) throw new Error('the case is not there')
  const day = '2026-11-22'
  const values = { text: { toKind: 'suggestion', deliveredOn: day, decidedOn: day }, files: [] }
  const scope = await test.scope()
  const verbs = caseVerbs.flatMap((verb) => {
    const written = caseEffects[verb]?.({ row: { ...row, clock: 'request.answer', clockStartedOn: day }, values, scope })
    return written && 'closedOn' in written ? [[verb, written.closedOn !== null] as const] : []
  })
  expect(verbs.flatMap(([verb, closes]) => (closes ? [verb] : [])).sort()).toEqual([...closing].sort())
  expect(verbs.flatMap(([verb, closes]) => (closes ? [] : [verb])).sort()).toEqual([...opening].sort())
})
