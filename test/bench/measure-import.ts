import { peopleListEndpoints } from '@mingbai/contracts/people-lists'
import { setTimeout as sleep } from 'node:timers/promises'
import { HEJIA } from '../factories/a-case'
import { aStaff } from '../factories/a-staff'
import { aWorkbook } from '../factories/a-table'
import { makeClient } from '../support/client'
import type { Row } from './print-table'
import { inHouse, makePlace } from './places'
import { startOurs } from './servers'

const MEGABYTE = 1024 * 1024

/** A subsidy list as a county sends it; `wrongRow` (of the table, from 1) has words where money belongs. */
function aLongList(households: number, wrongRow: number | null): Uint8Array<ArrayBuffer> {
  const rows = Array.from({ length: households }, (_, i) => [i + 1, `张某${'甲乙丙丁戊己庚辛'[i % 8] ?? ''}`, `${(i % 9) + 1}队`, 3 + (i % 40) / 10, i + 2 === wrongRow ? '待定' : 300 + (i % 400)])
  return aWorkbook([['序号', '户主姓名', '村民小组', '补贴面积（亩）', '补贴金额（元）'], ...rows])
}

export interface ImportReport {
  rows: Row[]
  problems: string[]
}

/** One long list, first with a wrong row at its very end, then right: what the server holds meanwhile, what the clerk sees. */
export async function measureImport(server: string | null, households: number): Promise<ImportReport> {
  const place = await makePlace(server)
  const session = await inHouse(place, async (house) => (await aStaff({ house, browser: (cookie) => makeClient('', { session: cookie }) }, 'villageClerk', { organisation: HEJIA })).client.session)
  const ours = await startOurs(place)
  const origin = `http://127.0.0.1:${ours.port}`
  const clerk = makeClient(origin, { session: session ?? '' })
  const { createPeopleList, readPeopleList } = peopleListEndpoints
  const { id } = await clerk.call(createPeopleList, { body: { kind: 'subsidy', village: HEJIA, title: '耕地地力保护补贴' } })

  async function upload(bytes: Uint8Array<ArrayBuffer>) {
    const form = new FormData()
    form.set('file', new Blob([bytes]), 'list.xlsx')
    let most = ours.memory()
    const seen = new Set<number>()
    let isOver = false
    const watch = (async () => {
      while (!isOver) {
        most = Math.max(most, ours.memory())
        const { lastImport } = await clerk.call(readPeopleList, { params: { id } })
        if (lastImport.state === 'reading') seen.add(lastImport.rows)
        await sleep(50)
      }
    })()
    const start = performance.now()
    const reply = await clerk.fetch(`/api/v1/staff/people-lists/${id}/import`, { method: 'POST', body: form, headers: { origin } })
    const seconds = (performance.now() - start) / 1000
    isOver = true
    await watch
    if (!reply.ok) throw new Error(`import: ${reply.status} ${await reply.text()}`)
    return { most, seconds, steps: seen.size, list: await clerk.call(readPeopleList, { params: { id } }) }
  }

  try {
    const problems: string[] = []
    const wrong = await upload(aLongList(households, households - 1))
    if (wrong.list.lastImport.state !== 'failed' || wrong.list.lastImport.faults[0]?.row !== households - 1) problems.push(`row ${households - 1} was wrong and not told`)
    if (wrong.list.totals.households !== 0 || wrong.list.preview.length > 0) problems.push('a file that was refused left rows')
    const right = await upload(aLongList(households, null))
    if (right.list.totals.households !== households) problems.push(`${right.list.totals.households} of ${households} households came in: ${right.list.lastImport.message}`)
    if (households >= 5000 && right.steps < 3) problems.push('no progress was seen')
    const most = Math.max(wrong.most, right.most)
    const row = { what: `import of ${households.toLocaleString('en')} rows, ${place.engine}: memory of 200 MB`, ours: `${Math.round(most / MEGABYTE)} MB`, baseline: `${right.seconds.toFixed(1)} s, ${right.steps} steps seen`, ratio: most / (200 * MEGABYTE), target: { atMost: 1 } }
    return { rows: [row], problems }
  } finally {
    await ours.stop()
  }
}
