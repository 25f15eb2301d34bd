import { endpoints } from '@mingbai/contracts/endpoints'
import { countyPath } from '@mingbai/contracts/routes'
import { aCase } from '../../../test/factories/a-case'
import { aPublishedNotice } from '../../../test/factories/a-notice'
import { aStaff } from '../../../test/factories/a-staff'
import { aBox, aTipOff } from '../../../test/factories/a-tip-off'
import { actOnCase, closeCase } from '../../../test/factories/act-on-case'
import type { TestHouse } from '../../../test/support/serve'
import { LINGSHA, openTwoTownships, SAMPLE } from '../../../test/support/two-townships'
import { CaseFile } from './cases/case-file.entity'
import { rowCount } from './database/row-types'
import { startLive } from './settings/go-live'
import { bumpBook } from './tenant/generation'

const DAY = 86_400_000
let lingsha: TestHouse
let sample: TestHouse
beforeAll(async () => {
  const two = await openTwoTownships({ start: '2026-03-02T01:00:00.000Z' })
  lingsha = two.lingsha
  sample = two.sample
  for (const one of [lingsha, sample]) {
    await startLive(await one.scope(), async () => undefined)
    await one.house.db.write((tx) => bumpBook(tx, one.house.code))
    one.house.forgetBook()
  }
  await fill(lingsha, { cases: 9, closed: 2, notices: 3, postings: 2 })
  await fill(sample, { cases: 6, closed: 1, notices: 1, postings: 1 })
  // Past the 60 days of the law, in the same year; what comes now is in time.
  lingsha.later(70 * DAY)
  await aCase(lingsha.phone(), { village: `${LINGSHA}208` })
  await aCase(sample.phone(), { village: `${SAMPLE}208` })
}, 60_000)
afterAll(() => lingsha.close())

/** Beside what is counted: one withdrawn, one sent on to another body, a 举报 and a sample. */
async function fill(test: TestHouse, { cases, closed, notices, postings }: Record<'cases' | 'closed' | 'notices' | 'postings', number>): Promise<void> {
  const [office, leader, phone] = [(await aStaff(test, 'office')).client, (await aStaff(test, 'leader')).client, test.phone()]
  const made = []
  for (let nth = 0; nth < cases; nth += 1) made.push(await aCase(test.phone(), { village: `${test.house.code}208` }))
  for (const { id } of made.slice(0, closed)) await closeCase(test, office, id)
  const [withdrawn, referred, shown] = made.slice(-3)
  await test.phone().call(endpoints.residentAct, { params: { id: withdrawn?.id ?? '', verb: 'withdraw' }, body: { seq: 1, proof: { token: withdrawn?.token ?? '' }, fields: {} } })
  await actOnCase(test, office, referred?.id ?? '', 'accept')
  await actOnCase(test, office, referred?.id ?? '', 'refer', { body: '县水务局', bodyPhone: '0952-6095003', askAgainOn: '2026-03-20', words: '这件事归县水务局管。' })
  await test.house.db.write((tx) => tx.update(CaseFile, { publicId: shown?.id ?? '' }, { sample: true }))
  await aBox(test)
  await aTipOff(phone)
  for (let nth = 0; nth < notices; nth += 1) {
    const { id } = await aPublishedNotice(office, leader, { title: `第 ${nth} 条` })
    if (nth < postings) await office.call(endpoints.recordPosting, { params: { id }, body: { channel: 'wechat-account', board: null, link: `https://mp.example.cn/s/${nth}`, postedOn: '2026-03-02', note: '' } })
  }
}

async function shownOnThePage(name: string): Promise<(number | undefined)[]> {
  const page = (await (await lingsha.phone().fetch(countyPath)).text()).replace(/<style>.*?<\/style>/gs, '').replace(/<[^>]+>/g, ' ')
  const card = page.slice(page.indexOf(`${name} `), page.indexOf(`看${name}的明白栏`))
  const [, ...numbers] = /(\d+) 条，张贴、发送 (\d+) 条次\s.*收到 (\d+) 件，办完 (\d+) 件，在办 (\d+) 件\s.*办完\s+(\d+) 件/s.exec(card) ?? []
  return numbers.map(Number)
}

async function inTheTable({ house }: TestHouse): Promise<(number | undefined)[]> {
  const count = async (sql: string): Promise<number | undefined> => (await house.db.read(rowCount, `SELECT COUNT(*) AS n FROM ${sql}`, [house.code]))[0]?.n
  const cases = "case_file WHERE tenant = ? AND sample = 0 AND received_on LIKE '2026-%'"
  return [
    await count("disclosure WHERE tenant = ? AND sample = 0 AND state = 'published' AND author_id <> 'config'"), await count('posting_record WHERE tenant = ? AND sample = 0'),
    await count(cases), await count(`${cases} AND state = 'closed'`), await count(`${cases} AND state NOT IN ('closed', 'withdrawn')`),
    await count(`${cases} AND state NOT IN ('closed', 'withdrawn', 'referred') AND law_due_on < '2026-05-11'`),
  ]
}

/** 条, 条次; received, closed, open; of the open what is neither new nor with another body is overdue. */
const counted = [['灵沙乡', () => lingsha, [3, 2, 9, 2, 6, 4]], ['样例乡', () => sample, [1, 1, 6, 1, 4, 2]]] as const

it.each(counted)('the county shows of %s what its own pages show and what is counted by hand', async (name, of, expected) => {
  const shown = await shownOnThePage(name)
  expect(shown).toEqual(expected)
  expect(await inTheTable(of())).toEqual(shown)
  const { all } = await of().phone().call(endpoints.readFigures)
  const { notices, postings } = await of().phone().call(endpoints.readPublishedFigures)
  expect([notices, postings, all.received, all.closed, all.open]).toEqual(shown.slice(0, 5))
})
