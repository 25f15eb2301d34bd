import { endpoints } from '@mingbai/contracts/endpoints'
import { feedPath } from '@mingbai/contracts/routes'
import type { StaffNotice } from '@mingbai/contracts/staff-notices'
import { HEJIA } from '../../../../test/factories/a-case'
import { actOnNotice, aDraft, aNotice } from '../../../../test/factories/a-notice'
import { anUpload } from '../../../../test/factories/a-photo'
import { aStaff } from '../../../../test/factories/a-staff'
import { aVoice, aVoiceUpload } from '../../../../test/factories/a-voice'
import { deliverAll } from '../../../../test/factories/deliver-all'
import type { Client } from '../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { rowCount } from '../database/row-types'
import { sweep } from '../uploads/sweep-orphans'

let test: TestHouse
let clerk: Client
let office: Client
let leader: Client
let stranger: Client
beforeAll(async () => {
  test = await openTestHouse()
  clerk = (await aStaff(test, 'villageClerk', { organisation: HEJIA })).client
  office = (await aStaff(test, 'office')).client
  leader = (await aStaff(test, 'leader')).client
  stranger = (await aStaff(test, 'handler', { organisation: 'stations' })).client
})
afterAll(() => test.close())

const aRecording = async (staff: Client, seconds = 35) => (await aVoiceUpload(staff, await aVoice('m4a', seconds))).id
const spoken = async (staff = office) => aNotice(staff, { title: '东渠停水', text: '', voice: await aRecording(staff) })
const seen = (id: string, staff = office) => staff.call(endpoints.staffReadNotice, { params: { id } })
const save = ({ id, seq, draft }: StaffNotice, changes: Partial<StaffNotice['draft']>, staff = office) => staff.call(endpoints.saveNotice, { params: { id }, body: { seq, draft: { ...draft, ...changes } } })
const held = (id: string) => test.house.db.read(rowCount, "SELECT COUNT(*) AS n FROM attachment WHERE id = ? AND object_type = 'disclosure'", [id])

it('a draft may be spoken instead of written: who may read it listens, half an hour by each link, and nobody else', async () => {
  const draft = await aNotice(clerk, { title: '停水', text: '', organisation: HEJIA, villages: [HEJIA], voice: await aRecording(clerk) })
  expect(draft).toMatchObject({ state: 'draft', draft: { text: '', attachments: [] }, attachments: [], voice: { seconds: 35, mime: 'audio/mp4' }, preview: { attachments: [] } })
  const { voice } = await seen(draft.id)
  const heard = await test.phone().fetch(voice?.url ?? '')
  expect([heard.status, heard.headers.get('content-type'), heard.headers.get('cache-control')]).toEqual([200, 'audio/mp4', 'private, no-store'])
  expect((await stranger.refused(endpoints.staffReadNotice, { params: { id: draft.id } })).code).toBe('noticeNotFound')
  const bare = voice?.url.split('?')[0] ?? ''
  expect([(await stranger.fetch(bare)).status, (await test.phone().fetch(bare)).status]).toEqual([404, 404])
  test.later(31 * 60_000)
  expect((await test.phone().fetch(voice?.url ?? '')).status).toBe(404)
})

it('while nobody has written its text it is not passed on, the refusal says what to do, and nothing of it is lost', async () => {
  const draft = await spoken()
  expect(draft.allowedActions.map(({ verb }) => verb)).not.toContain('submit')
  const refused = await office.refused(endpoints.actOnNotice, { params: { id: draft.id, verb: 'submit' }, body: { seq: draft.seq, fields: {} } })
  expect([refused.code, refused.message]).toEqual(['textUnwritten', expect.stringContaining('先听录音，把正文写出来，再送审')])
  const urgent = await leader.refused(endpoints.actOnNotice, { params: { id: draft.id, verb: 'publishUrgent' }, body: { seq: draft.seq, fields: { note: '水管破了', secrecyChecked: 'yes' } } })
  expect(urgent.code).toBe('textUnwritten')
  expect(await seen(draft.id)).toMatchObject({ state: 'draft', seq: draft.seq, draft: { voice: draft.draft.voice }, voice: { seconds: 35 } })
})

