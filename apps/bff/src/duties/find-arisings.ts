import { arisenDuties } from '@mingbai/rules/catalogue/arisings'
import type { DutiesInput, Duty } from '@mingbai/rules/catalogue/duties'
import type { LocalDate } from '@mingbai/rules/clock/local-date'
import * as z from 'zod/mini'
import type { Scope } from '../house'

const arisingRow = z.object({ publicId: z.string(), item: z.string(), organisation: z.string(), title: z.string(), aroseOn: z.string() })
const publishedRow = z.object({ item: z.string(), organisation: z.string(), onDay: z.string() })

export interface ArisenDuty extends Duty {
  /** What arose, in the words of who entered it. */
  title?: string
}

/** The duties that count from the day something arose. `common`: bodies and 空表, as the calendar's duties have them. */
export async function findArisings(earliest: LocalDate, common: Pick<DutiesInput, 'nilReturns' | 'villages' | 'township' | 'offices' | 'today'>, { db, tenant }: Pick<Scope, 'db' | 'tenant'>): Promise<ArisenDuty[]> {
  const rows = await db.read(arisingRow, 'SELECT public_id, item, organisation, title, arose_on FROM arising WHERE tenant = ? AND arose_on >= ? AND cancelled = 0', [tenant.code, earliest])
  if (rows.length === 0) return []
  const codes = [...new Set(rows.map(({ item }) => item))]
  const published = await db.read(publishedRow, `SELECT item, organisation, published_on AS on_day FROM disclosure
    WHERE tenant = ? AND item IN (${codes.map(() => '?').join(',')}) AND published_on >= ? AND state <> 'withdrawn' AND sample = 0`, [tenant.code, ...codes, earliest])
  const titles = new Map(rows.map(({ publicId, title }) => [publicId, title]))
  const arisings = rows.map(({ publicId, item, organisation, aroseOn }) => ({ id: publicId, item, organisation, aroseOn, limitCode: tenant.items.get(item)?.limitCode ?? '' }))
  const duties = arisenDuties(arisings, { ...common, published: published.map(({ item, organisation, onDay }) => ({ item, organisation, on: onDay })), calendar: tenant.calendar })
  return duties.map((duty) => ({ ...duty, title: titles.get(duty.period) }))
}
