import { addDays, shanghaiDate } from '@mingbai/rules/clock/local-date'
import * as z from 'zod/mini'
import type { Party } from '@mingbai/rules/engine/procedure'
import { createHash } from 'node:crypto'
import { actOnCase } from '../cases/act-on-case'
import { findCase } from '../cases/case-row'
import { submitCase } from '../cases/submit-case'
import type { House, Scope } from '../house'
import { loadSampleList } from '../people-lists/load-sample-list'
import { publishLoaded } from '../notices/publish-loaded'
import { composedText, filledOf } from '../notices/filled'
import { blocksFromText, textFromBlocks } from '@mingbai/contracts/text-blocks'
import { indexObject } from '../search/index-doc'
import type { TenantFiles } from '../tenant/tenant-files'
import { organisationName } from '../tenant/book'

type SampleCase = TenantFiles['samples']['cases'][number]

const DAY = 86_400_000
const boardKeyRow = z.object({ id: z.string(), configKey: z.string() })

/** Content marked 示例, dated back from today, driven through the real procedures. Only into an empty embedded database. */
export async function loadSamples(house: House, files: TenantFiles, progress: (done: number, of: number) => void): Promise<void> {
  const { notices, cases } = files.samples
  const total = notices.length + cases.length
  await loadNotices(house, files)
  await loadLists(house, files)
  for (const [i, sample] of cases.entries()) {
    await loadCase(house, sample)
    progress(notices.length + i + 1, total)
  }
}

async function loadNotices(house: House, { samples }: TenantFiles): Promise<void> {
  const tenant = await house.book()
  const boards = await house.db.read(boardKeyRow, 'SELECT id, config_key FROM board WHERE tenant = ?', [tenant.code])
  const now = house.clock()
  await house.db.write(async (tx) => {
    for (const notice of samples.notices) {
      const chosen = boards.filter(({ configKey }) => notice.boards === 'all' || notice.boards.includes(configKey))
      const filled = filledOf(notice, tenant)
      const text = filled ? composedText(filled) : textFromBlocks(notice.blocks ?? [])
      const id = await publishLoaded(tx, {
        title: notice.title, summary: notice.summary, blocks: filled ? blocksFromText(text) : (notice.blocks ?? []), text, ...(filled ? { filled } : {}), item: notice.item, organisation: notice.organisation,
        villages: notice.villages, boards: chosen.map((board) => board.id), authorId: 'sample', sample: true, at: new Date(now.getTime() - (notice.publishedDaysAgo ?? 0) * DAY - 3_600_000), state: notice.state,
      }, tenant)
      await indexObject(tx, 'disclosure', id)
    }
  })
}

async function loadLists(house: House, { samples }: TenantFiles): Promise<void> {
  const tenant = await house.book()
  await house.db.write(async (tx) => {
    for (const list of samples.lists) await loadSampleList(tx, list, tenant, new Date(house.clock().getTime() - (list.announcedDaysAgo ?? 0) * DAY))
  })
}

async function loadCase(house: House, sample: SampleCase): Promise<void> {
  const first = await scopeAt(house, sample.submittedDaysAgo, 0)
  const receipt = await submitCase({
    submissionKey: createHash('sha256').update(`sample|${sample.key}`).digest('hex').slice(0, 32), kind: sample.kind, words: sample.words, village: sample.place.village, spot: sample.place.spot,
    category: sample.category, board: null, contactName: sample.contactName ?? '', contactPhone: '', hideFromHandler: false, wordsMayBePublic: !sample.wordsPrivate, dangerous: false, photos: [],
  }, first, true)
  for (const [i, step] of sample.story.entries()) {
    const scope = await scopeAt(house, step.daysAgo, i + 1)
    const row = await findCase(scope.db, scope.tenant.code, receipt.id)
    if (!row) throw new Error(`sample ${sample.key} is gone`)
    const isResident = step.by === 'resident'
    await actOnCase(scope, { publicId: receipt.id, verb: step.verb, seq: row.seq, fields: dated(step.input, scope.today) }, {
      partiesOn: () => new Set<Party>([step.by]),
      staffId: null,
      by: isResident ? '村民' : organisationName(scope.tenant, step.by === 'office' ? null : row.assignedTo) || scope.tenant.settings.office.department,
    })
  }
  const scope = await scopeAt(house, 0, 0)
  const row = await findCase(scope.db, scope.tenant.code, receipt.id)
  if (row) await house.db.write((tx) => indexObject(tx, 'case', row.id))
}

/** "+3" in a sample means three days after its step. */
function dated(input: Record<string, string>, today: string): Record<string, string> {
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, /^\+\d+$/.test(value) ? addDays(today, Number(value)) : value]))
}

/** Steps of one day follow each other by minutes, all of them in office hours. */
async function scopeAt(house: House, daysAgo: number, step: number): Promise<Scope> {
  const real = house.clock()
  const day = new Date(Date.parse(`${shanghaiDate(new Date(real.getTime() - daysAgo * DAY))}T09:00:00+08:00`) + step * 600_000)
  const now = day > real ? real : day
  return {
    ...house, now, at: now.toISOString(), today: shanghaiDate(now), tenant: await house.book(), actor: null, resident: null, device: null, address: 'sample', origin: house.env.publicUrl ?? '',
  }
}
