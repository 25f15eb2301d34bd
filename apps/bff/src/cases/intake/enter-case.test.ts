import { endpoints } from '@mingbai/contracts/endpoints'
import { actOnCase, answerCase, closeCase } from '../../../../../test/factories/act-on-case'
import { anEnteredCase, anEnteredForm } from '../../../../../test/factories/an-entered-case'
import { aStaff } from '../../../../../test/factories/a-staff'
import type { Client } from '../../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../../test/support/serve'

let test: TestHouse
let office: Client
let leader: Client
let congress: Client
beforeAll(async () => {
  test = await openTestHouse()
  office = (await aStaff(test, 'office')).client
  leader = (await aStaff(test, 'leader')).client
  congress = (await aStaff(test, 'congress')).client
})
afterAll(() => test.close())

const read = (id: string, staff = office) => staff.call(endpoints.staffReadCase, { params: { id } })
const mine = ({ id, token }: { id: string; token: string }) => test.phone().call(endpoints.trackByTokens, { body: { receipts: [{ id, token }] } })
const act = (staff: Client, id: string, verb: string, fields = {}) => actOnCase(test, staff, id, verb, fields)

describe('登记来件', () => {
  it('a call is entered with who entered it; the caller follows it with number and code, and it stands in public as any other', async () => {
    const receipt = await anEnteredCase(office)
    const item = await read(receipt.id)
    expect(item.details).toEqual(expect.arrayContaining([{ label: '怎么来的', value: '打电话' }, expect.objectContaining({ label: '登记人' })]))
    expect((await test.phone().call(endpoints.trackByCode, { body: { number: receipt.number, queryCode: receipt.queryCode } })).id).toBe(receipt.id)
    const { steps } = await test.phone().call(endpoints.readCase, { params: { id: receipt.id } })
    expect(steps.map(({ title, by }) => [title, by])).toEqual([['登记了', '党政办公室']])
  })

  it('the clock counts from the day it came; a day ahead is refused', async () => {
    const early = await anEnteredCase(office, { receivedOn: '2026-11-16', source: 'letter' })
    const late = await anEnteredCase(office)
    expect([early.receivedOn, (early.due?.promisedOn ?? '') < (late.due?.promisedOn ?? '')]).toEqual(['2026-11-16', true])
    expect(await office.refused(endpoints.enterCase, { body: anEnteredForm({ receivedOn: '2026-11-23' }) })).toMatchObject({ code: 'dayAheadUnfit' })
  })

  it('代办: who spoke for the resident and how that one agreed stay on record; the helper’s name is sealed beside the resident’s', async () => {
    const { id } = await anEnteredCase(office, { source: 'visit', onBehalf: { relation: 'gridWorker', name: '王*', consent: 'saidByPhone' } })
    const item = await read(id)
    expect(item.details).toEqual(expect.arrayContaining([{ label: '谁代为反映', value: '网格员' }, { label: '本人同意', value: '打电话问过本人' }]))
    expect(JSON.stringify(item)).not.toContain('王*')
    expect((await office.call(endpoints.openContact, { params: { id } })).more).toEqual([{ label: '代办人', value: '王*' }])
  })

  it('a number of another system is one case; its own date is kept', async () => {
    const outside = { system: 'hotline' as const, number: 'NX-2026-1120', dueOn: '2026-11-30' }
    const first = await anEnteredCase(office, { source: 'hotline', outside })
    expect((await read(first.id)).details).toEqual(expect.arrayContaining([{ label: '原来的编号', value: '12345 转来 NX-2026-1120' }, { label: '对方要求办结', value: '2026-11-30' }]))
    expect(await office.refused(endpoints.enterCase, { body: anEnteredForm({ source: 'hotline', outside }) })).toMatchObject({ code: 'outsideNumberUsed', message: `这个编号已经登记过了，受理编号 ${first.number}。` })
  })

  it('the same tap twice is one case; the same key with other words is refused', async () => {
    const body = anEnteredForm()
    const [one, two] = await Promise.all([office.call(endpoints.enterCase, { body }), office.call(endpoints.enterCase, { body })])
    expect(one.id).toBe(two.id)
    expect(await office.refused(endpoints.enterCase, { body: { ...body, words: '换了别的话' } })).toMatchObject({ code: 'submissionKeyReused' })
  })

  it('everybody enters only what is theirs: the form shows it, and the server holds it', async () => {
    const counter = (await aStaff(test, 'counter')).client
    const kindsOf = async (client: Client) => (await client.call(endpoints.readIntakeForm)).kinds.map(({ code }) => code)
    expect([await kindsOf(office), await kindsOf(counter), await kindsOf(congress)]).toEqual([['complaint', 'suggestion', 'inquiry', 'petition', 'proposal', 'proceeding'], ['complaint', 'suggestion', 'inquiry'], ['proposal']])
    expect(await counter.refused(endpoints.enterCase, { body: anEnteredForm({ kind: 'petition', fields: { petitionClass: 'appeal' } }) })).toMatchObject({ code: 'notAllowed' })
    expect(await leader.refused(endpoints.enterCase, { body: anEnteredForm() })).toMatchObject({ code: 'notAllowed' })
    expect(await office.refused(endpoints.enterCase, { body: anEnteredForm({ kind: 'petition' }) })).toMatchObject({ code: 'fieldMissing' })
  })
})

