import { parse } from 'csv-parse/sync'
import { endpoints } from '@mingbai/contracts/endpoints'
import { dataRowSchemas, dataSetNames, dataSets, dictionarySchema, openDataFile, type DataSetName } from '@mingbai/contracts/open-data'
import * as z from 'zod/mini'
import { actOnCase, closeCase } from '../../../../test/factories/act-on-case'
import { aCase, HEJIA } from '../../../../test/factories/a-case'
import { actOnNotice, aPublishedNotice } from '../../../../test/factories/a-notice'
import { announcedLists, publishedThreeCosts } from '../../../../test/factories/money'
import { aStaff } from '../../../../test/factories/a-staff'
import { aTipOff, aBox } from '../../../../test/factories/a-tip-off'
import type { Client } from '../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { CaseFile } from '../cases/case-file.entity'
import { AT_ONCE, pageThrough } from '../http/page-through'
import { Disclosure } from '../notices/disclosure.entity'

let test: TestHouse
let office: Client
let leader: Client
beforeAll(async () => {
  test = await openTestHouse()
  office = (await aStaff(test, 'office')).client
  leader = (await aStaff(test, 'leader')).client
})
afterAll(() => test.close())

const rows = z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()])))
const get = (path: string, headers: Record<string, string> = {}) => test.phone().fetch(path, { headers })
const json = async (set: string, year = 2026) => z.parse(rows, await (await get(openDataFile(set, year, 'json'))).json())
const csv = async (set: string, year = 2026): Promise<Record<string, string>[]> => parse((await (await get(openDataFile(set, year, 'csv'))).text()).replace(/^\uFEFF/, ''), { columns: true })

