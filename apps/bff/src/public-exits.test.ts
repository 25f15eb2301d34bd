import { endpoints } from '@mingbai/contracts/endpoints'
import { requestLetterPath } from '@mingbai/contracts/info-requests'
import { openDataCatalogPath } from '@mingbai/contracts/open-data'
import { open311Path } from '@mingbai/contracts/open311'
import { packPath } from '@mingbai/contracts/forms'
import { countyPath, guidePath, pageUrl, stopPath } from '@mingbai/contracts/routes'
import { sheetPath } from '@mingbai/contracts/settings'
import { contentSheetPath } from '@mingbai/contracts/sheets'
import { reportDraftPath } from '@mingbai/contracts/staff-reports'
import { strFromU8, unzipSync } from 'fflate'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { aCase } from '../../../test/factories/a-case'
import { actOnNotice, aPublishedNotice } from '../../../test/factories/a-notice'
import { aPlanPoint } from '../../../test/factories/a-plan-point'
import { anEnteredRequest } from '../../../test/factories/a-request'
import { aStaff } from '../../../test/factories/a-staff'
import { aSurvey } from '../../../test/factories/a-survey'
import { aTipOff, aBox } from '../../../test/factories/a-tip-off'
import { actOnCase } from '../../../test/factories/act-on-case'
import { aWholeReport, UNTIL_JANUARY } from '../../../test/factories/a-whole-report'
import type { Client } from '../../../test/support/client'
import { fakeClients } from '../../../test/support/fake-clients'
import type { TestHouse } from '../../../test/support/serve'
import { namesOfLingsha, openTwoTownships, SAMPLE } from '../../../test/support/two-townships'

/**
 * Two townships behind one address, and a reader without a cookie who follows what is printed: whatever the first page, a board or the
 * catalogue of the second one leads to is the second one's, with its name, its telephone and its code, and says nothing of the first.
 */
const ORIGIN = 'https://board.example.cn'
const PHONE = '0952-0000000'
const HEJIA = `${SAMPLE}208`
const folder = mkdtempSync(join(tmpdir(), 'mingbai-clients-'))
let lingsha: TestHouse
let sample: TestHouse
let office: Client
let board: string
let notice: string
let request: string

beforeAll(async () => {
  const two = await openTwoTownships({ clients: fakeClients(folder), env: { PUBLIC_URL: ORIGIN } })
  lingsha = two.lingsha
  sample = two.sample
  lingsha.later(UNTIL_JANUARY)
  const staff = await aStaff(sample, 'office', { roles: [{ role: 'office', organisation: 'office' }, { role: 'admin', organisation: 'office' }] })
  office = sample.browser(staff.client.session ?? '')
  const leader = (await aStaff(sample, 'leader')).client
  const one = [...(await sample.house.book()).boards.values()].find(({ village }) => village === HEJIA)
  board = one?.code ?? ''
  notice = (await aPublishedNotice(office, leader, { title: '冬灌放水的通知', text: '一、时间', boards: [one?.id ?? ''] })).id
  await office.call(endpoints.recordPosting, { params: { id: notice }, body: { channel: 'wechat-account', board: null, link: 'https://mp.example.cn/s/1', postedOn: '2027-01-06', note: '' } })
  const { id } = await aCase(sample.phone(), { village: HEJIA })
  await actOnCase(sample, office, id, 'showWords', { publicWords: '三队东边的路灯坏了半个月。' })
  await aPlanPoint(office, leader, { year: '2026' })
  await aPlanPoint(office, leader, { year: '2027' })
  await office.call(endpoints.addTopic, { body: { title: '冬春农田水利', intro: '清渠、冬灌、修闸。', fromOn: '2026-01-01', untilOn: '2027-12-31', active: true, notices: [notice] } })
  await office.call(endpoints.openSurvey, { params: { year: '2027' }, body: aSurvey({ fromOn: '2027-01-01', untilOn: '2027-12-24', figuresOn: '2027-12-31' }) })
  request = (await anEnteredRequest(office, { arrivedOn: '2027-01-06' })).id
  await aPublishedReport(leader)
}, 60_000)
afterAll(async () => {
  await lingsha.close()
  rmSync(folder, { recursive: true })
})