describe('信访件', () => {
  const petition = (more = {}) => anEnteredCase(office, { kind: 'petition', source: 'petitionNet', words: '要求解决承包地界址。', fields: { petitionClass: 'appeal' }, ...more })

  it('申诉求决 is taken up within 15 days, answered by a leader within 60 and 30, delivered, closed, and reviewed twice above', async () => {
    const { id, due, token } = await petition()
    expect(due?.lawOn).toBe('2026-12-07')
    const accepted = await act(office, id, 'accept')
    expect(accepted.due?.lawOn).toBe('2027-01-21')
    await act(office, id, 'assign', { organisation: 'service-center' })
    expect((await act(leader, id, 'extend', { extendBy: '30', words: '要等县里的测绘。' })).due?.lawOn).toBe('2027-02-22')
    expect((await read(id, leader)).allowedActions.map(({ verb }) => verb)).not.toContain('extend')
    expect(await office.refused(endpoints.actOnCase, { params: { id, verb: 'answer' }, body: { seq: 4, fields: { outcome: 'supported', words: '一' } } })).toMatchObject({ code: 'notAllowed' })
    await act(leader, id, 'answer', { outcome: 'explained', words: '界址以确权登记为准。' })
    const own = async () => (await mine({ id, token })).items[0]
    const remedy = async () => (await own())?.outcome?.words.split('\n').at(-1)
    // The thirty days run from here: who asks must know it before the file is closed.
    expect(await remedy()).toBe('不服的话，收到处理意见 30 天内，可以向平罗县人民政府申请复查（《信访工作条例》第三十五条）。要帮忙请打乡里电话。')
    expect((await own())?.words).toBe('这一类不公开，只有您和办理的人看得到。')
    await act(office, id, 'deliver', { deliveredBy: 'byHand', deliveredOn: '2026-11-22' })
    expect((await act(office, id, 'close', { words: '已答复送达。' })).stateLabel).toBe('办好了')
    await act(office, id, 'askReview', { body: '平罗县人民政府', askedOn: '2026-11-22' })
    await act(office, id, 'recordReview', { reviewResult: 'upheld', words: '维持。' })
    expect(await remedy()).toContain('向复查机关的上一级申请复核')
    await act(office, id, 'askRecheck', { body: '石嘴山市人民政府', askedOn: '2026-11-22' })
    expect((await act(office, id, 'recordRecheck', { reviewResult: 'upheld', words: '维持，终结。' })).stateLabel).toBe('复核终结')
    expect(await remedy()).toContain('复核意见是最后的意见')
    expect((await own())?.steps.map(({ title }) => title)).toContain('上级复核有了意见')
  })

  it('who asks for 复查 before the file is closed has had the answer: no day runs on, and the case is not called late', async () => {
    const { id } = await petition()
    await act(office, id, 'accept')
    await act(leader, id, 'answer', { outcome: 'notSupported', words: '没有依据。' })
    const asked = await act(office, id, 'askReview', { body: '平罗县人民政府', askedOn: '2026-11-22' })
    expect([asked.due, asked.stateLabel]).toEqual([null, '上级复查中'])
  })

  it('a 建议意见 has no 复查, and is promised none', async () => {
    const { id, token } = await petition({ fields: { petitionClass: 'opinion' } })
    await act(office, id, 'accept')
    await act(leader, id, 'answer', { outcome: 'explained', words: '列入明年的计划。' })
    expect((await mine({ id, token })).items[0]?.outcome?.words).toBe('列入明年的计划。')
  })

  it('what is not ours goes back with the reason, and nothing of a 信访件 is public', async () => {
    const { id } = await petition()
    const { id: late } = await petition({ receivedOn: '2026-11-13' })
    expect(await office.refused(endpoints.actOnCase, { params: { id: late, verb: 'objectToTransfer' }, body: { seq: 1, fields: { note: '不归本乡管' } } })).toMatchObject({ code: 'transferTooLate', message: expect.stringContaining('2026-11-20') })
    await act(office, id, 'objectToTransfer', { note: '属于县自然资源局。' })
    expect((await act(office, id, 'objectionUpheld', { words: '退回县信访局。' })).stateLabel).toBe('已退回转来的单位')
    expect(await test.phone().refused(endpoints.readCase, { params: { id } })).toMatchObject({ code: 'caseNotFound' })
  })
})

