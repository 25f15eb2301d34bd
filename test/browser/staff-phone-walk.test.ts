import { endpoints } from '@mingbai/contracts/endpoints'
import { casePath } from '@mingbai/contracts/routes'
import type { Page } from 'playwright-core'
import { aCase } from '../factories/a-case'
import { aNotice, actOnNotice } from '../factories/a-notice'
import { aPhoto } from '../factories/a-photo'
import { aStaff, PASSWORD, type TestStaff } from '../factories/a-staff'
import { PIN } from '../factories/a-staff-phone'
import { aVoice, aVoiceUpload } from '../factories/a-voice'
import { actOnCase } from '../factories/act-on-case'
import type { TestHouse } from '../support/serve'
import { Desk } from './support/desk'
import { isWithinScreen, look } from './support/look'
import { aWalk } from './support/walk'

/** From the invitation at the desk to the work done on the phone, and the phone that is cut off. */
const walk = aWalk(['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'])
let house: TestHouse
let office: TestStaff
let desk: Page
let phone: Page
let code = ''
let caseId = ''
let board = ''
const words = '三队东边的路灯坏了半个月，晚上看不见路。'
const caseRow = new RegExp(words.slice(0, 8))

beforeAll(async () => {
  house = await walk.house()
  office = await aStaff(house, 'office')
  await aStaff(house, 'handler', { organisation: 'stations' })
  const resident = house.phone()
  caseId = (await aCase(resident, { words, voice: (await aVoiceUpload(resident, await aVoice('wav', 30))).id })).id
  await actOnCase(house, office.client, caseId, 'accept')
  await actOnCase(house, office.client, caseId, 'assign', { organisation: 'stations' })
  // Nothing is printed while nobody knows its address; the free port is known only now.
  Object.assign(house.house.env, { publicUrl: house.origin })
  board = [...(await house.house.book()).boards.values()].find(({ active }) => active)?.code ?? ''
  await office.client.call(endpoints.makeSheet, { params: { code: board } })
  desk = await walk.pc()
  phone = await walk.phone()
}, 120_000)

/** The phone is handed to somebody else, with a code of their own. */
async function bindBy({ id }: TestStaff): Promise<void> {
  const invitation = await office.client.call(endpoints.invitePhone, { body: { staff: id } })
  await phone.evaluate(() => window.localStorage.clear())
  await phone.goto(invitation.link)
  await phone.getByLabel(/6 位数字密码/).fill(PIN)
  await phone.getByRole('button', { name: '绑定', exact: true }).click()
  await phone.getByRole('heading', { name: '等我办的' }).waitFor()
}

test('党政办 gives a code of eight characters', async () => {
  await new Desk(desk, house.origin, PASSWORD).signIn(office.account, '/phones')
  await desk.getByRole('button', { name: /^发邀请码：handler/ }).first().waitFor()
  await look(desk, '150-phones')
  await desk.getByRole('button', { name: /^发邀请码：handler/ }).first().click()
  await desk.getByRole('dialog').waitFor()
  code = (await desk.getByRole('dialog').locator('output').innerText()).replace(/\s/g, '')
  expect(code).toMatch(/^\w{8}$/)
  await look(desk, '151-invitation')
  await desk.getByRole('button', { name: '好了，关闭' }).click()
}, 90_000)

test('the phone is bound with a PIN of its own, and shows what waits', async () => {
  await phone.goto(`${house.origin}/settings`)
  await phone.getByRole('link', { name: '工作人员' }).click()
  await phone.getByLabel('邀请码').fill(code)
  await phone.getByLabel(/6 位数字密码/).fill('123456')
  await phone.getByRole('button', { name: '绑定', exact: true }).click()
  await phone.getByText('密码要 6 位数字').waitFor()
  await look(phone, '152-bind')
  await phone.getByLabel(/6 位数字密码/).fill(PIN)
  await phone.getByRole('button', { name: '绑定', exact: true }).click()
  await phone.getByRole('link', { name: caseRow }).waitFor()
  await look(phone, '153-staff-desk')
  expect(await isWithinScreen(phone)).toBe(true)
}, 90_000)

