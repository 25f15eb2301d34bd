import { endpoints } from '@mingbai/contracts/endpoints'
import { packPath } from '@mingbai/contracts/forms'
import { strFromU8, unzipSync } from 'fflate'
import { actOnNotice, aNotice, aPublishedNotice } from '../../../../test/factories/a-notice'
import { anUpload } from '../../../../test/factories/a-photo'
import { aStaff } from '../../../../test/factories/a-staff'
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

it('what is published has a screen, a broadcast, a text message and a draft for the 公众号', async () => {
  const { id } = await aPublishedNotice(office, leader, { title: '11月26日停水', summary: '11月26日8:30起停水3小时，请提前存水。', text: '一、时间\n11月26日8:30起。\n\n村\t户数\n灵沙村\t320' })
  const forms = await office.call(endpoints.readNoticeForms, { params: { id } })
  expect(forms.led.join('')).toContain('11月26日8:30起停水3小时')
  expect(forms.broadcast.text).toContain('十一月二十六日八点三十分起停水三小时')
  expect(forms.broadcast.text).not.toMatch(/\d/)
  expect(forms.sms.text).toMatch(/^【灵沙乡】11月26日8:30起停水3小时，请提前存水。/)
  expect(forms.article.html).toMatch(/<td>灵沙村<\/td><td>320<\/td>/)
  expect(forms.article.html).not.toMatch(/<script|style=|class=/)
})

it('what nobody has approved yet leaves on no way, and is told why', async () => {
  const draft = await aNotice(office)
  expect(await office.refused(endpoints.readNoticeForms, { params: { id: draft.id } })).toMatchObject({ code: 'wrongState', message: expect.stringContaining('草稿') })
  const pack = await office.fetch(packPath(draft.id))
  expect([pack.status, (await pack.json()).error.code]).toEqual([409, 'wrongState'])
  const { id, seq } = await aPublishedNotice(office, leader)
  await actOnNotice(leader, { id, seq }, 'withdraw', { note: '写错了' })
  expect((await office.fetch(packPath(id))).status).toBe(409)
})

it('the pack for the county portal holds Word, HTML, text, 公众号 draft, 索引号 and the attachments, and only for staff', async () => {
  const photo = await anUpload(office)
  const { id, preview } = await aPublishedNotice(office, leader, { title: '关于<补贴>的通知', text: '一、名单\n共2户。\n\n村\t户数\t金额\n灵沙村\t1\t1,200.50\n先锋村\t1\t=1+1', attachments: [photo.id] })
  expect((await test.phone().fetch(packPath(id))).status).toBe(401)
  const reply = await office.fetch(packPath(id))
  expect([reply.status, reply.headers.get('content-type'), reply.headers.get('cache-control')]).toEqual([200, 'application/zip', 'private, no-store'])
  expect(decodeURIComponent(reply.headers.get('content-disposition') ?? '')).toContain('关于 补贴 的通知.zip')
  const files = unzipSync(new Uint8Array(await reply.arrayBuffer()))
  expect(Object.keys(files).map((name) => name.replace(/\.\w+$/, ''))).toEqual(['说明', '正文', '正文', '正文', '公众号', expect.stringMatching(/^附件\/附件1/)])
  const read = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  expect(read('说明.txt')).toContain(`索引号：${preview.indexNumber}`)
  expect(read('说明.txt')).toContain('有效性：有效')
  expect(read('说明.txt')).toContain('公开日期：2026年11月22日')
  expect(read('正文.txt')).toContain('灵沙村\t1\t1,200.50')
  expect(read('正文.html')).toContain('<h1>关于&lt;补贴&gt;的通知</h1>')
  for (const name of ['正文.html', '公众号.html']) expect(read(name)).not.toMatch(/<script|<style|style=|class=|on\w+=/)
  const word = unzipSync(files['正文.docx'] ?? new Uint8Array())
  const body = strFromU8(word['word/document.xml'] ?? new Uint8Array())
  expect(body).toContain('关于&lt;补贴&gt;的通知')
  expect([body.match(/<w:tbl>/g)?.length, body.match(/<w:tr>/g)?.length, body.match(/<w:tc>/g)?.length]).toEqual([1, 3, 9])
  expect(files[Object.keys(files).at(-1) ?? '']?.length).toBeGreaterThan(100)
})

it('the short address in a text message leads to the notice', async () => {
  const reply = await test.phone().fetch('/n/abcdefghij')
  expect([reply.status, reply.headers.get('location')]).toEqual([302, '/notice?id=abcdefghij'])
})
