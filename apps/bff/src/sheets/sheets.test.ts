import { endpoints } from '@mingbai/contracts/endpoints'
import { contentSheetPath, sheetPdfPath, sheetPngPath, sheetSizes } from '@mingbai/contracts/sheets'
import jsQR from 'jsqr'
import sharp from 'sharp'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { HEJIA } from '../../../../test/factories/a-case'
import { actOnNotice, aDraft, aPublishedNotice } from '../../../../test/factories/a-notice'
import { anUpload } from '../../../../test/factories/a-photo'
import { aStaff, type TestStaff } from '../../../../test/factories/a-staff'
import { aStaffPhone } from '../../../../test/factories/a-staff-phone'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

const DAY = 86_400_000

// 22 November 2026.
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

/** Words without the spaces between them, and the size in millimetres. */
async function readPdf(bytes: ArrayBuffer) {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(new Uint8Array(bytes))
  const pages = Array.from(document.pages()).map((page) => {
    const { originalWidth: width, originalHeight: height } = page.getOriginalSize()
    return { text: page.getText().replace(/\s/g, ''), width: Math.round((width / 72) * 25.4), height: Math.round((height / 72) * 25.4) }
  })
  document.destroy()
  library.destroy()
  return { pages }
}

const table = '村\t金额\n何家村\t10元\n灵沙村\t20元'
const published = () => aPublishedNotice(office.client, leader.client, { title: '冬灌用水安排', text: `从下周一起放水。\n\n${table}`, boards: [board.id] })
const make = () => office.client.call(endpoints.makeSheet, { params: { code: board.code } })
const scan = async (number: number) => (await test.phone().fetch(`/b/${board.code}?s=${number}`)).text()
const inMiniProgram = async (number: number) => (await test.phone().call(endpoints.readBoard, { params: { code: board.code }, query: { s: String(number) } })).sheet
const page = (number: number, size?: 'A3') => office.client.fetch(contentSheetPath(board.code, number, size))

it('the same content is the same sheet; something new is the next number', async () => {
  await published()
  expect(await make()).toMatchObject({ number: 1, isCurrent: true, hungOn: null })
  expect((await make()).number).toBe(1)
  await published()
  expect((await make()).number).toBe(2)
})

it('a sheet said to hang three times at once, from a phone that waits for its answer, hangs once', async () => {
  await published()
  await make()
  const { id } = await aStaff(test, 'villageClerk', { organisation: HEJIA })
  const phone = await aStaffPhone(test, office.client, id)
  const said = await Promise.all([1, 2, 3].map(() => phone.call(endpoints.hangSheet, { params: { code: board.code, number: '1' } })))
  expect(said.map(({ hungOn }) => hungOn)).toEqual(Array.from({ length: 3 }, () => '2026-11-22'))
  expect((await office.client.call(endpoints.readPostings, { query: {} })).items.map(({ sheet }) => sheet)).toEqual([1])
})