describe('人大代表建议', () => {
  const proposal = () => anEnteredCase(congress, { kind: 'proposal', source: 'deputy', words: '关于硬化三队巷道的建议。', contactName: '', contactPhone: '', fields: { proposalForm: 'advice', session: '乡二十届人大三次会议', deputies: '马*等两位代表' } })

  it('the congress hands it over; three months, six where it is hard; met, answered A to D, rated, handled again, followed and closed', async () => {
    const { id, due } = await proposal()
    expect(due?.lawOn).toBe('2027-02-22')
    await act(congress, id, 'assign', { organisation: 'service-center', helpers: '何家村' })
    expect((await act(congress, id, 'extend', { words: '要等项目资金。' })).due?.lawOn).toBe('2027-05-24')
    await act(office, id, 'meet', { metOn: '2026-11-22', words: '当面说了打算。' })
    await act(office, id, 'answer', { outcome: 'classB', words: '列入明年计划，正在办。' })
    await act(congress, id, 'rate', { satisfaction: 'unsatisfied', words: '没说哪天完工。' })
    await act(congress, id, 'handleAgain', { words: '请写明完工的日子。' })
    await act(office, id, 'answer', { outcome: 'classB', words: '明年六月底前完工。' })
    await act(congress, id, 'follow', { askAgainOn: '2027-06-30', words: '完工再看。' })
    await act(congress, id, 'close', { words: '已经完工。' })
    const page = await test.phone().call(endpoints.readCase, { params: { id } })
    expect([page.stateLabel, page.outcome?.label]).toEqual(['办好了', 'B 正在解决'])
    expect(page.steps.map(({ title }) => title)).toContain('代表不满意，重新办')
  })
})

describe('行政复议、诉讼', () => {
  it('others decide: pending, decided, put right; no clock, and staff alone read it', async () => {
    const { id, due } = await anEnteredCase(office, { kind: 'proceeding', source: 'letter', words: '对信息公开答复不服。', fields: { route: 'reconsideration', court: '平罗县人民政府' } })
    expect(due).toBeNull()
    const decided = await act(office, id, 'recordDecision', { outcome: 'upheld', decidedOn: '2026-11-22', words: '维持。' })
    expect([decided.stateLabel, decided.details.map(({ value }) => value)]).toEqual(['已有结果', expect.arrayContaining(['行政复议', '平罗县人民政府'])])
    await act(office, id, 'correctDecision', { outcome: 'corrected', decidedOn: '2026-11-22', words: '纠正。', note: '看错了' })
    expect(await test.phone().refused(endpoints.readCase, { params: { id } })).toMatchObject({ code: 'caseNotFound' })
  })
})

describe('转为', () => {
  it('a complaint that is a question goes on as one: new clock from this day, reason told, number and receipt the same', async () => {
    const receipt = await anEnteredCase(office, { receivedOn: '2026-11-16' })
    await act(office, receipt.id, 'accept')
    const turned = await act(office, receipt.id, 'convert', { toKind: 'inquiry', words: '问的是怎么办手续。' })
    expect([turned.kindLabel, turned.number, turned.stateLabel]).toEqual(['求助咨询', receipt.number, '收到了'])
    expect((turned.due?.promisedOn ?? '') > '2026-11-22').toBe(true)
    const [own] = (await mine(receipt)).items
    expect(own?.steps.at(-1)).toMatchObject({ title: '换了办理方式', words: expect.stringContaining('问的是怎么办手续。') })
  })
})