async function aPublishedReport(leader: Client): Promise<void> {
  const params = { year: '2026' }
  const { seq } = await office.call(endpoints.saveReport, { params, body: { seq: 0, ...aWholeReport(2026) } })
  const made = await office.call(endpoints.submitReport, { params, body: { seq } })
  let paper = await actOnNotice(office, await office.call(endpoints.staffReadNotice, { params: { id: made.notice?.id ?? '' } }), 'submit')
  paper = await actOnNotice((await aStaff(sample, 'office')).client, paper, 'pass')
  paper = await actOnNotice((await aStaff(sample, 'discipline')).client, paper, 'pass', { secrecyChecked: 'yes' })
  await actOnNotice(leader, paper, 'publish')
}

/** What is read of an answer, a Word file and a folder of files opened; nothing of pictures and of PDF. */
async function wordsOf(answer: Response): Promise<string> {
  const type = answer.headers.get('content-type') ?? ''
  if (/officedocument|zip/.test(type)) return Object.entries(unzipSync(new Uint8Array(await answer.arrayBuffer()))).map(([name, bytes]) => name + strFromU8(bytes)).join('\n')
  return /text|json|xml/.test(type) ? (await answer.text()).replace(/<style>.*?<\/style>/gs, '') : ''
}

const isPage = (answer: Response): boolean => (answer.headers.get('content-type') ?? '').includes('text/html')
/** The county's page of all, the examples that stand in the program, what the built app is made of, and what a program adds its own to. */
const notTheirs = new RegExp(`^(${countyPath}|/api/openapi\\.json|/js/|/css/|/favicon|${open311Path}$)`)
/** All villages are read by the same addresses: one of them is enough. */
const otherVillage = new RegExp(`${SAMPLE}(?!208)\\d{3}`)
/** Addresses of a page, a feed, a catalogue; those of services are no page, and are asked below. */
const printedIn = (text: string): string[] =>
  [...text.replaceAll(/"dcat:endpointURL": \{[^}]*\}/g, '').matchAll(/(?:href="|https:\/\/board\.example\.cn)(\/[^"<\\\s]*)/g)].map(([, to = '']) => to.replaceAll('&amp;', '&').replace(/#.*/, '')).filter((to) => !notTheirs.test(to) && !otherVillage.test(to))

interface Exit { path: string; from: string; status: number; missing: string[]; foreign: string[] }
const isWrong = ({ status, missing, foreign }: Exit): boolean => ![200, 302].includes(status) || missing.length + foreign.length > 0

/** Follows every printed address from where it begins. Each is asked from an address of its own: it is as many readers. */
async function follow(begin: readonly string[]): Promise<Exit[]> {
  const found = new Map<string, Exit>()
  const waiting = begin.map((path) => ({ path, from: '' }))
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { path, from } = next
    if (found.has(path)) continue
    const answer = await lingsha.phone({ address: `10.0.${found.size >> 8}.${found.size & 255}` }).fetch(path)
    const words = await wordsOf(answer)
    const exit: Exit = {
      path, from, status: answer.status,
      missing: isPage(answer) && answer.status === 200 ? ['样例乡', PHONE].filter((name) => !words.includes(name)) : [],
      foreign: namesOfLingsha.filter((name) => words.includes(name)),
    }
    found.set(path, exit)
    // One who has gone astray reads on there: the step that led astray is the fault.
    if (!isWrong(exit)) waiting.push(...[...printedIn(words), answer.headers.get('location') ?? ''].filter((to) => to.startsWith('/')).map((to) => ({ path: to, from: path })))
  }
  return [...found.values()]
}

it('what the first page, a board and the catalogue of the second township lead to is the second township’s', async () => {
  const exits = await follow([pageUrl('home', { org: SAMPLE }), `/b/${board}`, `${openDataCatalogPath}?org=${SAMPLE}`])
  expect(exits.filter(isWrong)).toEqual([])
  const reached = exits.map(({ path }) => path)
  const kinds = [
    /^\/notices\?/, /^\/notice\?/, /^\/topic\?/, /^\/catalogue\?/, /^\/new\?/, /^\/track\?/, /^\/search\?/, /^\/settings\?/, /^\/cases\?/, /^\/case\?/, /^\/figures\?/, /^\/published\?/, /^\/answer\?/, /^\/report\?/,
    /^\/guide\?/, /^\/plan\?.*2026/, /^\/ledger\?/, /^\/open-data\?/, /^\/open-data\/dictionary\.json\?/, /^\/open-data\/catalog\.jsonld\?/, /^\/feeds\/notices\.atom\?/, /^\/feeds\/notices\.json\?/, /^\/open311\/v2\/discovery\.json\?/, /^\/reports\/schema\.json/,
    ...['notices', 'postings', 'cases', 'figures'].flatMap((set) => [new RegExp(`^/open-data/${set}-\\d+\\.csv\\?`), new RegExp(`^/open-data/${set}-\\d+\\.json\\?`)]),
    ...['pdf', 'docx', 'csv', 'json'].map((ending) => new RegExp(`^/reports/2026\\.${ending}\\?`)),
  ]
  expect(kinds.filter((kind) => !reached.some((path) => kind.test(path)))).toEqual([])
}, 60_000)

const at = z.object({ '@id': z.string() })
const catalogue = z.object({ 'dcat:dataset': z.array(z.looseObject({ 'dct:identifier': z.string() })), 'dcat:service': z.array(z.object({ '@id': z.string(), 'dcat:endpointURL': at })) })

it('the services that the catalogue names answer a program in the name of the second township', async () => {
  const reader = lingsha.phone()
  const { 'dcat:service': services } = z.parse(catalogue, await (await reader.fetch(`${openDataCatalogPath}?org=${SAMPLE}`)).json())
  const [base = '', api = '', feed = ''] = services.map(({ 'dcat:endpointURL': { '@id': address } }) => address.replace(ORIGIN, ''))
  const [open311, named] = base.split('?')
  for (const path of [`${open311}/discovery.json?${named}`, `${open311}/services.json?${named}`, `${open311}/requests.json?${named}`, `${open311}/requests.xml?${named}`, feed, api.replace('/api/v1', '/api/v1/tenant'), api.replace('/api/v1', '/api/v1/notices')]) {
    const answer = await reader.fetch(path)
    const words = await answer.text()
    expect([path, answer.status, namesOfLingsha.filter((name) => words.includes(name))]).toEqual([path, 200, []])
  }
  expect(await (await reader.fetch(`${open311}/discovery.json?${named}`)).text()).toContain(PHONE)
  expect(await (await reader.fetch(`${open311}/requests.json?${named}`)).text()).toContain('三队东边的路灯坏了半个月。')
})

it('a page that is not there, the QR of a 举报’s receipt and the end of a text message are of the township that is asked', async () => {
  await aBox(sample)
  const tip = await aTipOff(sample.phone())
  const token = '0123456789abcdef0123456789abcdef'
  await sample.phone().call(endpoints.changeFollow, { body: { token, kind: 'village', code: HEJIA, following: true } })
  const [follower] = await sample.house.db.read(z.object({ code: z.string() }), 'SELECT stop_code AS code FROM follower WHERE tenant = ?', [SAMPLE])
  for (const path of [`${guidePath}x?org=${SAMPLE}`, `/r/${tip.id}`, stopPath(follower?.code ?? '')]) {
    const words = await wordsOf(await lingsha.phone().fetch(path))
    expect([path, words.includes('样例乡'), words.includes(PHONE), namesOfLingsha.filter((name) => words.includes(name))]).toEqual([path, true, true, []])
    expect(printedIn(words).filter((to) => !to.includes(`org=${SAMPLE}`))).toEqual([])
  }
})

it('printed sheets, letters and files for other desks of the second township name it alone', async () => {
  const { number } = await office.call(endpoints.makeSheet, { params: { code: board } })
  const { request: seen } = await office.call(endpoints.staffReadCase, { params: { id: request } })
  const letter = seen?.letters[0]?.id ?? ''
  const papers = [sheetPath(board), contentSheetPath(board, number), requestLetterPath(request, letter, 'page'), requestLetterPath(request, letter, 'docx'), packPath(notice), reportDraftPath(2027, 'docx')]
  for (const path of papers) {
    const answer = await office.fetch(path)
    const words = await wordsOf(answer)
    expect([path, answer.status, namesOfLingsha.filter((name) => words.includes(name))]).toEqual([path, 200, []])
  }
  for (const path of papers.slice(0, 4)) expect([path, (await wordsOf(await office.fetch(path))).includes('样例乡')]).toEqual([path, true])
})
