import type { AttachmentView } from '@mingbai/contracts/common'
import { endpoints } from '@mingbai/contracts/endpoints'
import { readDocumentPath, uploadDocumentPath } from '@mingbai/contracts/staff-uploads'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import { aDocx, aPdf } from '../../../../test/factories/a-document'
import { actOnNotice, aNotice } from '../../../../test/factories/a-notice'
import { anUpload, aPhoto } from '../../../../test/factories/a-photo'
import { aStaff, type TestStaff } from '../../../../test/factories/a-staff'
import { aWorkbook } from '../../../../test/factories/a-table'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { unreadTexts } from './texts'

let test: TestHouse
let office: TestStaff
let leader: TestStaff
beforeEach(async () => {
  test = await openTestHouse()
  office = await aStaff(test, 'office')
  leader = await aStaff(test, 'leader')
})
afterEach(() => test.close())

async function send(path: string, bytes: Uint8Array, name: string): Promise<Response> {
  const form = new FormData()
  form.set('key', randomBytes(16).toString('hex'))
  form.set('file', new Blob([new Uint8Array(bytes)]), name)
  return office.client.fetch(path, { method: 'POST', body: form, headers: { origin: test.origin } })
}
const refusal = z.object({ error: z.object({ code: z.string(), message: z.string() }) })
async function refused(path: string, bytes: Uint8Array, name: string) {
  const reply = await send(path, bytes, name)
  expect(reply.ok).toBe(false)
  return z.parse(refusal, await reply.json()).error
}
async function attached(bytes: Uint8Array, name: string): Promise<AttachmentView> {
  const reply = await send(uploadDocumentPath, bytes, name)
  expect([reply.status, reply.ok ? '' : await reply.text()]).toEqual([200, ''])
  return z.parse(endpoints.uploadDocument.reply, await reply.json())
}

it('a Word file becomes the text of a notice: title, paragraphs, and its table as lines with tabs', async () => {
  const reply = await send(readDocumentPath, aDocx({ title: '冬灌用水安排', paragraphs: ['一、时间', '从下周一起放水。'], table: [['村', '时间'], ['何家村', '周一']], comment: '再核对', deleted: '旧话' }), '通知.docx')
  const read = z.parse(endpoints.readDocument.reply, await reply.json())
  expect(read).toMatchObject({ title: '冬灌用水安排', text: '一、时间\n从下周一起放水。\n\n村\t时间\n何家村\t周一' })
  expect(read.notes.join()).toContain('修订痕迹')
  expect(read.text).not.toContain('旧话')
})

const packed = (name: string) => zipSync({ [name]: strToU8('x'), '[Content_Types].xml': strToU8('<Types/>') })
const bomb = () => zipSync({ 'word/document.xml': new Uint8Array(60 * 1024 * 1024) }, { level: 9 })

it.each<[string, () => Uint8Array, string, string]>([
  ['an old .doc', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), '通知.doc', unreadTexts.doc],
  ['a .wps', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), '通知.wps', unreadTexts.doc],
  ['an OFD', () => packed('OFD.xml'), '通知.ofd', unreadTexts.ofd],
  ['an RTF', () => Buffer.from('{\\rtf1 x}'), '通知.doc', unreadTexts.rtf],
  ['a page of the web under another name', () => Buffer.from('<html><p>x'), '通知.doc', unreadTexts.html],
  ['slides', () => packed('ppt/presentation.xml'), '说明.pptx', unreadTexts.slides],
  ['a file with a password', () => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]), '通知.docx', unreadTexts.locked],
  ['a file with macros', () => aDocx({ macro: true }), '通知.docx', unreadTexts.macro],
  ['half a file', () => aDocx().subarray(0, 200), '通知.docx', unreadTexts.broken],
  ['nothing but a name', () => Buffer.from('x'), '通知.docx', unreadTexts.broken],
  ['a bomb', bomb, '通知.docx', unreadTexts.tooLarge],
])('%s is refused with the way on', async (_what, bytes, name, way) => {
  for (const path of [readDocumentPath, uploadDocumentPath]) expect(await refused(path, bytes(), name)).toMatchObject({ code: 'documentUnread', message: expect.stringContaining(way) })
})