describe('回填、回访', () => {
  const outside = { system: 'hotline' as const, number: 'NX-2026-7001', dueOn: null }

  it('what 12345 sent is told back in its order once it is answered; what came otherwise has nothing to tell back', async () => {
    const { id } = await anEnteredCase(office, { source: 'hotline', outside })
    expect((await read(id)).fillBack).toBeNull()
    await act(office, id, 'accept')
    await act(office, id, 'assign', { organisation: 'service-center' })
    await answerCase(test, office, id, '井盖已经补上。')
    expect((await read(id)).fillBack?.map(({ label }) => label)).toEqual(['工单编号', '办理单位', '联系电话', '答复时间', '答复内容'])
    await act(office, id, 'close', { outcome: 'solved', words: '看过了。' })
    const lines = (await read(id)).fillBack ?? []
    expect(lines).toEqual(expect.arrayContaining([{ label: '工单编号', value: 'NX-2026-7001' }, { label: '答复时间', value: '2026-11-22' }, { label: '办理结果', value: '解决了' }, { label: '答复内容', value: '井盖已经补上。\n看过了。' }]))
    const own = await anEnteredCase(office)
    await closeCase(test, office, own.id)
    const closed = await read(own.id)
    expect([closed.fillBack, closed.allowedActions.some(({ verb }) => verb === 'recordCallback')]).toEqual([null, false])
    expect(await office.refused(endpoints.actOnCase, { params: { id: own.id, verb: 'recordCallback' }, body: { seq: closed.seq, fields: { callback: 'satisfied' } } })).toMatchObject({ code: 'notNow' })
  })

  it('told back in the order that the administrator has set by the other system’s screen, the rest behind', async () => {
    const admin = (await aStaff(test, 'admin')).client
    const { id } = await anEnteredCase(office, { source: 'hotline', outside: { ...outside, number: 'NX-2026-7009' } })
    await closeCase(test, office, id)
    const presets = await admin.call(endpoints.readPresets)
    expect(presets.fillBack?.hotline.slice(0, 3)).toEqual(['number', 'office', 'officePhone'])
    await admin.call(endpoints.savePresets, { body: { ...presets, fillBack: { hotline: ['words', 'outcome'], petitionNet: [], otherBody: [] } } })
    expect((await read(id)).fillBack?.map(({ label }) => label).slice(0, 4)).toEqual(['答复内容', '办理结果', '工单编号', '办理单位'])
    await admin.call(endpoints.savePresets, { body: presets })
    expect((await read(id)).fillBack?.[0]?.label).toBe('工单编号')
  })

  it('the result of their call is kept by the office alone, changes nothing else, and the public reads no word of it', async () => {
    const { id } = await anEnteredCase(office, { source: 'hotline', outside: { ...outside, number: 'NX-2026-7002' } })
    await closeCase(test, office, id)
    expect(await leader.refused(endpoints.actOnCase, { params: { id, verb: 'recordCallback' }, body: { seq: (await read(id)).seq, fields: { callback: 'satisfied' } } })).toMatchObject({ code: 'notAllowed' })
    await act(office, id, 'recordCallback', { callback: 'unreachable', note: '打了三次。' })
    const after = await act(office, id, 'recordCallback', { callback: 'unsatisfied', note: '说没有回话。' })
    expect([after.state, after.ratingLabel, after.details.find(({ label }) => label === '对方回访结果')?.value, after.fillBack?.at(-1)]).toEqual(['closed', (await read(id)).ratingLabel, '不满意', { label: '回访结果', value: '不满意' }])
    const page = JSON.stringify(await test.phone().call(endpoints.readCase, { params: { id } }))
    expect([page.includes('不满意'), page.includes('没有回话'), page.includes('unsatisfied')]).toEqual([false, false, false])
  })

  it('a 信访件 is told back with its class of answer and the day it was delivered', async () => {
    const { id } = await anEnteredCase(office, { kind: 'petition', source: 'petitionNet', words: '要求解决承包地界址。', fields: { petitionClass: 'appeal' }, outside: { system: 'petitionNet', number: 'XF-7003', dueOn: null } })
    await act(office, id, 'accept')
    await act(leader, id, 'answer', { outcome: 'explained', words: '界址以确权登记为准。' })
    await act(office, id, 'deliver', { deliveredBy: 'byHand', deliveredOn: '2026-11-22' })
    await act(office, id, 'close', { words: '已答复送达。' })
    await act(office, id, 'recordCallback', { callback: 'fairlySatisfied' })
    expect((await read(id)).fillBack?.map(({ label, value }) => [label, value])).toEqual(expect.arrayContaining([['信访编号', 'XF-7003'], ['办理结果', '作了解释说明'], ['答复内容', '界址以确权登记为准。\n已答复送达。'], ['送达时间', '2026-11-22'], ['回访结果', '基本满意']]))
  })
})