test('what was said instead of written is heard on the phone, and who listened stands in the case', async () => {
  await phone.getByRole('link', { name: caseRow }).click()
  await phone.getByText('村民录的话，30 秒').waitFor()
  await phone.context().setOffline(true)
  await phone.getByRole('button', { name: '听录音' }).click()
  await phone.locator('.staff-voice .caution').filter({ hasText: /^网络不通，请检查信号后再试。$/ }).waitFor()
  await look(phone, '154-staff-voice-offline')
  await phone.context().setOffline(false)
  await phone.getByRole('button', { name: '听录音' }).click()
  await phone.getByRole('button', { name: '停下' }).waitFor()
  await look(phone, '154-staff-voice')
  await phone.getByRole('button', { name: '停下' }).click()
  await phone.getByRole('button', { name: '听录音' }).waitFor()
  const { steps } = await office.client.call(endpoints.staffReadCase, { params: { id: caseId } })
  expect(steps.filter(({ verb }) => verb === 'openVoice').map(({ staff }) => staff)).toEqual([expect.stringMatching(/^handler/)])
}, 90_000)

test('a case is handled with the verbs that the server allows, with a photo of the work', async () => {
  await phone.getByRole('heading', { name: '您可以做的' }).waitFor()
  await look(phone, '154-staff-case')
  await phone.getByRole('button', { name: '拟答复' }).click()
  await phone.getByLabel('写给村民的话').fill('路灯线路已经换好，今晚亮了。')
  const chooser = phone.waitForEvent('filechooser')
  await phone.getByRole('button', { name: '加照片' }).click()
  await (await chooser).setFiles([{ name: 'after.jpg', mimeType: 'image/jpeg', buffer: await aPhoto() }])
  await phone.getByText('已上传').waitFor()
  await look(phone, '155-staff-form')
  await phone.getByRole('button', { name: '拟答复' }).click()
  await phone.getByText('好了，已经记下来').waitFor()
  await look(phone, '156-staff-done')
  const step = (await office.client.call(endpoints.staffReadCase, { params: { id: caseId } })).steps.at(-1)
  expect([step?.attachments.length, step?.words]).toEqual([1, '路灯线路已经换好，今晚亮了。'])
}, 90_000)

test('after a quarter of an hour the PIN is asked for, a wrong one is told what is left, and a case is still there', async () => {
  house.later(16 * 60_000)
  await phone.reload()
  await phone.getByLabel('6 位数字密码').fill('555556')
  await phone.getByRole('button', { name: '打开', exact: true }).click()
  await phone.getByText('密码不对，还能试 9 次').waitFor()
  await look(phone, '157-staff-pin')
  await phone.getByLabel('6 位数字密码').fill(PIN)
  await phone.getByRole('button', { name: '打开', exact: true }).click()
  await phone.getByRole('heading', { name: '办到哪一步' }).waitFor()
}, 90_000)

test('the leader reads the reply that was drafted and sends it out: the villager reads it, with the photo of the work', async () => {
  await bindBy(await aStaff(house, 'leader'))
  await phone.getByText('答复待审（1）').waitFor()
  await phone.getByRole('link', { name: caseRow }).click()
  await phone.locator('.step-words').filter({ hasText: '路灯线路已经换好，今晚亮了。' }).waitFor()
  await look(phone, '157-staff-to-approve')
  await phone.getByRole('button', { name: '审核通过，发出答复' }).click()
  expect(await phone.getByLabel('写给村民的话').inputValue()).toBe('路灯线路已经换好，今晚亮了。')
  await look(phone, '157-staff-approving')
  await phone.getByRole('button', { name: '审核通过，发出答复' }).click()
  await phone.getByText('好了，已经记下来').waitFor()
  const resident = await walk.phone()
  await resident.goto(house.origin + casePath(caseId))
  await resident.getByText('路灯线路已经换好，今晚亮了。').waitFor()
  await resident.getByRole('link', { name: '照片' }).waitFor()
  await look(resident, '157-case-answered')
  await resident.close()
}, 90_000)

test('a notice is passed on from the phone of who reviews it', async () => {
  const draft = await aNotice(office.client)
  await actOnNotice(office.client, draft, 'submit')
  const reviewer = await aStaff(house, 'office')
  await bindBy(reviewer)
  await phone.getByRole('link', { name: /冬灌用水安排/ }).first().click()
  await phone.getByRole('heading', { name: '冬灌用水安排' }).waitFor()
  await look(phone, '158-staff-notice')
  await phone.getByRole('button', { name: '审核通过并发布', exact: true }).click()
  await phone.getByRole('checkbox').first().click()
  await look(phone, '159-staff-publish')
  await phone.getByRole('button', { name: '审核通过并发布', exact: true }).click()
  await phone.getByText('好了，已经记下来').waitFor()
  expect((await office.client.call(endpoints.staffReadNotice, { params: { id: draft.id } })).state).toBe('published')
}, 90_000)