it('saved again it keeps what was said, by its name or unsaid; another takes its place, and it can be left out', async () => {
  const first = await spoken()
  const written = await save(first, { text: '周一停水。' })
  expect(written.draft.voice).toBe(first.draft.voice)
  const unsaid = await save(written, { text: '周一、周二停水。', voice: undefined })
  expect(unsaid.draft.voice).toBe(first.draft.voice)
  const again = await save(unsaid, { voice: await aRecording(office, 9) })
  expect(again.voice?.seconds).toBe(9)
  expect(await held(first.draft.voice ?? '')).toEqual([{ n: 0 }])
  const without = await save(again, { voice: null })
  expect([without.voice, without.draft.voice, await held(again.draft.voice ?? '')]).toEqual([undefined, null, [{ n: 0 }]])
})

it('a photo is no voice and a voice no photo, and one voice is of one draft', async () => {
  const { id: photo } = await anUpload(office)
  const voice = await aRecording(office)
  expect((await office.refused(endpoints.createNotice, { body: aDraft({ voice: photo }) })).code).toBe('voiceNotFound')
  expect((await office.refused(endpoints.createNotice, { body: aDraft({ attachments: [voice] }) })).code).toBe('fileNotFound')
  await aNotice(office, { voice })
  expect((await office.refused(endpoints.createNotice, { body: aDraft({ voice }) })).code).toBe('voiceNotFound')
})

it('with a correction none comes to what is public, and with a draft that is given up it goes', async () => {
  const written = await save(await spoken(), { text: '周一停水。' })
  const published = await actOnNotice(leader, await actOnNotice(office, written, 'submit'), 'publish')
  const late = await aRecording(leader)
  const corrected = await actOnNotice(leader, published, 'correct', { words: '日子写错了' }, { ...published.draft, text: '周二停水。', voice: late })
  expect([corrected.voice, await held(late)]).toEqual([undefined, [{ n: 0 }]])
  const other = await spoken()
  await actOnNotice(office, other, 'discard')
  expect([(await seen(other.id)).voice, await held(other.draft.voice ?? '')]).toEqual([undefined, [{ n: 0 }]])
})

it('publishing lets it go: no page, list, feed or file of open data has it, no link that was handed out plays it, and it is swept', async () => {
  const { id: photo } = await anUpload(office)
  const spokenOf = await save(await spoken(), { text: '周一、周二停水。', attachments: [photo] })
  const voice = spokenOf.draft.voice ?? ''
  const submitted = await actOnNotice(office, spokenOf, 'submit')
  const { voice: heard } = await seen(submitted.id, leader)
  expect((await test.phone().fetch(heard?.url ?? '')).status).toBe(200)
  const published = await actOnNotice(leader, submitted, 'publish')
  await deliverAll(test)
  expect([published.voice, published.draft.voice, published.attachments.map(({ id }) => id)]).toEqual([undefined, null, [photo]])
  for (const url of [heard?.url ?? '', (heard?.url ?? '').split('?')[0] ?? '']) {
    for (const who of [test.phone(), stranger, office]) expect((await who.fetch(url)).status).toBe(404)
  }
  const page = await test.phone().call(endpoints.readNotice, { params: { id: published.id } })
  expect(page.attachments.map(({ id }) => id)).toEqual([photo])
  const exits = [`/api/v1/notices/${published.id}`, '/api/v1/notices', '/api/v1/home', feedPath('atom'), feedPath('json'), '/open-data/notices-2026.json', '/open-data/notices-2026.csv']
  for (const path of exits) {
    const text = await (await test.phone().fetch(path)).text()
    expect([path, text.includes('东渠停水'), text.includes(voice), /audio|seconds/.test(text)]).toEqual([path, true, false, false])
  }
  expect(await test.house.db.read(rowCount, "SELECT COUNT(*) AS n FROM attachment WHERE id = ? AND audience = 'public'", [voice])).toEqual([{ n: 0 }])

  await actOnNotice(leader, published, 'withdraw', { note: '时间写错了' })
  expect((await seen(published.id)).voice).toBeUndefined()
  test.later(73 * 3_600_000)
  await sweep(test.house)
  expect(await test.house.db.read(rowCount, 'SELECT COUNT(*) AS n FROM attachment WHERE id = ?', [voice])).toEqual([{ n: 0 }])
})
