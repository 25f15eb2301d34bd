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

/** Every word and number that stands there of one township. */
async function cardOf(name: string): Promise<string> {
  const page = (await (await lingsha.phone().fetch(countyPath)).text()).replace(/<style>.*?<\/style>/gs, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  return page.slice(page.indexOf(`${name} `), page.indexOf(`看${name}的明白栏`)).trim()
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)

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

it.each(counted)('the county shows of %s, number by number and nothing beside, what its own pages show and what is counted by hand', async (name, of, expected) => {
  expect(await inTheTable(of())).toEqual(expected)
  const figures = await of().phone().call(endpoints.readFigures)
  const { notices, postings, months, areas, carriers } = await of().phone().call(endpoints.readPublishedFigures)
  const { received, closed, open } = figures.all
  const [, , , , , overdue] = expected
  expect(await cardOf(name)).toBe(`${name} 公开 ${notices} 条，张贴、发送 ${postings} 条次 大家反映 收到 ${received} 件，办完 ${closed} 件，在办 ${open} 件 过了法律期限还没办完 ${overdue} 件`)
  expect([notices, postings, received, closed, open]).toEqual(expected.slice(0, 5))
  // Each of its own numbers is in turn the sum of its rows.
  for (const rows of [figures.kinds, figures.villages]) {
    expect([sum(rows.map((row) => row.received)), sum(rows.map((row) => row.closed)), sum(rows.map((row) => row.open))]).toEqual([received, closed, open])
  }
  expect([sum(months.map((month) => month.notices)), sum(months.map((month) => month.postings)), sum(areas.map(({ count }) => count)), sum(carriers.map(({ count }) => count))]).toEqual([notices, postings, notices, postings])
})

it('of fewer cases than the smallest cell nothing is told, of as many as it everything', async () => {
  lingsha.later(250 * DAY)
  const { smallestCell } = await lingsha.phone().call(endpoints.readFigures)
  for (let nth = 0; nth < smallestCell; nth += 1) {
    await aCase(sample.phone(), { village: `${SAMPLE}208` })
    if (nth > 0) await aCase(lingsha.phone(), { village: `${LINGSHA}208` })
  }
  expect([await cardOf('灵沙乡'), await cardOf('样例乡')]).toEqual([
    `灵沙乡 公开 0 条，张贴、发送 0 条次 大家反映 不到 ${smallestCell} 件，不细列`,
    `样例乡 公开 0 条，张贴、发送 0 条次 大家反映 收到 ${smallestCell} 件，办完 0 件，在办 ${smallestCell} 件 过了法律期限还没办完 没有`,
  ])
})