/** Each row is what the dictionary says, and CSV says what JSON says. */
async function fits(set: DataSetName, year?: number): Promise<void> {
  const [asJson, asCsv] = [await json(set, year), await csv(set, year)]
  expect([set, asJson.length > 0]).toEqual([set, true])
  for (const row of asJson) expect([set, z.safeParse(dataRowSchemas[set], row).error]).toEqual([set, undefined])
  expect(Object.keys(asCsv[0] ?? {})).toEqual(Object.keys(dataSets[set].fields))
  expect(asCsv.map((row) => Object.values(row).map((text) => text.replace(/^'(?=[=+\-@])/, '').replaceAll('\r\n', '\n')))).toEqual(asJson.map((row) => Object.values(row).map((value) => String(value ?? '').replaceAll('\r\n', '\n'))))
}

describe('files by year', () => {
  it('each row fits the dictionary, and CSV says what JSON says', async () => {
    const notice = await aPublishedNotice(office, leader, { title: '=HYPERLINK("http://x") 放水通知', summary: '“引号”、逗号, 和\u000b别的', villages: [HEJIA] })
    await office.call(endpoints.recordPosting, { params: { id: notice.id }, body: { channel: 'wechat-account', board: null, link: 'https://mp.example.cn/s/1', postedOn: '2026-11-22', note: '' } })
    const { id } = await aCase(test.phone())
    await actOnCase(test, office, id, 'showWords', { publicWords: '三队的路灯坏了。' })
    await closeCase(test, office, id)
    for (const set of dataSetNames.filter((name) => name !== 'money')) await fits(set)
    expect((await csv('notices')).find((row) => row.id === notice.id)?.title).toMatch(/^'=HYPERLINK/)
    expect((await json('cases')).find((row) => row.id === id)).toMatchObject({ words: '三队的路灯坏了。', outcome: '解决了', closed_on: '2026-11-22', received_on: '2026-11-22', village: '何家村' })
    expect((await json('postings'))[0]).toMatchObject({ month: '2026-11', channel: 'wechat-account', notices: 1, postings: 1 })
    expect((await json('figures'))[0]).toMatchObject({ group: 'all', received: 1, closed: 1 })
  })

  it('a year without anything, another set and a bad year are not found', async () => {
    for (const path of ['/open-data/notices-1999.json', '/open-data/cases-2019.csv', '/open-data/people-2026.csv', '/open-data/cases-20266.csv', '/open-data/cases-2026.xml']) expect([path, (await get(path)).status]).toEqual([path, 404])
  })

  it('who has a file learns by tag or date that nothing is new; a change gives the new one', async () => {
    const path = openDataFile('cases', 2026, 'csv')
    const first = await get(path)
    const [tag, since] = [first.headers.get('etag') ?? '', first.headers.get('last-modified') ?? '']
    expect((await get(path, { 'if-none-match': tag })).status).toBe(304)
    expect((await get(path, { 'if-modified-since': since })).status).toBe(304)
    await aCase(test.phone())
    const changed = await get(path, { 'if-none-match': tag })
    expect([changed.status, changed.headers.get('last-modified') === since]).toEqual([200, false])
  })

  it('more rows than one read holds come once each, in order', async () => {
    const all = Array.from({ length: AT_ONCE * 2 + 7 }, (_, at) => at)
    const asked: number[] = []
    const read = async (last: number | null) => {
      asked.push(last ?? -1)
      return all.filter((one) => one > (last ?? -1)).slice(0, AT_ONCE)
    }
    const found: number[] = []
    for await (const one of pageThrough(read)) found.push(one)
    expect([found, asked]).toEqual([all, [-1, AT_ONCE - 1, AT_ONCE * 2 - 1]])
  })
})

describe('what never leaves', () => {
  it('words that nobody has reviewed, samples, what was withdrawn, 举报, contacts, and the lists that hang in villages', async () => {
    const waiting = await aCase(test.phone(), { words: '还没审核的话在这里。', spot: '没审核的地方' })
    const sample = await aCase(test.phone())
    const gone = await aPublishedNotice(office, leader, { title: '撤下的通知' })
    await actOnNotice(leader, gone, 'withdraw', { note: '写错了' })
    const shownSample = await aPublishedNotice(office, leader, { title: '示例通知' })
    await test.house.db.write(async (tx) => {
      await tx.update(CaseFile, { publicId: sample.id }, { sample: true })
      await tx.update(Disclosure, { publicId: shownSample.id }, { sample: true })
    })
    test.house.forgetBook()
    await aBox(test)
    const tip = await aTipOff(test.phone())
    const list = await office.call(endpoints.createPeopleList, { body: { kind: 'subsidy', village: HEJIA, title: '地力补贴名单' } })
    const everything = (await Promise.all(dataSetNames.flatMap((set) => [get(openDataFile(set, 2026, 'csv')), get(openDataFile(set, 2026, 'json'))]).map(async (answer) => (await answer).text()))).join('\n')
    expect(everything).toContain(waiting.id)
    for (const words of ['还没审核的话', '没审核的地方', sample.id, '撤下的通知', '示例通知', tip.id, tip.number, '13800001234', '张*', list.id, '地力补贴名单']) expect([words, everything.includes(words)]).toEqual([words, false])
  })
})

describe('what there is', () => {
  it('the page, the dictionary and the catalogue name every set, year and file, and each of those answers', async () => {
    const page = await (await get('/open-data')).text()
    const dictionary = z.parse(dictionarySchema, await (await get('/open-data/dictionary.json')).json())
    expect(dictionary.sets.map(({ name }) => name)).toEqual(dataSetNames)
    const catalog = z.parse(z.object({ '@type': z.literal('dcat:Catalog'), 'dcat:dataset': z.array(z.object({ 'dct:title': z.object({ '@value': z.string() }), 'dcat:distribution': z.array(z.object({ 'dcat:downloadURL': z.object({ '@id': z.string() }), 'dcat:mediaType': z.object({ '@id': z.string() }) })) })) }), await (await get('/open-data/catalog.jsonld')).json())
    const files = catalog['dcat:dataset'].flatMap((set) => set['dcat:distribution'])
    expect(files.length).toBeGreaterThanOrEqual(8)
    for (const { 'dcat:downloadURL': { '@id': url }, 'dcat:mediaType': { '@id': type } } of files) {
      expect(page).toContain(url.replace(test.origin, ''))
      const answer = await fetch(url)
      expect([url, answer.status, type.endsWith((answer.headers.get('content-type') ?? '').split(';')[0] ?? '-')]).toEqual([url, 200, true])
    }
    for (const { fields } of dictionary.sets) for (const { description } of fields) expect(page).toContain(description)
    expect(dictionary.sets.find(({ name }) => name === 'cases')?.fields.find(({ name }) => name === 'closed_on')).toMatchObject({ type: 'date', mayBeEmpty: true })
  })

  it('each set of the catalogue says its terms, its theme, whom to ask and since when there is anything in it; the reports stand among them', async () => {
    const id = z.object({ '@id': z.string() })
    const issued = z.optional(z.object({ '@type': z.string(), '@value': z.string() }))
    const licence = z.object({ '@type': z.literal('dct:LicenseDocument'), 'rdfs:label': z.object({ '@value': z.string() }) })
    const catalog = z.parse(z.object({
      'dct:license': licence, 'dcat:themeTaxonomy': id,
      'dcat:dataset': z.array(z.object({ 'dct:identifier': z.string(), 'dcat:theme': id, 'dct:issued': issued, 'dcat:contactPoint': z.object({ 'vcard:hasTelephone': id }), 'dcat:distribution': z.array(z.object({ 'dct:license': licence, 'dct:issued': issued, 'dct:title': z.object({ '@value': z.string() }) })) })),
    }), await (await get('/open-data/catalog.jsonld')).json())
    const sets = new Map(catalog['dcat:dataset'].map((set) => [set['dct:identifier'], set]))
    expect([...sets.keys()]).toEqual([...dataSetNames, 'reports'])
    for (const set of sets.values()) {
      expect(set['dcat:theme']['@id']).toMatch(new RegExp(`^${catalog['dcat:themeTaxonomy']['@id']}/(GOVE|ECON)$`))
      expect(set['dcat:contactPoint']['vcard:hasTelephone']['@id']).toBe('tel:09526801081;phone-context=+86')
    }
    expect(sets.get('cases')?.['dct:issued']).toEqual({ '@type': expect.stringMatching(/#gYear$/), '@value': '2026' })
    // Printed before this system was there: the day it came out is not known.
    expect(sets.get('reports')?.['dct:issued']).toBeUndefined()
    expect(sets.get('reports')?.['dcat:distribution'].map((file) => file['dct:title']['@value'])).toEqual(['PDF', 'DOCX', 'CSV', 'JSON'].map((ending) => `政府信息公开年度报告 2018 ${ending}`))
  })

  it('the terms are the office’s own words', async () => {
    const admin = (await aStaff(test, 'admin')).client
    const settings = await admin.call(endpoints.readSettings)
    await admin.call(endpoints.saveSettings, { body: { ...settings, openDataLicence: '写明来自灵沙乡就行。' } })
    for (const path of ['/open-data', '/open-data/dictionary.json', '/open-data/catalog.jsonld']) expect(await (await get(path)).text()).toContain('写明来自灵沙乡就行。')
  })
})

it('money: sums of each village after the 公示, without a name and without the lists that are too short, and the “三公” by year', async () => {
  await announcedLists(test, 5, 2)
  await publishedThreeCosts(test)
  expect((await get(openDataFile('money', 2026, 'csv'))).status).toBe(404)
  test.later(14 * 86_400_000)
  expect(await json('money')).toEqual([{ group: 'subsidy', code: HEJIA, label: '何家村', stage: null, lists: 1, households: 5, amount: 500 }])
  expect(await json('money', 2025)).toEqual([['公务接待费', 10_000], ['公务用车运行维护费', 20_000]].map(([label, amount]) => ({ group: 'threeCosts', code: '', label, stage: '决算', lists: null, households: null, amount })))
  for (const year of [2025, 2026]) await fits('money', year)
})
