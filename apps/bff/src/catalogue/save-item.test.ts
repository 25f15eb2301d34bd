import { endpoints } from '@mingbai/contracts/endpoints'
import type { ItemDraft } from '@mingbai/contracts/staff-catalogue'
import { aNotice } from '../../../../test/factories/a-notice'
import { aStaff, type TestStaff } from '../../../../test/factories/a-staff'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

let test: TestHouse
let office: TestStaff
let leader: TestStaff
let handler: TestStaff
beforeAll(async () => {
  test = await openTestHouse()
  office = await aStaff(test, 'office')
  leader = await aStaff(test, 'leader')
  handler = await aStaff(test, 'handler')
})
afterAll(() => test.close())

const kept = (more: Partial<ItemDraft> = {}): ItemDraft => ({ limitNote: '', channels: [{ name: '政府网站', must: true }], readers: 'everyone', responsible: null, standIn: null, active: true, ...more })
const own = (more: object = {}) => ({
  name: '村集体分红', plainName: '村里分的钱', area: 'village-affairs', elements: ['分多少', '怎么分'], basis: '村民会议决定', timeClass: 'prompt' as const, limitCode: 'prompt' as const, body: 'villages', form: 'general', ...more,
})
const read = (code: string) => office.client.call(endpoints.staffReadItem, { params: { code } })
const change = (code: string, draft: ItemDraft) => office.client.call(endpoints.changeItem, { params: { code }, body: draft })

it('every item of the catalogue has a form, and its page has all columns of the standard catalogue', async () => {
  const { areas } = await office.client.call(endpoints.staffReadCatalogue)
  const codes = areas.flatMap(({ items }) => items.map(({ code }) => code))
  expect([areas.length, codes.length]).toEqual([18, 95])
  for (const code of codes) expect([code, (await read(code)).form === null]).toEqual([code, false])
  expect(await read('budget-accounts')).toMatchObject({
    area: { name: '预决算和涉农补贴' }, name: '财政预算、决算', elements: expect.arrayContaining(['“三公经费”']), basis: expect.stringContaining('预算法'), limit: '人大批准后 20 天内', body: '党政办公室',
    channels: expect.arrayContaining([{ name: '政府网站', must: true }]), readersLabel: '全社会', way: '主动公开', level: '乡级', timeClassLabel: '定期公开', hasNotices: false, mayEdit: true,
  })
})

it('the office names who sees to an item and who stands in; the public never reads it, and the standard’s own words stay', async () => {
  const item = await change('budget-accounts', kept({ limitNote: '每年三月', readers: 'group', responsible: office.id, standIn: leader.id, own: own() }))
  expect(item).toMatchObject({ name: '财政预算、决算', limitNote: '每年三月', readersLabel: '特定群众', channels: [{ name: '政府网站', must: true }], responsible: { id: office.id }, standIn: { id: leader.id } })
  const seen = await (await test.phone().fetch('/api/v1/catalogue')).text()
  expect(seen).toContain('特定群众')
  for (const secret of ['每年三月', office.id, item.responsible?.name ?? '-', item.standIn?.name ?? '-']) expect(seen).not.toContain(secret)
  const { items: log } = await office.client.call(endpoints.readLog)
  expect(log[0]).toMatchObject({ object: '公开目录', title: '修改 财政预算、决算', detail: expect.stringMatching(/期限备注： → 每年三月.*公开对象：全社会 → 特定群众.*责任人： → office/) })
})

it('nobody stands in for themselves, a stranger is refused, and who only handles cases changes nothing', async () => {
  for (const draft of [kept({ responsible: office.id, standIn: office.id }), kept({ responsible: 'NOBODY' })]) {
    expect((await office.client.refused(endpoints.changeItem, { params: { code: 'jobs-policy' }, body: draft })).code).toBe('badRequest')
  }
  expect((await handler.client.refused(endpoints.changeItem, { params: { code: 'jobs-policy' }, body: kept() })).status).toBe(403)
  expect((await handler.client.call(endpoints.staffReadItem, { params: { code: 'jobs-policy' } })).mayEdit).toBe(false)
  expect((await office.client.refused(endpoints.changeItem, { params: { code: 'jobs' }, body: kept() })).status).toBe(404)
})

it('the office adds an item of its own, which can be published under; not twice, and not without a form', async () => {
  const added = await office.client.call(endpoints.addItem, { body: kept({ own: own() }) })
  expect(added).toMatchObject({ own: true, verified: false, formCode: 'general', body: '各村', level: '村级' })
  expect((await office.client.refused(endpoints.addItem, { body: kept({ own: own() }) })).code).toBe('alreadyExists')
  expect((await office.client.refused(endpoints.addItem, { body: kept({ own: own({ name: '别的', form: 'nothing' }) }) })).code).toBe('badRequest')
  expect((await office.client.refused(endpoints.addItem, { body: kept() })).code).toBe('badRequest')
  expect((await change(added.code, kept({ own: own({ name: '集体分红' }) }))).name).toBe('集体分红')
  const draft = await aNotice(office.client, { item: added.code })
  expect(draft.preview.item.name).toBe('集体分红')
})

it('an item is retired only when nothing hangs on it; then nobody can choose it and the public no longer reads it', async () => {
  await aNotice(office.client, { item: 'jobs-training' })
  expect((await office.client.refused(endpoints.changeItem, { params: { code: 'jobs-training' }, body: kept({ active: false }) })).code).toBe('itemInUse')
  await change('land-plan', kept({ active: false }))
  expect((await read('land-plan')).active).toBe(false)
  expect((await office.client.call(endpoints.readChoices)).items.map(({ code }) => code)).not.toContain('land-plan')
  expect(await (await test.phone().fetch('/api/v1/catalogue')).text()).not.toContain('land-plan')
})
