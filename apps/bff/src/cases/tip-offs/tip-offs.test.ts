import { endpoints } from '@mingbai/contracts/endpoints'
import { tipOffPlaces } from '@mingbai/contracts/staff-tip-offs'
import { openReasonLabels, receiptWordsText } from '@mingbai/contracts/tip-off-labels'
import { fromBase64Url } from '@mingbai/rules/tip-offs/base64url'
import { concernedCodes, goesTo } from '@mingbai/rules/tip-offs/concerned'
import { openKeyRing } from '@mingbai/rules/tip-offs/key-ring'
import { BoxError, sealText } from '@mingbai/rules/tip-offs/sealed-box'
import { aCase } from '../../../../../test/factories/a-case'
import { aBox, actOnTipOff, aLock, aTip, aTipOff, openSealed, readSealed, TIP_WORDS, type TestLock } from '../../../../../test/factories/a-tip-off'
import { aStaff } from '../../../../../test/factories/a-staff'
import type { Client } from '../../../../../test/support/client'
import { everyRow, placesOf } from '../../../../../test/support/everything-stored'
import { openTestHouse, type TestHouse } from '../../../../../test/support/serve'

let test: TestHouse
let box: TestLock & { discipline: Client }
beforeAll(async () => {
  test = await openTestHouse()
  box = await aBox(test)
})
afterAll(() => test.close())

const secrets = [TIP_WORDS, '少了三万', '马**', '三队泵房', '李*', '13912345678']
const door = async () => (await test.phone().call(endpoints.readTenant)).tipOffs
const track = (number: string, queryCode: string) => test.phone().call(endpoints.trackByCode, { body: { number, queryCode } })

it('the door is told before any word: whom it concerns, and where the others go', async () => {
  const opened = await door()
  expect(opened).toMatchObject({ state: 'open', line: '12388', county: { name: '平罗县纪委监委', phone: '' } })
  expect(opened?.choices.map(({ code, goesTo: to }) => [code, to])).toEqual(concernedCodes.map((code) => [code, goesTo[code]]))
  expect(opened?.promises.length).toBeGreaterThan(2)
})

it.each(concernedCodes.filter((code) => goesTo[code] !== 'here'))('about %s nothing is taken: no row anywhere, no file, no line in the log', async (concerns) => {
  const [before, lines] = [await everyRow(test), test.logged.length]
  const refused = await test.phone().refused(endpoints.submitCase, { body: aTip({ concerns, words: '关于某某领导的事情' }) })
  expect(refused).toMatchObject({ status: 409, code: 'tipOffElsewhere' })
  expect(refused.message).toContain('12388')
  expect(await everyRow(test)).toEqual(before)
  expect(test.logged.length).toBe(lines)
  expect(await placesOf(test, ['关于某某领导的事情'])).toEqual([])
})

it('what was sent is nowhere in plain: no table, no byte of the database or its log, no log line', async () => {
  const phone = test.phone()
  const sent = aTip()
  const receipt = await phone.call(endpoints.submitCase, { body: sent })
  expect(await phone.call(endpoints.submitCase, { body: sent })).toEqual(receipt)
  expect(await phone.refused(endpoints.submitCase, { body: { ...sent, words: '别的内容，别的内容。' } })).toMatchObject({ code: 'submissionKeyReused' })
  expect(await placesOf(test, [...secrets, 'villageCadre'])).toEqual([])
})

it('乡纪委 opens it with a reason, and reads all of it; the opening is on the record', async () => {
  const { id, number } = await aTipOff(test.phone(), { people: '何家村 会计' })
  const opened = await openSealed(box.discipline, id)
  expect((await readSealed(opened, box.ring)).content).toEqual({ concerns: 'villageCadre', words: TIP_WORDS, people: '何家村 会计', spot: '三队泵房', contactName: '李*', contactPhone: '13912345678' })
  const { items } = await box.discipline.call(endpoints.listOpenings)
  expect(items[0]).toMatchObject({ number, reason: openReasonLabels.check, staff: expect.stringContaining('discipline') })
  const { steps } = await box.discipline.call(endpoints.readTipOff, { params: { id } })
  expect(steps.map(({ verb, words }) => [verb, words])).toEqual([['submit', ''], ['open', openReasonLabels.check]])
})

it('without a reason nothing is handed out, and nobody but 乡纪委 may ask', async () => {
  const { id } = await aTipOff(test.phone())
  const answer = await box.discipline.fetch(`/api/v1/staff/tip-offs/${id}/open`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ seq: 1 }) })
  expect(answer.status).toBe(400)
  for (const role of ['office', 'leader', 'admin', 'handler', 'congress', 'villageSupervisor'] as const) {
    const { client } = await aStaff(test, role)
    expect(await client.refused(endpoints.openTipOff, { params: { id }, body: { seq: 1, reason: 'check' } })).toMatchObject({ code: 'notAllowed' })
    expect(await client.refused(endpoints.listTipOffs)).toMatchObject({ code: 'notAllowed' })
    expect(await client.refused(endpoints.listTipOffKeys)).toMatchObject({ code: 'notAllowed' })
  }
  expect((await box.discipline.call(endpoints.readTipOff, { params: { id } })).seq).toBe(1)
})

