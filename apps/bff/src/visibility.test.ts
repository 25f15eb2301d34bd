import { endpoints } from '@mingbai/contracts/endpoints'
import { audiences, visible, type Viewer } from '@mingbai/rules/visibility'
import { CaseFile } from './cases/case-file.entity'
import { Disclosure } from './notices/disclosure.entity'
import { indexObject } from './search/index-doc'
import { Attachment } from './uploads/attachment.entity'
import { aCase } from '../../../test/factories/a-case'
import { actOnCase } from '../../../test/factories/act-on-case'
import { aPublishedNotice } from '../../../test/factories/a-notice'
import { anUpload } from '../../../test/factories/a-photo'
import { aStaff } from '../../../test/factories/a-staff'
import { rowCount } from './database/row-types'
import * as z from 'zod/mini'
import { openTestHouse, type TestHouse } from '../../../test/support/serve'

let test: TestHouse
let board: string
let notice: { id: string; file: string }
let complaint: { id: string; number: string }
beforeAll(async () => {
  test = await openTestHouse()
  const office = (await aStaff(test, 'office')).client
  const leader = (await aStaff(test, 'leader')).client
  const [hung] = [...(await test.house.book()).boards.values()]
  board = hung?.code ?? ''
  const photo = await anUpload(office)
  const { id } = await aPublishedNotice(office, leader, { title: '矩阵通知', boards: [hung?.id ?? ''], attachments: [photo.id] })
  notice = { id, file: `/api/v1/files/${photo.id}` }
  complaint = await aCase(test.phone(), { village: hung?.village ?? null })
  await actOnCase(test, office, complaint.id, 'showWords', { publicWords: '矩阵里的话。' })
})
afterAll(() => test.close())

const hour = 3_600_000
const times = { always: [null, null], now: [-hour, hour], past: [-2 * hour, -hour], future: [hour, null], endsNow: [-hour, 0] } as const
const cases = audiences.flatMap((audience) => Object.keys(times).map((time) => [audience, time] as const))

describe.each(cases)('audience %s, time %s', (audience, time) => {
  let shown: { audience: typeof audience; publicFrom: string | null; publicUntil: string | null }
  beforeAll(async () => {
    test.later(1000)
    const now = test.house.clock().getTime()
    const at = (offset: number | null) => (offset === null ? null : new Date(now + offset).toISOString())
    const [from = null, until = null] = times[time as keyof typeof times]
    // A row for the public always has a beginning; SQL and rule agree on rows that can be.
    shown = { audience, publicFrom: at(from) ?? at(-hour), publicUntil: at(until) }
    await test.house.db.write(async (tx) => {
      await tx.update(Disclosure, { publicId: notice.id }, shown)
      await tx.update(CaseFile, { publicId: complaint.id }, shown)
      await tx.update(Attachment, { id: notice.file.slice(14) }, { audience })
      const ids = await tx.read(z.object({ id: z.string(), type: z.enum(['disclosure', 'case']) }), "SELECT id, 'disclosure' AS type FROM disclosure WHERE public_id = ? UNION SELECT id, 'case' AS type FROM case_file WHERE public_id = ?", [notice.id, complaint.id])
      for (const { id, type } of ids) await indexObject(tx, type, id)
      await tx.increment((await import('./tenant/tenant.entity')).Tenant, { code: '640221201' }, 'generation')
    })
    test.house.forgetBook()
  })

  const anyone: Viewer = { kind: 'anyone' }

  it('the public exits show exactly what the rule lets anyone see', async () => {
    const expected = visible(shown, anyone, test.house.clock().toISOString())
    const exits: [string, string][] = [
      ['/api/v1/notices', '矩阵通知'], [`/api/v1/notices/${notice.id}`, '矩阵通知'], ['/api/v1/home', '矩阵通知'], [`/api/v1/boards/${board}`, '矩阵通知'], [`/b/${board}`, '矩阵通知'], [`/api/v1/search?q=${encodeURIComponent('矩阵通知')}`, notice.id],
      ['/api/v1/cases', complaint.number], [`/api/v1/cases/${complaint.id}`, complaint.number], ['/api/v1/home', complaint.number], [`/b/${board}`, '矩阵里的话'], [`/api/v1/search?q=${encodeURIComponent('矩阵里')}`, complaint.id],
      [`/api/v1/cases/${complaint.id}/due`, 'startedOn'],
      ['/open311/v2/requests.json', complaint.id], [`/open311/v2/requests/${complaint.id}.xml`, '矩阵里的话'], [`/open311/v2/requests.json?service_request_id=${complaint.id}`, complaint.id], ['/open311/v2/servicerequestupdates.json', complaint.id],
    ]
    for (const [path, words] of exits) expect([path, (await (await test.phone().fetch(path)).text()).includes(words)]).toEqual([path, expected])
    expect((await test.phone().call(endpoints.readFigures)).all.received).toBe(expected ? 1 : 0)
    expect((await test.phone().fetch(`/api/v1/cases/${complaint.id}/also-met`, { method: 'POST', headers: { 'content-type': 'application/json' } })).status).toBe(expected ? 200 : 404)
    const marked = (await test.phone().call(endpoints.readCatalogue)).areas.flatMap(({ items }) => items).find(({ code }) => code === 'notices-service')?.hasNotices
    expect(marked).toBe(expected)
  })

  it('its file follows its audience', async () => {
    expect((await test.phone().fetch(notice.file)).status === 200).toBe(visible({ audience, publicFrom: null, publicUntil: null }, anyone, ''))
  })

  it('SQL and the rule count alike', async () => {
    const at = test.house.clock().toISOString()
    const rows = await test.house.db.read(rowCount, "SELECT COUNT(*) AS n FROM case_file WHERE public_id = ? AND audience = 'public' AND public_from <= ? AND (public_until IS NULL OR public_until > ?)", [complaint.id, at, at])
    expect(rows[0]?.n === 1).toBe(visible(shown, anyone, at))
  })
})