test('a notice is drafted with the photo of its paper and passed on: nothing is public before its review', async () => {
  await phone.goto(`${house.origin}/staff`)
  await phone.getByRole('link', { name: '写一条公开信息' }).click()
  await phone.getByRole('button', { name: '存成草稿' }).click()
  await phone.getByText('这一项要填。').first().waitFor()
  await phone.getByLabel('标题').fill('东渠停水两天')
  await phone.getByLabel('哪一类').selectOption({ index: 1 })
  await phone.getByLabel('目录里的哪一项').selectOption({ index: 1 })
  await phone.getByLabel('正文').fill('东渠清淤，周一、周二停水。')
  const chooser = phone.waitForEvent('filechooser')
  await phone.getByRole('button', { name: '加照片' }).click()
  await (await chooser).setFiles([{ name: 'paper.jpg', mimeType: 'image/jpeg', buffer: await aPhoto() }])
  await phone.getByText('已上传').waitFor()
  await look(phone, '165-staff-draft')
  await phone.getByRole('button', { name: '存成草稿' }).click()
  await phone.getByRole('heading', { name: '东渠停水两天' }).waitFor()
  await look(phone, '166-staff-drafted')
  await phone.getByRole('button', { name: '送审' }).click()
  await phone.getByRole('button', { name: '送审' }).click()
  await phone.getByText('好了，已经记下来').waitFor()
  const found = (await office.client.call(endpoints.staffListNotices, { query: {} })).items.find(({ title }) => title === '东渠停水两天')
  expect(found?.state).toMatch(/Review$/)
  expect((await house.phone().fetch(`/notice?id=${found?.id}`)).status).toBe(404)
}, 90_000)

test('a draft that is saved without a line waits in sight with its photo, and is made once when the line is back', async () => {
  await phone.goto(`${house.origin}/staff/draft`)
  await phone.getByLabel('标题').fill('渠口换闸门')
  await phone.context().setOffline(true)
  await phone.getByLabel('哪一类').selectOption({ index: 1 })
  await phone.getByLabel('目录里的哪一项').selectOption({ index: 1 })
  await phone.getByLabel('正文').fill('周三换闸门，停水半天。')
  const chooser = phone.waitForEvent('filechooser')
  await phone.getByRole('button', { name: '加照片' }).click()
  await (await chooser).setFiles([{ name: 'paper.jpg', mimeType: 'image/jpeg', buffer: await aPhoto() }])
  await phone.getByText('没传上').waitFor()
  await phone.getByRole('button', { name: '存成草稿' }).click()
  await phone.getByText('草稿、照片和录音都存在手机里').waitFor()
  await phone.getByText('草稿：渠口换闸门').waitFor()
  await look(phone, '167-staff-draft-waits')
  await phone.context().setOffline(false)
  await phone.getByText('存好了，草稿在“等我办的”里。').waitFor()
  const [draft, ...more] = (await office.client.call(endpoints.staffListNotices, { query: {} })).items.filter(({ title }) => title === '渠口换闸门')
  expect([more, (await office.client.call(endpoints.staffReadNotice, { params: { id: draft?.id ?? '' } })).attachments.length]).toEqual([[], 1])
}, 90_000)

test('a draft is said on the phone; a colleague at the desk listens, writes its text and passes it on', async () => {
  await phone.goto(`${house.origin}/staff/draft`)
  await phone.getByLabel('标题').fill('修渠停水')
  await phone.getByLabel('哪一类').selectOption({ index: 1 })
  await phone.getByLabel('目录里的哪一项').selectOption({ index: 1 })
  await phone.getByRole('button', { name: '点一下，开始说' }).click()
  await phone.getByText('还能说 58 秒').first().waitFor()
  await look(phone, '168-staff-says')
  // Who is still speaking when they save has finished.
  await phone.getByRole('button', { name: '存成草稿' }).click()
  await phone.getByText(/^录音 \d+ 秒$/).waitFor()
  await phone.getByRole('button', { name: '听录音' }).click()
  await phone.getByRole('button', { name: '停下' }).waitFor()
  await look(phone, '169-staff-said')
  await phone.getByRole('link', { name: '改一改草稿' }).click()
  await phone.getByRole('group', { name: '不想打字，就说出来' }).getByText(/^录好了，\d+ 秒$/).waitFor()
  await phone.getByRole('button', { name: '听一听' }).click()
  await phone.getByRole('button', { name: '停下' }).waitFor()
  await look(phone, '170-staff-said-again')
  expect(await isWithinScreen(phone)).toBe(true)

  const [draft] = (await office.client.call(endpoints.staffListNotices, { query: {} })).items.filter(({ title }) => title === '修渠停水')
  const id = draft?.id ?? ''
  const pc = await walk.pc()
  const clerk = new Desk(pc, house.origin, PASSWORD)
  await clerk.signIn(office.account, `/notices/${id}`)
  await pc.getByText(/^录音 \d+ 秒：听着把正文写出来/).waitFor()
  await pc.getByRole('button', { name: '听录音' }).click()
  await pc.locator('audio').waitFor()
  await look(pc, '171-notice-said')
  await pc.getByRole('button', { name: '去掉录音' }).click()
  await pc.getByText('保存后，录音就删了。').waitFor()
  await pc.getByRole('button', { name: '还是留着' }).click()
  await pc.getByLabel('正文').fill('周一、周二修渠，停水两天。')
  await pc.getByRole('button', { name: '保存并看样子' }).click()
  await pc.getByText('都保存了').waitFor()
  expect(await office.client.call(endpoints.staffReadNotice, { params: { id } })).toMatchObject({ draft: { text: '周一、周二修渠，停水两天。' }, voice: { mime: 'audio/webm' } })
  await clerk.act('送审')
  await pc.getByText(/^录音 \d+ 秒：听着把正文写出来/).waitFor()
  await look(pc, '172-notice-said-in-review')
  expect((await office.client.call(endpoints.staffReadNotice, { params: { id } })).state).toMatch(/Review$/)
}, 90_000)

