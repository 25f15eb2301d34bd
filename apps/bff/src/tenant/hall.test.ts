import { endpoints } from '@mingbai/contracts/endpoints'
import { aPublishedNotice } from '../../../../test/factories/a-notice'
import { aStaff } from '../../../../test/factories/a-staff'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

let test: TestHouse
// A Saturday.
beforeEach(async () => {
  test = await openTestHouse({ start: '2026-11-28T02:00:00.000Z' })
})
afterEach(() => test.close())

it('tells at home, at the board and on a 办事指南 whether the hall opens today; elsewhere not', async () => {
  const office = (await aStaff(test, 'office')).client
  const leader = (await aStaff(test, 'leader')).client
  const phone = test.phone()
  const { hall } = await phone.call(endpoints.readTenant)
  expect(hall).toMatchObject({ name: '民生服务中心', confirmed: false, spans: [{ from: '08:30', until: '12:00' }, { from: '14:00', until: '18:00' }] })
  expect(hall?.openOn[0]).toBe('2026-11-30')
  const [board] = [...(await test.house.book()).boards.values()]
  expect((await phone.call(endpoints.readBoard, { params: { code: board?.code ?? '' } })).hall).toEqual(hall)
  const page = await (await phone.fetch(`/b/${board?.code}`)).text()
  expect(page).toContain('民生服务中心今天休息，下次开门 11月30日 星期一 8:30。时间还没核实，来前请先打电话。')
  const guide = await aPublishedNotice(office, leader, { item: 'guides-matter' })
  const other = await aPublishedNotice(office, leader)
  expect((await phone.call(endpoints.readNotice, { params: { id: guide.id } })).atHall).toBe(true)
  expect((await phone.call(endpoints.readNotice, { params: { id: other.id } })).atHall).toBe(false)
})

it('takes the hours that the office enters, refuses a day that goes backwards, and says nothing where they are left open', async () => {
  const office = (await aStaff(test, 'office')).client
  const settings = await office.call(endpoints.readSettings)
  const save = (hall: Partial<typeof settings.hall>) => ({ body: { ...settings, hall: { ...settings.hall, ...hall } } })
  expect(await office.refused(endpoints.saveSettings, save({ morningUntil: '15:00' }))).toMatchObject({ status: 400, code: 'hallHours' })
  expect(await office.refused(endpoints.saveSettings, save({ afternoonUntil: '' }))).toMatchObject({ code: 'hallHours' })

  await office.call(endpoints.saveSettings, save({ place: '乡政府东侧', morningUntil: '', afternoonFrom: '', confirmed: true }))
  const { hall } = await test.phone().call(endpoints.readTenant)
  expect(hall).toMatchObject({ place: '乡政府东侧', confirmed: true, spans: [{ from: '08:30', until: '18:00' }] })
  expect((await office.call(endpoints.readLog)).items[0]?.detail).toContain('大厅地址： → 乡政府东侧')

  await office.call(endpoints.saveSettings, save({ morningFrom: '', morningUntil: '', afternoonFrom: '', afternoonUntil: '' }))
  expect((await test.phone().call(endpoints.readTenant)).hall).toBeUndefined()
})
