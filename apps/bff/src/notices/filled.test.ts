import { endpoints } from '@mingbai/contracts/endpoints'
import type { NoticeDraft } from '@mingbai/contracts/staff-notices'
import * as z from 'zod/mini'
import { actOnNotice, aDraft, aNotice } from '../../../../test/factories/a-notice'
import { aStaff } from '../../../../test/factories/a-staff'
import { deliverAll } from '../../../../test/factories/deliver-all'
import type { Client } from '../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

let test: TestHouse
let office: Client
let leader: Client
beforeAll(async () => {
  test = await openTestHouse()
  office = (await aStaff(test, 'office')).client
  leader = (await aStaff(test, 'leader')).client
})
afterAll(() => test.close())

const result = [{ village: '何家村', households: '120', money: '86400' }, { village: '灵沙村', households: '95', money: '61200' }]
const fields = {
  project: '2026年耕地地力保护补贴', year: '2026', budget: '150000', source: '', standard: '每亩90元。', steps: '村里登记，乡里核对。', result, ask: '0952-6801081', watch: '0952-6801081',
}
const subsidy = (more: Partial<NoticeDraft> = {}): Partial<NoticeDraft> => ({ title: '耕地地力保护补贴发放情况', summary: '两个村二百多户，每亩补九十元。', text: '', item: 'budget-farm-subsidy', fields, ...more })
const codeOf = async (promise: Promise<{ code: string; detail: Record<string, unknown> }>) => {
  const { code, detail } = await promise
  return [code, detail.detail]
}
const submit = (draft: { id: string; seq: number }) => office.refused(endpoints.actOnNotice, { params: { id: draft.id, verb: 'submit' }, body: { seq: draft.seq, fields: {} } })

/** Through all desks of its chain, by people who have not had it. */
async function publish(draft: Partial<NoticeDraft>) {
  let seen = await actOnNotice(office, await aNotice(office, draft), 'submit')
  while (seen.state !== 'published') {
    const next = (await aStaff(test, seen.state === 'finalReview' ? 'leader' : 'office')).client
    seen = await actOnNotice(next, seen, seen.state === 'finalReview' ? 'publish' : 'pass', { secrecyChecked: 'yes' })
  }
  return seen
}

it('a form that is filled in becomes the text of the notice: tables as tables, amounts with units, and the values stay with the draft', async () => {
  const draft = await aNotice(office, subsidy({ text: '这句话不算' }))
  expect(draft.draft.fields).toEqual(fields)
  expect(draft.draft.text).not.toContain('这句话不算')
  expect(draft.draft.text).toContain('预算规模：150,000元')
  expect(draft.preview.blocks.at(-1)).toEqual({ kind: 'table', caption: '', head: ['村', '户数（户）', '金额（元）'], rows: [['何家村', '120', '86,400'], ['灵沙村', '95', '61,200'], ['合计', '215', '147,600']] })
})

it('a draft is saved with gaps and wrong figures; handed in it is not, and the row is named', async () => {
  const claimed = [...result, { village: '合计', households: '215', money: '147000' }]
  const wrong = await aNotice(office, subsidy({ fields: { ...fields, result: claimed } }))
  expect(await codeOf(submit(wrong))).toEqual(['fieldsUnfit', '资金分配结果第 3 行“金额”：合计写的是 147,000，各行加起来是 147,600'])
  const gaps = await aNotice(office, subsidy({ fields: { project: '某项补贴' } }))
  expect((await codeOf(submit(gaps)))[1]).toMatch(/年度：还没有填；预算规模：还没有填/)
  const elsewhere = await aNotice(office, subsidy({ fields: { ...fields, result: [{ village: '张家村', households: '1', money: '1' }] } }))
  expect((await codeOf(submit(elsewhere)))[1]).toContain('没有叫“张家村”的村')
})

it('with a table, somebody writes a sentence that everybody understands; without the form one may write freely', async () => {
  expect((await codeOf(submit(await aNotice(office, subsidy({ summary: ' ' })))))[0]).toBe('fieldMissing')
  const free = await actOnNotice(office, await aNotice(office, { item: 'budget-farm-subsidy', summary: '', fields: null }), 'submit')
  expect([free.state !== 'draft', free.draft.fields]).toEqual([true, null])
  const noForm = await office.refused(endpoints.createNotice, { body: aDraft({ item: '', fields }) })
  expect(noForm.code).toBe('badRequest')
})

it('somebody’s number in a field is found like one in the text', async () => {
  const draft = await aNotice(office, subsidy({ fields: { ...fields, steps: '找13812345678登记' } }))
  expect(await codeOf(submit(draft))).toEqual(['personalDataFound', '13812345678'])
})

it('every exit shows the composed text; a correction is told field by field and the old version keeps its values', async () => {
  const published = await publish(subsidy())
  await deliverAll(test)
  const { id } = published
  const page = await test.phone().call(endpoints.readNotice, { params: { id } })
  expect(JSON.stringify(page)).not.toContain('"fields"')
  expect(page.blocks.map(({ kind }) => kind)).toContain('table')
  expect((await test.phone().call(endpoints.search, { query: { q: '61,200' } })).items.map((one) => one.id)).toEqual([id])

  const next = { ...fields, budget: '160000', result: [{ ...result[0], money: '90000' }, { ...result[1] }, { village: '东灵村', households: '2', money: '800' }] }
  const wrongly = await leader.refused(endpoints.actOnNotice, { params: { id, verb: 'correct' }, body: { seq: published.seq, fields: { words: '多算了' }, draft: aDraft(subsidy({ fields: { ...next, budget: '1' } })) } })
  expect(wrongly.code).toBe('fieldsUnfit')
  await actOnNotice(leader, published, 'correct', { words: '补了一个村' }, aDraft(subsidy({ fields: next })))
  const { history } = await test.phone().call(endpoints.readNotice, { params: { id } })
  const lines = (history[0]?.changes ?? []).map((parts) => parts.map(({ kind, text }) => (kind === 'same' ? text : kind === 'in' ? `+${text}` : `-${text}`)).join(''))
  expect(lines).toEqual(['预算规模：1-5+60,000元', expect.stringMatching(/^资金分配结果 · 何家村：户数 120户，金额 .*\+/), '+资金分配结果 · 东灵村：户数 2户，金额 800元'])
  const kept = await test.house.db.read(z.object({ version: z.number(), fieldValues: z.string() }), "SELECT v.version, v.field_values FROM disclosure_version v JOIN disclosure d ON d.id = v.disclosure_id WHERE d.public_id = ? ORDER BY v.version", [id])
  expect(kept.map(({ fieldValues }) => /"budget":"(\d+)"/.exec(fieldValues)?.[1])).toEqual(['150000', '160000'])
})