it('the paper is fetched from a phone by who keeps the boards, and by no other', async () => {
  await published()
  await make()
  const fetchPdf = ({ token }: { token: string }) => fetch(`${test.origin}${sheetPdfPath(board.code, 1, 'A4')}`, { headers: { authorization: `Bearer ${token}` } })
  const paper = await fetchPdf(await aStaffPhone(test, office.client, office.id))
  expect([paper.status, paper.headers.get('content-type'), (await paper.arrayBuffer()).byteLength > 1000]).toEqual([200, 'application/pdf', true])
  const clerk = await aStaff(test, 'villageClerk', { organisation: HEJIA })
  expect((await fetchPdf(await aStaffPhone(test, office.client, clerk.id))).status).toBe(403)
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

it('for a print shop it is a PDF of A4 or A3 with real words, and a picture whose QR knows this sheet', async () => {
  await published()
  const { number } = await make()
  for (const size of sheetSizes) {
    expect(await office.client.call(endpoints.readSheetPaper, { params: { code: board.code, number: String(number) }, query: { size } })).toEqual({ size, pages: 1, rare: [] })
    const reply = await office.client.fetch(sheetPdfPath(board.code, number, size))
    expect([reply.headers.get('content-type'), reply.headers.get('cache-control')]).toEqual(['application/pdf', 'private, no-store'])
    const { pages: [first] } = await readPdf(await reply.arrayBuffer())
    for (const words of ['冬灌用水安排', '何家村', '10元', '第1号清单', '第1页，共1页']) expect(first?.text).toContain(words)
    expect([first?.width, first?.height]).toEqual(size === 'A4' ? [210, 297] : [297, 420])
    const picture = await (await office.client.fetch(sheetPngPath(board.code, number, size, 1))).arrayBuffer()
    const { data, info } = await sharp(picture).resize({ width: 1200 }).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
    expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(`https://mingbai.example.cn/b/${board.code}?s=${number}`)
    expect((await office.client.fetch(sheetPngPath(board.code, number, size, 2))).status).toBe(404)
  }
}, 60_000)

it('what does not fit goes on to further pages, and a letter that no font has is told', async () => {
  for (const at of Array.from({ length: 12 }, (_, index) => index + 1)) await aPublishedNotice(office.client, leader.client, { title: `第${at}件公开的事𠮷`, text: `放水。\n\n${table}`, boards: [board.id] })
  const { number } = await make()
  const { pages, rare } = await office.client.call(endpoints.readSheetPaper, { params: { code: board.code, number: String(number) }, query: { size: 'A4' } })
  expect([pages > 1, rare]).toEqual([true, ['𠮷']])
  const read = await readPdf(await (await office.client.fetch(sheetPdfPath(board.code, number, 'A4'))).arrayBuffer())
  const text = read.pages.map((page) => page.text).join('')
  expect(read.pages).toHaveLength(pages)
  for (const at of Array.from({ length: 12 }, (_, index) => index + 1)) expect(text).toContain(`第${at}件公开的事〓`)
  expect(text).toContain('请用笔补上')
}, 60_000)

it('who scans the newest sheet is told so; after a correction what is new is told, and the old paper is not printed again', async () => {
  const notice = await published()
  const { number } = await make()
  expect(await scan(number)).toContain('此纸为最新')
  expect(await inMiniProgram(number)).toMatchObject({ number, isCurrent: true })
  test.later(DAY)
  ;[office, leader] = [await aStaff(test, 'office'), await aStaff(test, 'leader')]
  await actOnNotice(leader.client, notice, 'correct', { words: '日子写错了' }, aDraft({ title: '冬灌用水安排（改日子）', boards: [board.id] }))
  const scanned = await scan(number)
  expect(scanned).toContain('这张纸上的内容已于2026年11月23日更新')
  expect(scanned).toContain('冬灌用水安排（改日子）')
  expect(await inMiniProgram(number)).toMatchObject({ number, isCurrent: false, updatedOn: '2026-11-23' })
  const again = await page(number)
  expect([again.status, (await again.text()).includes('重新做一张')]).toEqual([409, true])
})

it('what was withdrawn is named on the scan of the old paper', async () => {
  const notice = await published()
  const { number } = await make()
  await actOnNotice(leader.client, notice, 'withdraw', { note: '过期' })
  expect(await scan(number)).toMatch(/已于2026年11月22日更新[\s\S]*已经撤下的[\s\S]*冬灌用水安排/)
})

it('a number that was never printed says nothing, and the page stands', async () => {
  await published()
  const reply = await test.phone().fetch(`/b/${board.code}?s=77`)
  expect(reply.status).toBe(200)
  expect(await reply.text()).not.toContain('此纸为最新')
  expect(await inMiniProgram(77)).toBeNull()
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
  expect((await office.client.call(endpoints.listSheets)).items).toEqual([{ board: board.code, boardName: expect.any(String), number: 1, madeOn: '2026-11-22', hungOn: '2026-11-22', isCurrent: false, photos: [] }])
})

it('whoever hung it may add a picture, or not: the office sees it at the board and at the posting, nobody else does', async () => {
  const notice = await published()
  const { number } = await make()
  const own = await aStaff(test, 'villageClerk', { organisation: HEJIA })
  const other = await aStaff(test, 'villageClerk', { organisation: '640221201200' })
  const params = { code: board.code, number: String(number) }
  const photo = await anUpload(own.client)
  expect(await own.client.refused(endpoints.addSheetPhoto, { params, body: { photo: photo.id } })).toMatchObject({ code: 'notNow' })
  expect((await own.client.call(endpoints.hangSheet, { params })).photos).toEqual([])
  expect(await other.client.refused(endpoints.addSheetPhoto, { params, body: { photo: photo.id } })).toMatchObject({ code: 'notAllowed' })
  const { photos } = await own.client.call(endpoints.addSheetPhoto, { params, body: { photo: photo.id } })
  expect(photos.map(({ id }) => id)).toEqual([photo.id])
  // The answer may have been lost on the way: said again, it is there once.
  expect((await own.client.call(endpoints.addSheetPhoto, { params, body: { photo: photo.id } })).photos.map(({ id }) => id)).toEqual([photo.id])
  expect(await own.client.refused(endpoints.addSheetPhoto, { params, body: { photo: 'nothing' } })).toMatchObject({ code: 'fileNotFound' })
  expect((await office.client.call(endpoints.listSheets)).items[0]?.photos).toHaveLength(1)
  const { items } = await office.client.call(endpoints.readNoticePostings, { params: { id: notice.id } })
  expect(items.map((one) => one.photos.map(({ id }) => id))).toEqual([[photo.id]])
  expect((await office.client.fetch(photos[0]?.thumbUrl ?? '')).status).toBe(200)
  expect((await test.phone().fetch(`/api/v1/files/${photo.id}`)).status).toBe(404)
  expect(await scan(number)).not.toContain(photo.id)
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
