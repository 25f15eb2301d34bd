import type { SheetStanding } from '@mingbai/outputs/sheets/sheet-standing'
import { addDays, shanghaiDate, type LocalDate } from '@mingbai/rules/clock/local-date'
import * as z from 'zod/mini'
import type { Scope } from '../house'

const dayRow = z.object({ madeOn: z.nullable(z.string()) })
const momentRow = z.object({ moment: z.nullable(z.string()) })

type Changes = Pick<SheetStanding, 'madeOn' | 'changed'> & { gone: readonly string[] }

/**
 * The last day on which something that was on the paper, or should be, was published, corrected, ended or taken down.
 * Null: none of it was since the paper was made; a notice was hung on other boards, say.
 * @param gone ids of what is on the paper and on the board no more
 */
export async function updatedOn({ madeOn, changed, gone }: Changes, { db, tenant, at, today }: Scope): Promise<LocalDate | null> {
  const fresh = changed.map(({ id }) => id)
  const among = (ids: readonly string[]) => ids.map(() => '?').join(', ')
  const moments = async (table: 'disclosure' | 'people_list', column: 'public_from' | 'public_until', ids: readonly string[]): Promise<(string | null)[]> =>
    ids.length === 0 ? [] : (await db.read(momentRow, `SELECT MAX(${column}) AS moment FROM ${table} WHERE tenant = ? AND ${column} <= ? AND public_id IN (${among(ids)})`, [tenant.code, at, ...ids])).map((row) => row.moment)
  const versions = fresh.length === 0 ? [] : await db.read(dayRow, `SELECT MAX(v.published_on) AS made_on FROM disclosure d JOIN disclosure_version v ON v.disclosure_id = d.id AND v.version = d.version WHERE d.tenant = ? AND d.public_id IN (${among(fresh)})`, [tenant.code, ...fresh])
  const [over] = gone.length === 0 ? [] : await db.read(dayRow, `SELECT MAX(last_day) AS made_on FROM disclosure WHERE tenant = ? AND last_day < ? AND public_id IN (${among(gone)})`, [tenant.code, today, ...gone])
  const seen = await Promise.all([moments('people_list', 'public_from', fresh), moments('disclosure', 'public_until', gone), moments('people_list', 'public_until', gone)])
  const days = [...versions.map(({ madeOn: made }) => made), over?.madeOn ? addDays(over.madeOn, 1) : null, ...seen.flat().map((moment) => moment && shanghaiDate(new Date(moment)))]
  return days.filter((day) => day !== null && day >= madeOn).sort().at(-1) ?? null
}