it('a wrong passphrase opens nothing; with the passphrase lost the recovery code opens it', async () => {
  const { id } = await aTipOff(test.phone())
  const { items } = await box.discipline.call(endpoints.listTipOffKeys)
  await expect(openKeyRing(items, box.kid, '黄河水流过灵沙渠边杨树', 'byPassphrase')).rejects.toThrow(BoxError)
  const byCode = await openKeyRing(items, box.kid, box.code.toLowerCase(), 'byCode')
  expect((await readSealed(await openSealed(box.discipline, id), byCode)).content.words).toBe(TIP_WORDS)
  const byPassphrase = await openKeyRing(items, box.kid, box.passphrase, 'byPassphrase')
  expect((await readSealed(await openSealed(box.discipline, id), byPassphrase)).content.words).toBe(TIP_WORDS)
  expect(await placesOf(test, [box.passphrase, box.code])).toEqual([])
})

it('a receipt works like any other and tells nothing: three stages, and the replies', async () => {
  const { id, number, queryCode, token, kindLabel, words, proofUrl } = await aTipOff(test.phone())
  expect([kindLabel, words]).toEqual(['反映', ''])
  expect(number).toMatch(/^灵沙2026-\d{4}$/)
  expect(await track(number, queryCode)).toMatchObject({ stateLabel: '收到了', words: receiptWordsText, ownWords: '', kindLabel: '反映' })
  await actOnTipOff(test, box.discipline, id, 'register')
  await actOnTipOff(test, box.discipline, id, 'check')
  expect((await track(number, queryCode)).stateLabel).toBe('正在办')
  await actOnTipOff(test, box.discipline, id, 'reply', { words: '请再说说是哪一年的账。' })
  const shown = await track(number, queryCode)
  expect(shown.steps.map(({ title, words: said }) => [title, said])).toEqual([['收到了', ''], ['正在办', ''], ['给您的回复', '请再说说是哪一年的账。']])
  const added = await test.phone().call(endpoints.residentAct, { params: { id, verb: 'add' }, body: { seq: shown.seq, proof: { token }, fields: { words: '是二〇二四年的水费账' } } })
  expect(added.steps.at(-1)).toMatchObject({ title: '您补充了情况', words: '' })
  expect((await readSealed(await openSealed(box.discipline, id), box.ring)).later).toEqual(['是二〇二四年的水费账'])
  await actOnTipOff(test, box.discipline, id, 'finish', { result: 'partlyProved', words: '已查过，追回了多收的水费。' })
  expect(await track(number, queryCode)).toMatchObject({ stateLabel: '办完了', allowedActions: [] })
  const mine = await test.phone().call(endpoints.trackByTokens, { body: { receipts: [{ id, token }, { id, token: 'guessed' }] } })
  expect(mine.items.map(({ id: own }) => own)).toEqual([id])
  const { pathname, search } = new URL(proofUrl)
  const page = await (await test.phone().fetch(pathname + search)).text()
  expect(page).toContain(number)
  expect(page).not.toContain('举报')
  expect(await placesOf(test, ['是二〇二四年的水费账', '请再说说', '追回了多收'])).toEqual([])
})

it('without phone, code or token nobody adds to it, and no telephone number is looked up', async () => {
  const { id, queryCode } = await aTipOff(test.phone())
  for (const proof of [{ token: 'guessed' }, { queryCode, phone: '13912345678' }]) {
    expect(await test.phone().refused(endpoints.residentAct, { params: { id, verb: 'add' }, body: { seq: 1, proof, fields: { words: '冒充的话' } } })).toMatchObject({ code: 'proofNeeded' })
  }
})

it('the numbers of 举报 and of other cases are one series', async () => {
  const value = (number: string) => Number(number.slice(-4))
  const [a, b, c] = [await aCase(test.phone()), await aTipOff(test.phone()), await aCase(test.phone())]
  expect([value(b.number) - value(a.number), value(c.number) - value(b.number)]).toEqual([1, 1])
})

