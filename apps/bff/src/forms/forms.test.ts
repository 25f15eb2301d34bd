import { endpoints } from '@mingbai/contracts/endpoints'
import { aNotice, aPublishedNotice } from '../../../../test/factories/a-notice'
import { aStaff } from '../../../../test/factories/a-staff'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

let test: TestHouse
beforeAll(async () => void (test = await openTestHouse()))
afterAll(() => test.close())

it('what is published has a screen, a broadcast and a text message; a draft has none', async () => {
  const office = (await aStaff(test, 'office')).client
  const leader = (await aStaff(test, 'leader')).client
  const { id } = await aPublishedNotice(office, leader, { title: '11月26日停水', summary: '11月26日8:30起停水3小时，请提前存水。', text: '一、时间\n11月26日8:30起。' })
  const forms = await office.call(endpoints.readNoticeForms, { params: { id } })
  expect(forms.led.join('')).toContain('11月26日8:30起停水3小时')
  expect(forms.broadcast.text).toContain('十一月二十六日八点三十分起停水三小时')
  expect(forms.broadcast.text).not.toMatch(/\d/)
  expect(forms.sms.text).toMatch(/^【灵沙乡】11月26日8:30起停水3小时，请提前存水。/)
  const draft = await aNotice(office)
  expect(await office.refused(endpoints.readNoticeForms, { params: { id: draft.id } })).toMatchObject({ code: 'noticeNotFound' })
})

it('the short address in a text message leads to the notice', async () => {
  const reply = await test.phone().fetch('/n/abcdefghij')
  expect([reply.status, reply.headers.get('location')]).toEqual([302, '/notice?id=abcdefghij'])
})