it.each<[string, () => Uint8Array, string, RegExp]>([
  ['a hidden column', () => aWorkbook([['户主', '金额'], ['张某', 1]], { hiddenColumns: [2] }), '表.xlsx', /B 列是隐藏的/],
  ['a hidden row', () => aWorkbook([['户主', '金额'], ['张某', 1]], { hiddenRows: [2] }), '表.xlsx', /第 2 行是隐藏的/],
  ['a hidden sheet', () => aWorkbook([['户主', '金额']], { hiddenSheet: true }), '表.xlsx', /底册.*是隐藏的/],
  ['an identity number in a cell', () => aWorkbook([['户主', '证件'], ['张某', '640221199001011234']]), '表.xlsx', /B2 格有身份证号/],
  ['a comment', () => aDocx({ comment: '给领导看' }), '文.docx', /1 条批注/],
  ['changes that nobody decided', () => aDocx({ deleted: '旧的' }), '文.docx', /1 处修订痕迹/],
  ['hidden words', () => aDocx({ hidden: '底价十万' }), '文.docx', /隐藏的文字/],
  ['a telephone number of somebody', () => aDocx({ paragraphs: ['联系张某 13912345678'] }), '文.docx', /第 1 段有电话号码/],
  ['a telephone number in a PDF', () => aPdf('call 13912345678'), '文.pdf', /第 1 页有电话号码/],
  ['a telephone number in a line of a CSV', () => Buffer.from('户主,电话\n张某,13912345678\n'), '表.csv', /第 2 行有电话号码/],
  ['a child with an age, over two cells', () => aWorkbook([['户主', '年龄'], ['王小乐', '8岁']]), '表.xlsx', /第 2 行有未成年人/],
  ['a child’s birthday in a table of Word', () => aDocx({ table: [['姓名', '出生'], ['马小乐', '2015年3月2日出生']] }), '文.docx', /第 2 行有未成年人/],
  ['a child under a heading of ages', () => aWorkbook([['序号', '姓名', '性别', '年龄'], [1, '王小乐', '', 8]]), '表.xlsx', /第 2 行有未成年人/],
  ['a child in a table of a Word file', () => aDocx({ table: [['姓名', '年龄'], ['王小乐', '8']] }), '表.docx', /第 1 个表格第 2 行有未成年人/],
  ['a child in a line of a CSV', () => Buffer.from('姓名,性别,年龄\n王小乐,男,8岁\n'), '表.csv', /第 2 行有未成年人/],
])('%s keeps a file from becoming an attachment, and its place is told', async (_what, bytes, name, place) => {
  expect(await refused(uploadDocumentPath, bytes(), name)).toMatchObject({ code: 'documentUnfit', message: expect.stringMatching(place) })
})

it('what tells the author is taken out of the file that residents get', async () => {
  const { url } = await attached(aDocx({ author: 'SomeClerk' }), '文.docx')
  const file = await office.client.fetch(url)
  expect(file.headers.get('content-disposition')).toMatch(/^attachment/)
  expect(file.headers.get('content-type')).toContain('wordprocessingml')
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()))
  expect(Object.values(parts).map((part) => strFromU8(part)).join()).not.toContain('SomeClerk')
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('放水')
})

it('a scan goes out only after somebody has looked at it, and who did is kept', async () => {
  const scan = await attached(aPdf(''), '扫描.pdf')
  expect(scan).toMatchObject({ kind: 'document', needsLook: true })
  const notice = await aNotice(office.client, { attachments: [scan.id] })
  expect((await office.client.call(endpoints.checkNotice, { params: { id: notice.id } })).files).toEqual([{ id: scan.id, name: '扫描.pdf', why: ['第 1 页是扫描件，图上的字查不了'] }])
  expect(await office.client.refused(endpoints.actOnNotice, { params: { id: notice.id, verb: 'submit' }, body: { seq: notice.seq, fields: {} } })).toMatchObject({ code: 'lookNeeded' })
  expect(await office.client.call(endpoints.lookedAtFile, { params: { id: scan.id }, body: { noPersonalData: true } })).toMatchObject({ needsLook: false })
  const submitted = await actOnNotice(office.client, notice, 'submit')
  const published = await actOnNotice(leader.client, submitted, 'publish')
  const [file] = (await test.phone().call(endpoints.readNotice, { params: { id: published.id } })).attachments
  expect(file).toMatchObject({ name: '扫描.pdf', mime: 'application/pdf' })
  expect((await test.phone().fetch(file?.url ?? '')).headers.get('content-disposition')).toMatch(/^inline/)
})

it('a file of a notice that is not out is nobody’s to read', async () => {
  const { id } = await attached(aDocx(), '文.docx')
  await aNotice(office.client, { attachments: [id] })
  expect((await test.phone().fetch(`/api/v1/files/${id}`)).status).toBe(404)
})

it('blurring gives another picture, in which the box holds a few colours only', async () => {
  const photo = await anUpload(office.client, await aPhoto())
  const blurred = await office.client.call(endpoints.blurPicture, { params: { id: photo.id }, body: { boxes: [{ x: 0.1, y: 0.1, width: 0.5, height: 0.2 }] } })
  expect(blurred.id).not.toBe(photo.id)
  expect([blurred.width, blurred.height]).toEqual([photo.width, photo.height])
  expect(await test.phone().fetch(blurred.url.split('?')[0] ?? '').then(({ status }) => status)).toBe(404)
})