test('the paper of a board is fetched as PDF and as pictures, and said to hang', async () => {
  await phone.goto(`${house.origin}/staff/sheets`)
  // A notice came out since: what the paper says is no longer all.
  await phone.getByRole('button', { name: '做一张新的' }).click()
  const download = phone.waitForEvent('download')
  await phone.getByRole('button', { name: '取 PDF（A4）' }).click()
  expect((await download).suggestedFilename()).toMatch(/-2\.pdf$/)
  await phone.getByRole('button', { name: '取图片（A4）' }).click()
  await phone.getByRole('img', { name: /的清单，第 1 页/ }).waitFor()
  await look(phone, '161-staff-sheets')
  await phone.goto(`${house.origin}/staff/hang?board=${board}`)
  await phone.getByLabel('清单第几号').fill('2')
  const chooser = phone.waitForEvent('filechooser')
  await phone.getByRole('button', { name: '加照片' }).click()
  await (await chooser).setFiles([{ name: 'board.jpg', mimeType: 'image/jpeg', buffer: await aPhoto() }])
  await phone.getByRole('button', { name: '去掉第 1 张照片' }).waitFor()
  await look(phone, '162-staff-hang')
  await phone.context().setOffline(true)
  await phone.getByRole('button', { name: '记下：挂上了' }).click()
  await phone.getByText('现在没有信号，已经存在手机里').waitFor()
  await look(phone, '163-staff-hang-waits')
  await phone.context().setOffline(false)
  await phone.getByText('等着送出去').waitFor({ state: 'detached' })
  expect((await office.client.call(endpoints.readPostings, { query: {} })).items.some(({ sheet }) => sheet === 2)).toBe(true)
  expect((await office.client.call(endpoints.listSheets)).items.find((sheet) => sheet.board === board)?.photos).toHaveLength(1)
}, 90_000)

test('a colleague’s lost phone is cut off by one tap on one’s own', async () => {
  const handler = (await office.client.call(endpoints.listPhones)).items.find(({ name }) => name.startsWith('handler'))
  await phone.goto(`${house.origin}/staff`)
  await phone.getByRole('link', { name: '同事的手机丢了，停用它' }).click()
  await phone.getByRole('button', { name: `停用：${handler?.name}` }).waitFor()
  await look(phone, '164-staff-phones')
  await phone.getByRole('button', { name: `停用：${handler?.name}` }).click()
  await phone.getByText('已经停用，那部手机不能再办事了。').waitFor()
  expect((await office.client.call(endpoints.listPhones)).items.find(({ id }) => id === handler?.id)?.phones).toEqual([])
}, 90_000)

test('a phone that 党政办 cuts off says so and does nothing any more', async () => {
  await desk.reload()
  await desk.getByRole('button', { name: /^停用：office 4/ }).click()
  await desk.getByRole('dialog').getByRole('button', { name: '停用', exact: true }).click()
  await desk.getByText('已经停用').waitFor()
  await phone.goto(`${house.origin}/staff`)
  await phone.getByLabel('6 位数字密码').fill(PIN)
  await phone.getByRole('button', { name: '打开', exact: true }).click()
  await phone.getByText('这部手机已经停用').waitFor()
  await look(phone, '160-staff-ended')
}, 90_000)
