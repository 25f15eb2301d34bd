import { endpoints } from '@mingbai/contracts/endpoints'
import { contentSheetPath } from '@mingbai/contracts/sheets'
import { HEJIA } from '../../../../test/factories/a-case'
import { actOnNotice, aDraft, aPublishedNotice } from '../../../../test/factories/a-notice'
import { aStaff, type TestStaff } from '../../../../test/factories/a-staff'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

let test: TestHouse
let office: TestStaff
let leader: TestStaff
let board: { id: string; code: string }
beforeEach(async () => {
  test = await openTestHouse({ env: { PUBLIC_URL: 'https://mingbai.example.cn' } })
  office = await aStaff(test, 'office')
  leader = await aStaff(test, 'leader')
  const [found] = [...(await test.house.book()).boards.values()].filter(({ village }) => village === HEJIA)
  if (!found) throw new Error('no board')
  board = found
})
afterEach(() => test.close())

const table = '村\t金额\n何家村\t10元\n灵沙村\t20元'
const published = () => aPublishedNotice(office.client, leader.client, { title: '冬灌用水安排', text: `从下周一起放水。\n\n${table}`, boards: [board.id] })
const make = () => office.client.call(endpoints.makeSheet, { params: { code: board.code } })
const scan = async (number: number) => (await test.phone().fetch(`/b/${board.code}?s=${number}`)).text()
const page = (number: number, size?: 'A3') => office.client.fetch(contentSheetPath(board.code, number, size))

it('the same content is the same sheet; something new is the next number', async () => {
  await published()
  expect(await make()).toMatchObject({ number: 1, isCurrent: true, hungOn: null })
  expect((await make()).number).toBe(1)
  await published()
  expect((await make()).number).toBe(2)
})

it('a sheet shows title, table, number and the address that knows it, on both papers', async () => {
  await published()
  const { number } = await make()
  for (const size of [undefined, 'A3'] as const) {
    const reply = await page(number, size)
    const text = await reply.text()
    expect(reply.headers.get('content-security-policy')).toContain('sha256-')
    for (const words of ['冬灌用水安排', '<td>何家村</td>', '第 1 号清单', `size:${size ?? 'A4'}`]) expect(text).toContain(words)
  }
})

it('who scans the newest sheet is told so; after a correction what is new is told, and the old paper is not printed again', async () => {
  const notice = await published()
  const { number } = await make()
  expect(await scan(number)).toContain('此纸为最新')
  await actOnNotice(leader.client, notice, 'correct', { words: '日子写错了' }, aDraft({ title: '冬灌用水安排（改日子）', boards: [board.id] }))
  const scanned = await scan(number)
  expect(scanned).toContain('这张纸上的内容已经更新')
  expect(scanned).toContain('冬灌用水安排（改日子）')
  const again = await page(number)
  expect([again.status, (await again.text()).includes('重新做一张')]).toEqual([409, true])
})

it('what was withdrawn is named on the scan of the old paper', async () => {
  const notice = await published()
  const { number } = await make()
  await actOnNotice(leader.client, notice, 'withdraw', { note: '过期' })
  expect(await scan(number)).toMatch(/已经撤下的[\s\S]*冬灌用水安排/)
})

it('a number that was never printed says nothing, and the page stands', async () => {
  await published()
  const reply = await test.phone().fetch(`/b/${board.code}?s=77`)
  expect(reply.status).toBe(200)
  expect(await reply.text()).not.toContain('此纸为最新')
})

it('the village’s own clerk says that it hangs, another village’s may not; saying it twice changes nothing', async () => {
  await published()
  const { number } = await make()
  const own = await aStaff(test, 'villageClerk', { organisation: HEJIA })
  const other = await aStaff(test, 'villageClerk', { organisation: '640221201200' })
  const hang = { params: { code: board.code, number: String(number) } }
  expect(await other.client.refused(endpoints.hangSheet, hang)).toMatchObject({ code: 'notAllowed' })
  expect(await own.client.call(endpoints.hangSheet, hang)).toMatchObject({ hungOn: '2026-11-22' })
  await own.client.call(endpoints.hangSheet, hang)
  await published()
  expect((await office.client.call(endpoints.listSheets)).items).toEqual([{ board: board.code, boardName: expect.any(String), number: 1, madeOn: '2026-11-22', hungOn: '2026-11-22', isCurrent: false }])
})

it('nobody prints while the address it must lead to is not known, and only those who keep boards', async () => {
  const bare = await openTestHouse()
  try {
    const clerk = await aStaff(bare, 'office')
    const [any] = (await bare.house.book()).boards.values()
    expect(await clerk.client.refused(endpoints.makeSheet, { params: { code: any?.code ?? '' } })).toMatchObject({ code: 'publicUrlNeeded' })
  } finally {
    await bare.close()
  }
  expect(await leader.client.refused(endpoints.makeSheet, { params: { code: board.code } })).toMatchObject({ code: 'notAllowed' })
})