it('an old name must be changed or kept with a reason; it is never clicked away', async () => {
  const notice = await aNotice(office.client, { text: '请到国土资源局办理。' })
  const submit = { params: { id: notice.id, verb: 'submit' }, body: { seq: notice.seq, fields: {} } }
  expect(await office.client.refused(endpoints.actOnNotice, submit)).toMatchObject({ code: 'checkOpen', message: expect.stringContaining('国土资源局') })
  expect(await office.client.refused(endpoints.keepWords, { params: { id: notice.id }, body: { found: '国土资源局', reason: '嗯' } })).toMatchObject({ code: 'badRequest' })
  const check = await office.client.call(endpoints.keepWords, { params: { id: notice.id }, body: { found: '国土资源局', reason: '说的是 2016 年的事' } })
  expect(check.words).toEqual([{ found: '国土资源局', say: '自然资源局', why: '2018 年机构改革后改了名称', times: 1, reason: '说的是 2016 年的事' }])
  expect(await office.client.refused(endpoints.keepWords, { params: { id: notice.id }, body: { found: '国土资源局', reason: '再说一遍理由' } })).toMatchObject({ code: 'alreadyExists' })
  await office.client.call(endpoints.actOnNotice, submit)
})

it('a child who is named with an age is refused outright; a name after 学生 is changed, or kept with a reason', async () => {
  const named = await aNotice(office.client, { text: '孩子王小乐（8岁）需要帮助。' })
  expect((await office.client.call(endpoints.checkNotice, { params: { id: named.id } })).personal).toEqual(['王小乐(8岁'])
  expect(await office.client.refused(endpoints.actOnNotice, { params: { id: named.id, verb: 'submit' }, body: { seq: named.seq, fields: {} } })).toMatchObject({ code: 'personalDataFound' })
  const maybe = await aNotice(office.client, { text: '学生王小乐，得了奖。' })
  const submit = { params: { id: maybe.id, verb: 'submit' }, body: { seq: maybe.seq, fields: {} } }
  expect(await office.client.refused(endpoints.actOnNotice, submit)).toMatchObject({ code: 'checkOpen', message: expect.stringContaining('学生王小乐') })
  await office.client.call(endpoints.keepWords, { params: { id: maybe.id }, body: { found: '学生王小乐', reason: '已经成年，本人同意' } })
  await office.client.call(endpoints.actOnNotice, submit)
  const file = await attached(aDocx({ paragraphs: ['学生王小乐，得了奖。'] }), '表扬.docx')
  const withFile = await aNotice(office.client, { attachments: [file.id] })
  expect((await office.client.call(endpoints.checkNotice, { params: { id: withFile.id } })).files[0]?.why).toEqual([expect.stringContaining('学生王小乐')])
})

it('the township’s own name misspelled is pointed at without anybody having listed it', async () => {
  const notice = await aNotice(office.client, { title: '灵莎乡冬灌用水安排', text: '公式栏里有。' })
  expect((await office.client.call(endpoints.checkNotice, { params: { id: notice.id } })).words.map(({ found, say }) => [found, say])).toEqual([['公式栏', '公示栏'], ['灵莎', '灵沙']])
})

it('the office’s own list is asked too', async () => {
  await office.client.call(endpoints.saveOwnWords, { body: { items: [{ found: '灵沙镇', say: '灵沙乡', why: '写错了名字' }] } })
  expect((await office.client.call(endpoints.readOwnWords)).items).toHaveLength(1)
  const notice = await aNotice(office.client, { title: '灵沙镇冬灌用水安排' })
  expect((await office.client.call(endpoints.checkNotice, { params: { id: notice.id } })).words).toMatchObject([{ found: '灵沙镇', say: '灵沙乡', reason: '' }])
})

it('a correction is checked like the first text', async () => {
  const published = await actOnNotice(leader.client, await actOnNotice(office.client, await aNotice(office.client), 'submit'), 'publish')
  const draft = { ...published.draft, text: '请到环保局办理。' }
  const correct = { params: { id: published.id, verb: 'correct' }, body: { seq: published.seq, fields: { words: '写错了' }, draft } }
  expect(await leader.client.refused(endpoints.actOnNotice, correct)).toMatchObject({ code: 'checkOpen' })
})

it('who may not write notices may not send files', async () => {
  const discipline = await aStaff(test, 'discipline')
  office = discipline
  expect((await send(uploadDocumentPath, aDocx(), '文.docx')).status).toBe(403)
})