it('a mark that it was handed up stays with its day; a note is taken only sealed', async () => {
  const { id } = await aTipOff(test.phone())
  const handed = await actOnTipOff(test, box.discipline, id, 'handUp', { handedUpOn: '2026-11-23' })
  expect(handed).toMatchObject({ handedUpOn: '2026-11-23', state: 'received' })
  expect(handed.allowedActions.map(({ verb }) => verb)).not.toContain('handUp')
  const { seq } = handed
  expect(await box.discipline.refused(endpoints.actOnTipOff, { params: { id, verb: 'register' }, body: { seq, fields: { note: '明文的记录' } } })).toMatchObject({ code: 'badRequest' })
  const [key] = (await box.discipline.call(endpoints.listTipOffKeys)).items
  const noteBox = await sealText(fromBase64Url(key?.publicKey ?? ''), '问过泵房的人', tipOffPlaces.note(id))
  await actOnTipOff(test, box.discipline, id, 'register', {}, noteBox)
  expect((await readSealed(await openSealed(box.discipline, id), box.ring)).later).toEqual(['问过泵房的人'])
  expect(await placesOf(test, ['问过泵房的人', '明文的记录'])).toEqual([])
})

it('two at the desk at once: the second is told; an opening in between disturbs nobody', async () => {
  const { id } = await aTipOff(test.phone())
  await openSealed(box.discipline, id)
  await box.discipline.call(endpoints.actOnTipOff, { params: { id, verb: 'register' }, body: { seq: 1, fields: {} } })
  expect(await box.discipline.refused(endpoints.actOnTipOff, { params: { id, verb: 'check' }, body: { seq: 1, fields: {} } })).toMatchObject({ code: 'changedMeanwhile' })
})

it('another person takes over: the new lock opens old and new, and the old passphrase and code open nothing any more', async () => {
  const before = await aTipOff(test.phone())
  const old = { kid: box.kid, passphrase: box.passphrase, code: box.code }
  const next = await aLock(box.discipline, { passphrase: '新来的纪委书记记住的话', before: box.ring })
  const after = await aTipOff(test.phone())
  const { items } = await box.discipline.call(endpoints.listTipOffKeys)
  expect(items.filter(({ inUse }) => inUse).map(({ kid }) => kid)).toEqual([next.kid])
  const ring = await openKeyRing(items, next.kid, next.passphrase, 'byPassphrase')
  for (const { id } of [before, after]) expect((await readSealed(await openSealed(box.discipline, id), ring)).content.words).toBe(TIP_WORDS)
  expect((await openKeyRing(items, old.kid, old.passphrase, 'byPassphrase')).size).toBe(0)
  expect((await openKeyRing(items, old.kid, old.code, 'byCode')).size).toBe(0)
  box = { ...box, ...next }
  const log = await (await aStaff(test, 'admin')).client.call(endpoints.readLog)
  expect(log.items[0]).toMatchObject({ title: expect.stringContaining('举报箱') })
})

it('many from one address are taken all the same, and marked', async () => {
  let last = ''
  for (let i = 0; i < 21; i += 1) last = (await aTipOff(test.phone({ address: '10.7.7.7' }))).id
  expect((await box.discipline.call(endpoints.readTipOff, { params: { id: last } })).crowded).toBe(true)
  const { items, next } = await box.discipline.call(endpoints.listTipOffs)
  expect(items).toHaveLength(20)
  expect((await box.discipline.call(endpoints.listTipOffs, { query: { before: next ?? '' } })).items.length).toBeGreaterThan(5)
})

describe('while the box is shut', () => {
  it('before 乡纪委 has made its key nothing is taken, and the door says 12388', async () => {
    const bare = await openTestHouse()
    expect((await bare.phone().call(endpoints.readTenant)).tipOffs).toMatchObject({ state: 'noKey', line: '12388' })
    const before = await everyRow(bare)
    expect(await bare.phone().refused(endpoints.submitCase, { body: aTip() })).toMatchObject({ code: 'tipOffClosed' })
    expect(await everyRow(bare)).toEqual(before)
    await bare.close()
  })

  it('the county closes it by its setting, 乡纪委 in the console; what is inside stays readable', async () => {
    const { id } = await aTipOff(test.phone())
    await box.discipline.call(endpoints.saveTipOffSettings, { body: { open: false, countyName: '平罗县纪委监委', countyPhone: '0952-0000000' } })
    expect(await door()).toMatchObject({ state: 'off', county: { phone: '0952-0000000' } })
    expect(await test.phone().refused(endpoints.submitCase, { body: aTip() })).toMatchObject({ code: 'tipOffClosed' })
    expect((await readSealed(await openSealed(box.discipline, id), box.ring)).content.words).toBe(TIP_WORDS)
    await box.discipline.call(endpoints.saveTipOffSettings, { body: { open: true, countyName: '平罗县纪委监委', countyPhone: '' } })
    expect((await door())?.state).toBe('open')
    const closed = await openTestHouse({ env: { TIP_OFFS: 'off' } })
    await aBox(closed)
    expect((await closed.phone().call(endpoints.readTenant)).tipOffs).toMatchObject({ state: 'off' })
    expect(await closed.phone().refused(endpoints.submitCase, { body: aTip() })).toMatchObject({ code: 'tipOffClosed' })
    await closed.close()
  })
})
