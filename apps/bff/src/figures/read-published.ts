import type { PublishedPage } from '@mingbai/contracts/figures'
import * as z from 'zod/mini'
import type { Scope } from '../house'
import { figureTexts } from './texts'

const monthRow = z.object({ month: z.string(), code: z.string(), n: z.number() })
type MonthRow = z.infer<typeof monthRow>
const channelRow = z.object({ code: z.string(), name: z.string() })

/** 公开了多少: the same records as the annual report counts. In trial use the samples count too, and it is said. */
export async function readPublishedFigures(query: { year?: string | undefined }, { db, tenant, today }: Scope): Promise<PublishedPage> {
  const sample = tenant.trial
  const params = [tenant.code, sample ? 1 : 0]
  const [notices, postings, channels] = await Promise.all([
    // What came with the tenant's files was published before, and somewhere else.
    db.read(monthRow, "SELECT SUBSTR(published_on, 1, 7) AS month, area AS code, COUNT(*) AS n FROM disclosure WHERE tenant = ? AND sample <= ? AND published_on IS NOT NULL AND author_id <> 'config' GROUP BY SUBSTR(published_on, 1, 7), area", params),
    db.read(monthRow, "SELECT SUBSTR(posted_on, 1, 7) AS month, channel AS code, COUNT(*) AS n FROM posting_record WHERE tenant = ? AND sample <= ? AND state <> 'cancelled' GROUP BY SUBSTR(posted_on, 1, 7), channel", params),
    db.read(channelRow, 'SELECT code, name FROM channel WHERE tenant = ?', [tenant.code]),
  ])
  const year = Number(query.year ?? today.slice(0, 4))
  const ofYear = (rows: readonly MonthRow[]) => rows.filter(({ month }) => yearOf(month) === year)
  const [ofNotices, ofPostings] = [ofYear(notices), ofYear(postings)]
  const lastMonth = year === yearOf(today) ? Number(today.slice(5, 7)) : 12
  const channelNames = new Map(channels.map(({ code, name }) => [code, name]))
  return {
    year, sample, years: [...new Set([...notices, ...postings].map(({ month }) => yearOf(month)))].sort((a, b) => b - a), notices: sum(ofNotices), postings: sum(ofPostings),
    months: Array.from({ length: lastMonth }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`).map((month, at) => ({ month: at + 1, notices: sum(ofNotices, month), postings: sum(ofPostings, month) })),
    areas: byCode(ofNotices, (code) => tenant.items.get(code)?.plainName || (tenant.items.get(code)?.name ?? figureTexts.noArea)),
    carriers: byCode(ofPostings, (code) => channelNames.get(code) ?? figureTexts.noCarrier),
  }
}

const yearOf = (date: string): number => Number(date.slice(0, 4))
const sum = (rows: readonly MonthRow[], month?: string): number => rows.reduce((all, row) => (month === undefined || row.month === month ? all + row.n : all), 0)

/** Most first. */
function byCode(rows: readonly MonthRow[], label: (code: string) => string): PublishedPage['areas'] {
  const counts = new Map<string, number>()
  for (const { code, n } of rows) counts.set(code, (counts.get(code) ?? 0) + n)
  return [...counts].map(([code, count]) => ({ code, label: label(code), count })).sort((a, b) => b.count - a.count || a.code.localeCompare(b.code))
}
